import { expect, it, test } from 'vitest'
import { chooseChart } from '../../src/charts/choose-chart.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import { requestOf } from '../support/chart-cases.ts'
import { figure, level } from '../support/table-case.ts'

const four = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho']
const indicators = ['grdp', 'iip', 'exports', 'retail_sales']
const doc = (year: number) => ({ doc: `bao-cao-${year + 1}-01-10`, period: String(year) })
const rate = { measure: 'attainment', basis: 'plan', precision: 0.1 } as const
const rank = { measure: 'rank', unit: 'rank', basis: 'national', precision: 1, total: 63 } as const

const shapes: readonly (readonly [string, readonly Observation[], string, string])[] = [
  [
    'one place, many indicators, one text',
    indicators.map((indicator, k) => figure({ place: 'hai-phong', ...doc(2022), indicator, value: 5 + k })),
    'scoreboard',
    'chỉ có một văn bản có số liệu',
  ],
  [
    'many places, one indicator',
    four.map((place, k) => figure({ place, value: 9 - k })),
    'growth',
    '4 nơi có tốc độ tăng của GRDP năm 2020',
  ],
  [
    'one place over time',
    [2018, 2019, 2020, 2021].map((year) => figure({ place: 'hai-phong', ...doc(year), value: year - 2010 })),
    'series',
    'có 4 kỳ của GRDP ở cùng một nơi',
  ],
  [
    'many places over time',
    four.flatMap((place) => [2019, 2020, 2021].map((year) => figure({ place, ...doc(year), value: year - 2010 }))),
    'series',
    'có 3 kỳ của GRDP ở cùng một nơi',
  ],
  [
    'two periods of many places',
    four.flatMap((place) => [2019, 2021].map((year) => figure({ place, ...doc(year), value: year - 2010 }))),
    'slope',
    '4 nơi có GRDP (tăng trưởng) của cả năm 2019 và năm 2021',
  ],
  [
    'two periods of levels',
    four.flatMap((place) => [2019, 2021].map((year) => level('exports', year * 1e6, 'USD', { place, ...doc(year) }))),
    'slope',
    '4 nơi có Kim ngạch xuất khẩu của cả năm 2019 và năm 2021',
  ],
  [
    'two periods of one place in two texts',
    [2019, 2021].map((year) => figure({ place: 'hai-phong', ...doc(year), value: year - 2010 })),
    'slope',
    '1 nơi có GRDP (tăng trưởng) của cả năm 2019 và năm 2021',
  ],
  [
    'attainment only, many places',
    four.flatMap((place) =>
      indicators.slice(1).map((indicator, k) => figure({ place, ...rate, indicator, value: 90 + k })),
    ),
    'heatmap',
    '12 tỷ lệ hoàn thành của 4 nơi',
  ],
  [
    'attainment only, one place in two texts',
    [2019, 2021].flatMap((year) =>
      indicators
        .slice(1)
        .map((indicator, k) => figure({ place: 'can-tho', ...rate, ...doc(year), indicator, value: 90 + k })),
    ),
    'attainment',
    '6 tỷ lệ hoàn thành của 1 nơi',
  ],
  [
    'ranks only',
    four.map((place, k) => figure({ place, ...rank, value: k + 1 })),
    'ranks',
    '4 thứ hạng hoặc số lần của 4 nơi',
  ],
  [
    'plans only',
    four.flatMap((place, k) => [
      level('exports', 1e9 + k * 1e8, 'USD', { place, id: `p${k}` }),
      level('exports', 1e9, 'USD', { place, status: 'target', of: `p${k}` }),
    ]),
    'plan',
    '4 kết quả có con số kế hoạch để đối chiếu',
  ],
  [
    'levels of several places, nothing to set beside them',
    four.map((place, k) => level(indicators[k] ?? '', 1e9, 'USD', { place })),
    'scoreboard',
    'không có số nào của nhiều nơi, nhiều kỳ hay so với kế hoạch để đặt cạnh nhau',
  ],
]

test.each(shapes)('%s', (_, observations, type, why) => {
  const chosen = chooseChart(requestOf(observations, [...new Set(observations.flatMap(({ place }) => place ?? []))]))
  expect(chosen).toMatchObject({ type, why })
  expect(chosen?.charts.length).toBeGreaterThan(0)
})

it('chooses nothing where there is nothing', () => {
  expect(chooseChart(requestOf([]))).toBeUndefined()
  expect(chooseChart(requestOf([], four))).toBeUndefined()
})
