import { expect, test } from 'vitest'
import { lastDay, periodKind } from '../../src/tables/period.ts'

const cases = [
  ['2020', 'year', '2020-12-31'],
  ['2024-Q1', 'quarter', '2024-03-31'],
  ['2024-Q2', 'quarter', '2024-06-30'],
  ['2023-S1', 'half', '2023-06-30'],
  ['2023-S2', 'half', '2023-12-31'],
  ['2024-02', 'month', '2024-02-29'],
  ['2020-11-26', 'day', '2020-11-26'],
  ['2020/2022', 'years', '2022-12-31'],
  ['2021-01/2021-09', 'months', '2021-09-30'],
  ['2021-02-10/2021-02-16', 'days', '2021-02-16'],
] as const

test.each(cases)('%s is a %s that ends on %s', (period, kind, last) => {
  expect([periodKind(period), lastDay(period)]).toEqual([kind, last])
})
