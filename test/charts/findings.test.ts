import { describe, expect, it, test } from 'vitest'
import { attainment } from '../../src/charts/attainment.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { actualAgainstPlan } from '../../src/charts/actual-against-plan.ts'
import { attainmentHeatmap } from '../../src/charts/attainment-heatmap.ts'
import { changeSlope } from '../../src/charts/change-slope.ts'
import { ranksAndMultiples } from '../../src/charts/ranks-and-multiples.ts'
import { colours } from '../../src/charts/theme.ts'
import { timeSeries } from '../../src/charts/time-series.ts'
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

describe('what a title must not claim', () => {
  const growthTitle = (observations: readonly Observation[], places: readonly string[] = four) =>
    titleOf(growthByCity(requestOf(observations, places)))
  const others = (places: readonly string[]) => growths(places, (k) => 6 - k)
  const one = (fields: Partial<Observation> & { readonly value: number }) =>
    figure({ place: 'ha-noi', precision: 0.1, ...fields })

  test.each([
    [
      'a tie at the top',
      [one({ value: 6 })],
      'cao nhất là Hà Nội và Hải Phòng (tăng 6,0%), thấp nhất là Cần Thơ (tăng 4,0%)',
    ],
    [
      'a tie of results and estimates',
      [one({ value: 6, status: 'estimate' })],
      'cao nhất là Hà Nội và Hải Phòng (ước tăng 6,0%; tăng 6,0%), thấp nhất là Cần Thơ (tăng 4,0%)',
    ],
    [
      'rounding that may hide the order',
      [one({ value: 6, precision: 1 })],
      'thấp nhất là Cần Thơ (tăng 4,0%), chưa rõ nơi cao nhất',
    ],
    [
      'an upper bound above the others',
      [one({ value: 9, bound: 'at_most' })],
      '4 nơi nêu, số liệu chưa cho biết nơi nào cao nhất hay thấp nhất',
    ],
    [
      'a lower bound below the others',
      [one({ value: 1, bound: 'at_least' })],
      '4 nơi nêu, số liệu chưa cho biết nơi nào cao nhất hay thấp nhất',
    ],
    [
      'a fall of at least so much',
      [one({ value: -3, bound: 'at_least' })],
      'cao nhất là Hải Phòng (tăng 6,0%), thấp nhất là Hà Nội (giảm ≥ 3,0%)',
    ],
    [
      'a range across others',
      [one({ value: 3, high: 8 })],
      '4 nơi nêu, số liệu chưa cho biết nơi nào cao nhất hay thấp nhất',
    ],
    [
      'texts that differ',
      [one({ value: 9 }), one({ value: 5.5, doc: 'khac-2021-02-01' })],
      'thấp nhất là Cần Thơ (tăng 4,0%), chưa rõ nơi cao nhất',
    ],
    [
      'texts that differ above all others',
      [one({ value: 9 }), one({ value: 8, doc: 'khac-2021-02-01' })],
      'cao nhất là Hà Nội (tăng 8,0% ≠ tăng 9,0%), thấp nhất là Cần Thơ (tăng 4,0%)',
    ],
  ])('%s', (_, figures, told) => {
    expect(growthTitle([...figures, ...others(four.slice(1))])).toBe(`GRDP năm 2020: ${told}`)
  })

  it('that one of many equal places stands out', () => {
    const title = growthTitle(
      [...growths(twelve.slice(0, 6), () => 7), ...growths(twelve.slice(6), (k) => 5 - k)],
      twelve,
    )
    expect(title).toBe(
      'GRDP năm 2020: cao nhất là 6 nơi bằng nhau (tăng 7,0%), thấp nhất là Chí Linh (không tăng không giảm (0,0%))',
    )
  })
})

