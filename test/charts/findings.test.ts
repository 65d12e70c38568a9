import { describe, expect, it, test } from 'vitest'
import { attainment } from '../../src/charts/attainment.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { documentScoreboard } from '../../src/charts/document-scoreboard.ts'
import { growthByCity } from '../../src/charts/growth-by-city.ts'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { rowsOf } from '../../src/tables/cross-city.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import { requestOf } from '../support/chart-cases.ts'
import { dataOf, domainsOf, layersOf } from '../support/chart-spec.ts'
import { figure } from '../support/table-case.ts'

const four = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho']
const twelve = [
  ...four,
  'ho-chi-minh',
  'thanh-hoa',
  'nghe-an',
  'quang-ninh',
  'ba-ria-vung-tau',
  'dak-lak',
  'lao-cai',
  'chi-linh',
]

const growths = (places: readonly string[], valueOf: (k: number) => number, fields: Partial<Observation> = {}) =>
  places.map((place, k) => figure({ place, precision: 0.1, ...fields, value: valueOf(k) }))

function drawn(chart: Chart | undefined): Chart {
  if (!chart) throw new Error('nothing is drawn')
  return chart
}
const titleOf = (chart: Chart | undefined) => drawn(chart).title.replaceAll('\u00a0', ' ')

describe('the title of growth by city', () => {
  const title = (observations: readonly Observation[], places: readonly string[], language: 'vi' | 'en' = 'vi') =>
    titleOf(growthByCity(requestOf(observations, places, language)))

  test.each([
    ['ends', growths(twelve, (k) => 8.5 - k), 'cao nhất là Hà Nội (tăng 8,5%), thấp nhất là Chí Linh (giảm 2,5%)'],
    ['falls', growths(four, (k) => -1.5 - k), 'cao nhất là Hà Nội (giảm 1,5%), thấp nhất là Cần Thơ (giảm 4,5%)'],
    ['one figure for all', growths(four, () => 8.5), 'mọi nơi có số liệu đều tăng 8,5%'],
    [
      'bounds and guesses',
      [
        ...growths(['ha-noi'], () => 12, { bound: 'at_least', precision: 1, status: 'estimate' }),
        ...growths(four.slice(1), (k) => 5 - k),
      ],
      'cao nhất là Hà Nội (ước tăng ≥ 12%), thấp nhất là Cần Thơ (tăng 3,0%)',
    ],
  ])('%s', (_, observations, told) => {
    const places = observations.flatMap(({ place }) => place ?? [])
    expect(title(observations, places)).toBe(`GRDP năm 2020: ${told}`)
  })

  it('names the only place with a figure once, and counts the others', () => {
    const only = growths(['hai-phong'], () => 12.2)
    expect(title(only, twelve)).toBe('GRDP năm 2020: Hải Phòng tăng 12,2%; 11 nơi không nêu')
    expect(title(only, ['hai-phong'])).toBe('GRDP năm 2020: Hải Phòng tăng 12,2%')
    expect(title(only, twelve, 'en')).toBe('GRDP in 2020: Hai Phong up 12.2%; 11 places do not state it')
  })

  it('calls nought neither a rise nor a fall', () => {
    const unchanged = growths(['hai-phong'], () => 0)
    expect(title(unchanged, ['hai-phong'])).toBe('GRDP năm 2020: Hải Phòng không tăng không giảm (0,0%)')
    expect(title(unchanged, ['hai-phong'], 'en')).toBe('GRDP in 2020: Hai Phong unchanged (0.0%)')
  })
})

it('is one sentence in English too', () => {
  const guesses = growths(four, (k) => 9 - k, { status: 'estimate' })
  expect(titleOf(growthByCity(requestOf(guesses, four, 'en')))).toBe(
    'GRDP in 2020: Hanoi highest, up 9.0% (estimate); Can Tho lowest, up 6.0% (estimate)',
  )
})

describe('twelve places', () => {
  const chart = drawn(
    growthByCity(
      requestOf(
        growths(twelve.slice(0, 9), (k) => -1.5 - k),
        twelve,
      ),
    ),
  )

  it('are all on the axis, those without a figure last', async () => {
    const [domain] = domainsOf(chart.spec) as [string[]]
    expect(domain).toHaveLength(12)
    expect(domain.slice(-3)).toEqual(['Chí Linh', 'Đắk Lắk', 'Lào Cai'])
    const svg = await renderSvg(chart)
    for (const name of ['Hải Phòng', 'Đắk Lắk', 'không nêu', '−9,5%']) expect(svg).toContain(name)
  })

  it('leave room for the words of the missing where all bars go to the left', () => {
    const missing = layersOf(chart.spec).filter(({ values }) => values.some(({ text }) => text === 'không nêu'))
    expect(missing.flatMap(({ values }) => values)).toHaveLength(3)
    expect(missing[0]?.encoding.x).toEqual({ value: 0 })
  })
})

it('draws another row when it is asked for', () => {
  const observations = [...growths(four, (k) => 9 - k), ...growths(four, (k) => 5 + k, { indicator: 'iip' })]
  const request = requestOf(observations, four)
  const iip = rowsOf(request.table, 'growth').filter(({ indicator }) => indicator === 'iip')
  const { spec, title } = drawn(growthByCity(request, iip))
  expect(title).toMatch(/^IIP năm 2020/)
  expect(dataOf(spec, 'bar').map(({ x }) => x)).toEqual([8, 7, 6, 5])
  expect(domainsOf(spec)).toEqual([['Cần Thơ', 'Đà Nẵng', 'Hải Phòng', 'Hà Nội']])
  expect(growthByCity(request, [])).toBeUndefined()
})

it('sums up attainments where there are too many places to name', () => {
  const rate = { measure: 'attainment', indicator: 'budget_revenue', basis: 'budget_local', precision: 1 } as const
  const rates = (places: readonly string[]) => growths(places, (k) => 90 + 5 * k, rate)
  expect(titleOf(attainment(requestOf(rates(twelve))))).toBe(
    '10/12 tỷ lệ hoàn thành được nêu ở 12 nơi đạt từ 100% trở lên',
  )
  expect(titleOf(attainment(requestOf(rates(['hai-phong']))))).toBe(
    'Hải Phòng năm 2020: Tổng thu ngân sách nhà nước trên địa bàn đạt 90% dự toán HĐND giao',
  )
})

it('marks bounds in a scoreboard', () => {
  const least = figure({ place: 'hai-phong', value: 20, precision: 1, bound: 'at_least' })
  const { spec } = documentScoreboard(requestOf([least]), { id: least.doc })
  expect(dataOf(spec, 'point')).toMatchObject([{ x: 20, bound: 'at_least' }])
})

it('tells the sentence and the source of a bar', () => {
  const observations = growths(['hai-phong'], () => 12.2)
  const tooltipOf = (request: Parameters<typeof growthByCity>[0]) =>
    String(dataOf(drawn(growthByCity(request)).spec, 'bar')[0]?.tooltip).replaceAll('\u00a0', ' ')
  const said = { ...requestOf(observations), sentenceOf: () => 'GRDP tăng\n 12,2%. ' }
  expect(tooltipOf(said)).toMatch(
    /^Hải Phòng, Tổng sản phẩm trên địa bàn \(GRDP\), năm 2020: 12,2% \(“GRDP tăng 12,2%\.”, A\d+\)$/,
  )
  expect(tooltipOf(requestOf(observations))).toContain('“12,23%”')
})
