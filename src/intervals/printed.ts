import type { Observation } from '../core/model/observation.ts'
import type { Interval } from './interval.ts'

type Printed = Pick<Observation, 'value' | 'high' | 'bound' | 'precision'>

/** How far off a figure said to be about right may be, as a part of it. */
const aroundAbout = 0.05
/** How far `gấp đôi`, `một nửa` and their like may be off, as a part of them: words carry no digits. */
const aroundWord = 0.1

/** The numbers that a printed figure may stand for: half a step of its last digit to either side, or what its bound leaves open. */
export function printedInterval(figure: Printed): Interval {
  return bounded(figure, figure.precision / 2)
}

/**
 * The same, read with indulgence: the last digit may have been cut off rather than rounded, and the noughts at the end
 * of a whole number may be rounding (`75.500 tỷ` for 75,460), down to two digits. What does not fit even so is no rounding.
 */
export function indulgentInterval(figure: Printed): Interval {
  return bounded(figure, Math.max(figure.precision, roundedStep(figure) / 2))
}

function bounded({ value, high, bound, precision }: Printed, step: number): Interval {
  const ends = [value, high ?? value]
  const slack = precision === 0 ? Math.abs(value) * aroundWord : step
  const low = Math.min(...ends) - slack
  const top = Math.max(...ends) + slack
  const width = Math.max(Math.abs(low), Math.abs(top))
  switch (bound) {
    case 'exact':
      return { low, high: top }
    case 'about':
      return { low: low - width * aroundAbout, high: top + width * aroundAbout }
    // A bound holds on the size: a fall of more than 5% is -5% or less.
    case 'at_least':
      return value < 0 ? { low: -Infinity, high: top } : { low, high: Infinity }
    case 'at_most':
      return value < 0 ? { low, high: 0 } : { low: 0, high: top }
  }
}

/** The step that the noughts at the end of a printed whole number suggest: 100 for 75,500; 1 where two digits are left. */
function roundedStep({ value, precision }: Printed): number {
  if (precision <= 0) return 0
  let digits = Math.round(Math.abs(value) / precision)
  let step = precision
  while (digits >= 100 && digits % 10 === 0) {
    digits /= 10
    step *= 10
  }
  return step
}
