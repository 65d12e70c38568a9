import type { Observation } from '../core/model/observation.ts'
import type { Interval } from './interval.ts'

type Printed = Pick<Observation, 'value' | 'high' | 'bound' | 'precision'>

/** How far off a figure said to be about right may be, as a part of it. */
const aroundAbout = 0.05
/** How far `gấp đôi`, `một nửa` and their like may be off, as a part of them: words carry no digits. */
const aroundWord = 0.1

/** How much of a step a bound may be off where it is read with indulgence. */
const besideBound = 0.1

/** The numbers that a printed figure may stand for: half a step of its last digit to either side, or what its bound leaves open. */
export function printedInterval(figure: Printed): Interval {
  return bounded(figure, figure.precision / 2, figure.precision / 2, 0)
}

/**
 * The same, read with indulgence: the last digit may have been cut off rather than rounded, so that the true size lies up
 * to a whole step above, and the noughts at the end of a whole number may be rounding (`75.500 tỷ` for 75,460), down to
 * two digits. What does not fit even so is no rounding.
 */
export function indulgentInterval(figure: Printed): Interval {
  const half = Math.max(figure.precision, roundedStep(figure)) / 2
  return bounded(figure, half, Math.max(figure.precision, half), figure.precision * besideBound)
}

/** The numbers that round to a printed figure, its noughts at the end of a whole number taken for rounding, down to two digits. */
export function roundedInterval(figure: Printed): Interval {
  const half = Math.max(figure.precision, roundedStep(figure)) / 2
  return bounded(figure, half, half, 0)
}

/** `inward` and `outward` are the slack towards nought and away from it, `beside` that of a bound. */
function bounded(
  { value, high, bound, precision }: Printed,
  inward: number,
  outward: number,
  beside: number,
): Interval {
  if (bound === 'exact' && high !== undefined) {
    // Who gives a range has left room for what is not known.
    return { low: Math.min(value, high) - beside, high: Math.max(value, high) + beside }
  }
  const sizes = [Math.abs(value), Math.abs(high ?? value)]
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const sign = value < 0 ? -1 : 1
  const size = sizeOf(least, most)
  return sign > 0 ? size : { low: -size.high, high: size.low === 0 ? 0 : -size.low }

  function sizeOf(from: number, to: number): Interval {
    const word = precision === 0 ? to * aroundWord : 0
    switch (bound) {
      case 'exact':
        return { low: from - Math.max(inward, word), high: to + Math.max(outward, word) }
      case 'about':
        return { low: from * (1 - aroundAbout) - inward, high: to * (1 + aroundAbout) + outward }
      // A bound holds on the size: a fall of more than 5% is -5% or less.
      case 'at_least':
        return { low: from - beside, high: Infinity }
      case 'at_most':
        return { low: 0, high: to + beside }
    }
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