describe('results against plans', () => {
  const pairs = (values: readonly (readonly [number, number, Partial<Observation>?])[]) =>
    values.flatMap(([result, plan, fields], k) => {
      const place = twelve[k] ?? ''
      return [
        figure({ place, id: `r${k}`, value: result, precision: 0.1, ...fields }),
        figure({ place, value: plan, precision: 1, status: 'target', basis: 'plan', of: `r${k}` }),
      ]
    })

  it('are counted as far as the figures decide', () => {
    const observations = pairs([
      [7.2, 7],
      [7, 7],
      [6.4, 7],
      [7, 7.02],
      [8, 9, { bound: 'at_least' }],
      [-2, 7],
    ])
    const { title, spec } = drawn(actualAgainstPlan(requestOf(observations)))
    expect(title.replaceAll('\u00a0', ' ')).toBe(
      '6 kết quả so với con số kế hoạch: 1 cao hơn, 1 bằng, 2 thấp hơn và 2 chưa đủ rõ để so',
    )
    expect(domainsOf(spec)).toEqual([['Cần Thơ', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Thanh Hóa', 'TP. Hồ Chí Minh']])
  })

  it('have a line of their own though two texts name the same', () => {
    const twice = [...pairs([[7.2, 7]]), ...pairs([[7.5, 7]]).map((o) => ({ ...o, doc: 'khac-2021-02-01' }))]
    const [domain] = domainsOf(drawn(actualAgainstPlan(requestOf(twice))).spec) as [string[]]
    expect(new Set(domain).size).toBe(2)
  })
})

describe('the title of a scoreboard', () => {
  const doc = { doc: 'bao-cao-2021-01-15' }
  const title = (observations: readonly Observation[]) =>
    titleOf(documentScoreboard(requestOf(observations), { id: doc.doc, date: '2021-01-15' }))
  const grown = (indicator: string, value: number, fields: Partial<Observation> = {}) =>
    figure({ place: 'hai-phong', ...doc, indicator, value, ...fields })

  it('counts the place alone, and neither nought nor a range about it as a rise', () => {
    const own = [grown('grdp', 5), grown('iip', -2), grown('exports', 0), grown('retail_sales', -1, { high: 1 })]
    const country = figure({ place: 'vietnam', ...doc, indicator: 'gdp', value: 3 })
    expect(title([...own, country])).toBe(
      'Hải Phòng, 15/1/2021: 1 chỉ tiêu tăng, 1 chỉ tiêu giảm, 1 chỉ tiêu không đổi, 1 chỉ tiêu chưa rõ tăng hay giảm',
    )
  })

  it('calls an indicator with growths both ways neither', () => {
    const both = [grown('grdp', 5), grown('iip', 3), grown('iip', -2, { period: '2019' })]
    expect(title(both)).toBe('Hải Phòng, 15/1/2021: 1 chỉ tiêu tăng, 1 chỉ tiêu chưa rõ tăng hay giảm')
  })
})

describe('changes between two periods', () => {
  const years = (place: string, before: number, after: number, fields: Partial<Observation> = {}) => [
    figure({ place, doc: 'a-2020-01-15', period: '2019', value: before, precision: 0.1 }),
    figure({ place, doc: 'b-2022-01-15', period: '2021', value: after, precision: 0.1, ...fields }),
  ]
  const mixed = [
    ...years('ha-noi', 5, 7),
    ...years('hai-phong', 5, 4),
    ...years('da-nang', 5, 5),
    ...years('can-tho', 5, 4, { bound: 'at_least' }),
    ...years('lao-cai', 5, 4, { high: 6 }),
  ]

  it('are told as far as the figures decide', () => {
    expect(titleOf(changeSlope(requestOf(mixed)))).toBe(
      'GRDP (tăng trưởng), năm 2021 so với năm 2019: cao hơn ở 1 nơi, thấp hơn ở 1 nơi, không đổi ở 1 nơi và chưa rõ ở 2 nơi',
    )
    expect(titleOf(timeSeries(requestOf(mixed)))).toBe(
      'GRDP (tăng trưởng): số cuối so với số đầu của mỗi nơi cao hơn ở 1 nơi, thấp hơn ở 1 nơi, không đổi ở 1 nơi và chưa rõ ở 2 nơi',
    )
  })

  it('name the only place', () => {
    expect(titleOf(changeSlope(requestOf(mixed.slice(0, 2))))).toBe(
      'Hà Nội, GRDP (tăng trưởng): 5,0% (năm 2019), 7,0% (năm 2021)',
    )
  })

  it('draw a line to each value of a conflict', () => {
    const conflict = [
      ...years('ha-noi', 5, 7),
      figure({ place: 'ha-noi', doc: 'c-2022-02-15', period: '2021', value: 3 }),
    ]
    for (const make of [changeSlope, timeSeries]) {
      const { spec } = drawn(make(requestOf(conflict)))
      const lines = layersOf(spec).filter(({ mark }) => mark.type === 'rule' && mark.stroke === colours.bar)
      expect(lines.flatMap(({ values }) => values)).toHaveLength(2)
      expect(dataOf(spec, 'point')).toHaveLength(3)
    }
  })
})

describe('ranks', () => {
  const rank = { measure: 'rank', unit: 'rank', basis: 'national', precision: 1, total: 63 } as const
  const ranks = (values: readonly number[]) =>
    values.map((value, k) => figure({ place: four[k] ?? '', ...rank, value }))

  test.each([
    [[2, 5, 9], 'GRDP năm 2020: trong 3 thứ hạng được nêu, cao nhất là Hà Nội (hạng 2/63)'],
    [[5, 2, 2], 'GRDP năm 2020: trong 3 thứ hạng được nêu, cao nhất là Đà Nẵng và Hải Phòng (hạng 2/63)'],
    [[7], 'Hà Nội hạng 7/63 về GRDP năm 2020'],
  ])('%j', (values, told) => {
    expect(titleOf(ranksAndMultiples(requestOf(ranks(values))))).toBe(told)
  })

  it('leave open who is first where a text contradicts itself', () => {
    const two = [...ranks([2, 5]), figure({ place: 'ha-noi', ...rank, value: 9 })]
    expect(titleOf(ranksAndMultiples(requestOf(two)))).toBe(
      'GRDP năm 2020: 3 thứ hạng được nêu, chưa rõ nơi nào cao nhất',
    )
  })

  it('of one place that differ are both in the title', () => {
    const two = [2, 5].map((value) => figure({ place: 'ha-noi', ...rank, value }))
    expect(titleOf(ranksAndMultiples(requestOf(two)))).toBe('Hà Nội, GRDP năm 2020: hạng 2/63 ≠ hạng 5/63')
  })

  it('without a stated total do not stand at the end of their line', () => {
    const { total: _, ...open } = rank
    const { spec } = drawn(ranksAndMultiples(requestOf([figure({ place: 'ha-noi', ...open, value: 7 })])))
    const [point] = dataOf(spec, 'point')
    const ends = dataOf(spec, 'rule').map(({ x2 }) => Number(x2))
    expect(Number(point?.x)).toBeLessThan(0.7 * Math.max(...ends))
  })

  it('told twice are drawn once', () => {
    const { spec } = drawn(ranksAndMultiples(requestOf([...ranks([2]), ...ranks([2])])))
    expect(dataOf(spec, 'point')).toHaveLength(1)
  })
})

describe('rates', () => {
  const rate = { measure: 'attainment', indicator: 'budget_revenue', basis: 'plan', precision: 0.1 } as const
  const both = [
    figure({ place: 'ha-noi', ...rate, value: 95 }),
    figure({ place: 'ha-noi', ...rate, value: 112, doc: 'khac-2021-02-01' }),
    figure({ place: 'hai-phong', ...rate, value: 101, status: 'estimate' }),
    figure({ place: 'da-nang', ...rate, value: 100, bound: 'about' }),
  ]

  it('say how many of those that reach the whole are guesses, and count no "about" among them', () => {
    for (const make of [attainment, attainmentHeatmap]) {
      expect(titleOf(make(requestOf(both)))).toBe(
        '2/4 tỷ lệ hoàn thành được nêu ở 3 nơi đạt từ 100% trở lên (trong đó 1 số ước hoặc dự kiến)',
      )
    }
  })

  it('that differ share a field, each in its own colour', () => {
    const { spec } = drawn(attainmentHeatmap(requestOf(both)))
    const fields = layersOf(spec)
      .filter(({ mark }) => mark.type === 'rect')
      .flatMap(({ mark, values }) => values.map((datum) => ({ fill: mark.fill, told: String(datum.tooltip) })))
    const ofHanoi = fields.filter(({ told }) => told.startsWith('Hà Nội'))
    expect(ofHanoi.map(({ fill }) => fill)).toEqual([colours.beyond, colours.near])
  })
})
