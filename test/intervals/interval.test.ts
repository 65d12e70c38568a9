import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, divide, interval, meets, multiply, subtract } from '../../src/intervals/interval.ts'
import { indulgentInterval, printedInterval } from '../../src/intervals/printed.ts'

const end = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100)
const range = fc.tuple(end, end).map(([a, b]) => interval(a, b))
const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const within = ({ low, high }: { low: number; high: number }, n: number) => {
  const slack = 1e-6 * Math.max(1, Math.abs(n))
  return low - slack <= n && n <= high + slack
}

test('what is computed of numbers inside lies inside what is computed of intervals', () => {
  fc.assert(
    fc.property(range, range, part, part, (a, b, s, t) => {
      const [x, y] = [a.low + s * (a.high - a.low), b.low + t * (b.high - b.low)]
      expect(within(add(a, b), x + y)).toBe(true)
      expect(within(subtract(a, b), x - y)).toBe(true)
      expect(within(multiply(a, b), x * y)).toBe(true)
      const quotient = divide(a, b)
      if (quotient) expect(within(quotient, x / y)).toBe(true)
      else if (!(b.low === 0 && b.high === 0)) expect(b.low <= 0 && b.high >= 0).toBe(true)
      expect(meets(a, b)).toBe(meets(b, a))
    }),
  )
})

const figure = { value: 85.7, bound: 'exact', precision: 0.1 } as const

test.each([
  [figure, 85.65, 85.75],
  [{ ...figure, value: -5.16, precision: 0.01 }, -5.165, -5.155],
  [{ ...figure, value: 2, high: 3, precision: 1 }, 2, 3],
  [{ ...figure, value: 4, precision: 1, bound: 'at_least' as const }, 4, Infinity],
  [{ ...figure, value: -5, precision: 1, bound: 'at_least' as const }, -Infinity, -5],
  [{ ...figure, value: 35400, precision: 1, bound: 'at_most' as const }, 0, 35400],
  [{ ...figure, value: 2, precision: 0 }, 1.8, 2.2],
])('%j stands for %d to %d', (printed, low, high) => {
  const found = printedInterval(printed)
  expect(found.low).toBeCloseTo(low, 9)
  expect(found.high).toBeCloseTo(high, 9)
})

test('indulgence allows for cutting and for noughts at the end', () => {
  expect(meets(indulgentInterval({ ...figure, value: 5.6 }), interval(5.69, 5.69))).toBe(true)
  expect(meets(indulgentInterval({ ...figure, value: 75500, precision: 1 }), interval(75460, 75460))).toBe(true)
  expect(meets(indulgentInterval({ ...figure, value: 75500, precision: 1 }), interval(75300, 75300))).toBe(false)
})
