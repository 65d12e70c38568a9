/** A closed interval of numbers; an end may be infinite where a text gives no bound on that side. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval between two ends in either order. */
export function interval(a: number, b: number): Interval {
  return a <= b ? { low: a, high: b } : { low: b, high: a }
}

/** Whether two intervals share a number. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** All sums of a number of one and a number of the other. */
export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high }
}

/** All differences of a number of the first and a number of the second. */
export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low }
}

/** All products of a number of one and a number of the other. */
export function multiply(a: Interval, b: Interval): Interval {
  return hull([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])
}

/** All quotients; undefined where the divisor may be nought. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined
  return hull([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high])
}

/** Nought times or over an infinite end is nought: the end only stands for "no bound is given". */
function hull(ends: readonly number[]): Interval {
  const known = ends.map((end) => (Number.isNaN(end) ? 0 : end))
  return { low: Math.min(...known), high: Math.max(...known) }
}
