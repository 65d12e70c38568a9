import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/core/model/observation.ts'
import { tableWording } from '../../src/tables/wording.ts'
import { figure, lexicon } from '../support/table-case.ts'

const vi = tableWording('vi', lexicon)
const en = tableWording('en', lexicon)

const values: readonly (readonly [Partial<Observation>, string, string])[] = [
  [{ value: 12.23 }, '12,23%', '12.23%'],
  [{ value: 12, precision: 0.1 }, '12,0%', '12.0%'],
  [{ value: -5.16 }, '−5,16%', '−5.16%'],
  // A text bounds the size of a fall: "giảm hơn 5%" is at most -5.
  [{ value: -5, precision: 1, bound: 'at_least' }, '≤ −5%', '≤ −5%'],
  [{ value: -5, precision: 1, bound: 'at_most' }, '≥ −5%', '≥ −5%'],
  [{ value: 2, high: 3, precision: 1 }, '2–3%', '2–3%'],
  [{ value: -8, high: -5, precision: 1 }, '−8 đến −5%', '−8 to −5%'],
  [{ measure: 'multiple', value: 1, high: 2, unit: 'times', precision: 1 }, '1–2 lần', '1–2 times'],
  [{ value: 10.4, unit: 'percent/year', precision: 0.1 }, '10,4%/năm', '10.4%/year'],
  [
    { measure: 'level', value: 84_199_200_000_000, unit: 'VND', precision: 1e8 },
    '84.199,2 tỷ đồng',
    '84,199.2 billion VND',
  ],
  [
    { measure: 'level', value: 94_450_000, unit: 'VND/person', precision: 1 },
    '94,45 triệu đồng/người',
    '94.45 million VND/person',
  ],
  [
    { measure: 'level', value: 35_400, unit: 'person', precision: 100, bound: 'at_most' },
    '≤ 35.400 người',
    '≤ 35,400 people',
  ],
  [{ measure: 'level', value: 1, unit: 'project', precision: 1 }, '1 dự án', '1 project'],
  [{ measure: 'level', value: 3, unit: 'something', precision: 1 }, '3 something', '3 something'],
  [{ measure: 'multiple', value: 4, unit: 'times', precision: 1, bound: 'at_least' }, '≥ 4 lần', '≥ 4 times'],
  [{ measure: 'rank', value: 2, total: 63, unit: 'rank' }, 'hạng 2/63', 'rank 2 of 63'],
  [{ measure: 'rank', value: 1, unit: 'rank' }, 'hạng 1', 'rank 1'],
  [{ measure: 'fraction', value: 11, total: 18, unit: 'target', precision: 1 }, '11/18 chỉ tiêu', '11/18 targets'],
]
test.each(values)('%j', (fields, inVietnamese, inEnglish) => {
  const o = figure({ place: 'hai-phong', ...fields })
  expect([vi.value(o), en.value(o)].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([inVietnamese, inEnglish])
})

test.each([
  ['2020', 'năm 2020', '2020'],
  ['2024-Q1', 'quý I/2024', 'Q1 2024'],
  ['2023-S1', '6 tháng đầu năm 2023', 'first half of 2023'],
  ['2023-S2', '6 tháng cuối năm 2023', 'second half of 2023'],
  ['2024-03', 'tháng 3/2024', 'March 2024'],
  ['2020-11-26', 'ngày 26/11/2020', '26 November 2020'],
  ['2020/2022', 'giai đoạn 2020–2022', '2020–2022'],
  ['2021-01/2021-09', '9 tháng đầu năm 2021', 'first 9 months of 2021'],
  ['2021-03/2021-05', 'tháng 3/2021 – tháng 5/2021', 'March 2021 – May 2021'],
  [undefined, 'không rõ kỳ', 'unknown period'],
])('%s', (period, inVietnamese, inEnglish) => {
  expect([vi.period(period), en.period(period)]).toEqual([inVietnamese, inEnglish])
})

describe('what a figure is held against', () => {
  test.each([
    [{ measure: 'growth', basis: 'yoy', period: '2020' }, 'so với năm trước'],
    [{ measure: 'growth', basis: 'yoy', period: '2024-Q1' }, 'so với cùng kỳ năm trước'],
    [{ measure: 'growth', basis: 'yoy', period: '2020/2022' }, 'bình quân mỗi năm'],
    [{ measure: 'growth', basis: 'year:2015' }, 'so với năm 2015'],
    [{ measure: 'growth', basis: 'place:ha-noi' }, 'so với Hà Nội'],
    [{ measure: 'attainment', basis: 'budget_local' }, 'dự toán HĐND giao'],
    [{ measure: 'rank', basis: 'national' }, 'trong cả nước'],
    [{ measure: 'multiple', basis: 'national' }, 'so với cả nước'],
    [{ measure: 'level', basis: 'plan' }, ''],
  ] as const)('%j', (said, text) => {
    expect(vi.base(said)).toBe(text)
  })
})
