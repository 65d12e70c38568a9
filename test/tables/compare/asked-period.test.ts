import { expect, test } from 'vitest'
import { askedPeriod } from '../../../src/tables/compare/asked-period.ts'
import { lexicon } from '../../support/table-case.ts'

test.each([
  ['2020', '2020'],
  ['2020-Q1', '2020-Q1'],
  ['q1/2020', '2020-Q1'],
  ['2023-S1', '2023-S1'],
  ['2020-11', '2020-11'],
  ['11/2020', '2020-11'],
  ['2020-11-26', '2020-11-26'],
  ['26/11/2020', '2020-11-26'],
  ['2021-01/2021-09', '2021-01/2021-09'],
  ['2020/2022', '2020/2022'],
  ['2020–2022', '2020/2022'],
  ['9 tháng đầu năm 2021', '2021-01/2021-09'],
  ['6 tháng đầu năm 2023', '2023-S1'],
  ['quý I/2024', '2024-Q1'],
  ['giai đoạn 2020-2022', '2020/2022'],
  ['first quarter of 2024', '2024-Q1'],
  ['first nine months of 2021', '2021-01/2021-09'],
])('%s is %s', (typed, period) => {
  expect(askedPeriod(typed, lexicon)).toBe(period)
})

test.each([
  '',
  'hôm qua',
  '9 tháng',
  '2020-13',
  '2020-S3',
  '2020-Q5',
  '2020-11-31',
  '2022/2020',
  '2020/2021/2022',
  '2020 và 2021',
  '20200',
])('%j is no period', (typed) => {
  expect(askedPeriod(typed, lexicon)).toBeUndefined()
})
