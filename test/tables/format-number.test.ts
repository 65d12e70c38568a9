import { expect, test } from 'vitest'
import { decimalsOf, formatNumber } from '../../src/tables/format-number.ts'

test.each([
  [84_199.2, '84.199,2', '84,199.2'],
  [-5.16, '−5,16', '−5.16'],
  [0, '0', '0'],
  [-0.0000001, '0', '0'],
  [1_000_000, '1.000.000', '1,000,000'],
  [0.30000000000000004, '0,3', '0.3'],
  [999.9999999, '1.000', '1,000'],
])('%d', (value, vi, en) => {
  expect(formatNumber(value, 'vi')).toBe(vi)
  expect(formatNumber(value, 'en')).toBe(en)
})

test('decimals are kept as printed', () => {
  expect(formatNumber(12, 'vi', 6, 1)).toBe('12,0')
  expect(formatNumber(12.25, 'vi', 6, 1)).toBe('12,25')
})

test.each([
  [0.01, 2],
  [0.1, 1],
  [1, 0],
  [1000, 0],
  [0, 0],
  [0.001, 3],
])('a step of %d has %d decimals', (step, decimals) => {
  expect(decimalsOf(step)).toBe(decimals)
})
