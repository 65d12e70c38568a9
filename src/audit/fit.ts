import type { Interval } from '../intervals/interval.ts'
import { add, divide, interval, meets, multiply } from '../intervals/interval.ts'
import type { Figure } from './material.ts'

const one: Interval = { low: 1, high: 1 }
const hundredth: Interval = { low: 0.01, high: 0.01 }

/** A growth in percent as the factor on its base: 5% → 1.05. */
export const factorOf = (percent: Interval): Interval => add(one, multiply(percent, hundredth))

/** A percentage as a factor: 85.7% → 0.857. */
export const partOf = (percent: Interval): Interval => multiply(percent, hundredth)

/** What a value and its ratio to a base imply for the base; undefined where the ratio may be nought or less. */
export function impliedBase(value: Interval, factor: Interval): Interval | undefined {
  return factor.low <= 0 ? undefined : divide(value, factor)
}

/** The growth in percent from a base to a value. */
export function growthBetween(base: Interval, value: Interval): Interval | undefined {
  const ratio = base.low <= 0 ? undefined : divide(value, base)
  return ratio && interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
}

/** A ratio in percent. */
export function percentOf(value: Interval, whole: Interval): Interval | undefined {
  const ratio = whole.low <= 0 ? undefined : divide(value, whole)
  return ratio && interval(ratio.low * 100, ratio.high * 100)
}

/** Whether a computed range fits what is printed, reading both with indulgence. */
export const fits = (computed: Interval | undefined, figure: Figure): boolean =>
  computed === undefined || meets(computed, figure.wide)
