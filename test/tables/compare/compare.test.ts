import { describe, expect, it, test } from 'vitest'
import { comparisonPage } from '../../../src/tables/compare/comparison-page.ts'
import { pageToTerminal } from '../../../src/tables/compare/page-terminal.ts'
import type { Comparison, ComparisonOptions } from '../../../src/tables/compare/compare.ts'
import type { Cell, Row } from '../../../src/tables/table.ts'
import { compared } from '../../support/compare-case.ts'
import { allRows, cellOf, figure, level } from '../../support/table-case.ts'

const HP = 'hai-phong'
const CT = 'can-tho'
const CL = 'chi-linh'
const HD = 'hai-duong'
const early = 'early-2020-11-26'
const late = 'late-2021-03-01'

const rowOf = (comparison: Comparison, measure = 'growth', period = '2020'): Row => {
  const row = allRows(comparison.table).find((one) => one.measure === measure && one.period === period)
  if (!row) throw new Error(`no row of ${measure} in ${period}`)
  return row
}
const cell = (comparison: Comparison, place: string, measure?: string, period?: string): Cell =>
  cellOf(rowOf(comparison, measure, period), place)
const valuesOf = ({ figures }: Cell) => figures.map(({ observation }) => observation.value)
const textOf = (comparison: Comparison) => pageToTerminal(comparisonPage(comparison, 'en', 'triple'), 400)

describe('two values for one cell', () => {
  const two = [
    figure({ place: HP, doc: early, value: 12.2, status: 'estimate' }),
    figure({ place: HP, doc: late, value: 11.2 }),
  ]
  it('are both shown with documents and days where no policy is stated', () => {
    const comparison = compared(two)
    expect(cell(comparison, HP)).toMatchObject({ isConflict: true })
    expect(valuesOf(cell(comparison, HP))).toEqual([11.2, 12.2])
    expect(textOf(comparison)).toMatch(/\+11\.2.*≠.*\+12\.2/)
    expect(textOf(comparison)).toContain('(early-2020-11-26, 26 November 2020)')
    expect(textOf(comparison)).toContain('(late-2021-03-01, 1 March 2021)')
  })
  test.each([
    ['latest', 11.2, 12.2],
    ['first', 12.2, 11.2],
    ['final', 11.2, 12.2],
  ] as const)('--prefer %s takes one and notes the other', (preference, taken, other) => {
    const comparison = compared(two, { preference })
    expect(valuesOf(cell(comparison, HP))).toEqual([taken])
    expect(cell(comparison, HP)).toMatchObject({ isConflict: false })
    expect(cell(comparison, HP).passedOver?.map(({ observation }) => observation.value)).toEqual([other])
    expect(textOf(comparison)).toMatch(new RegExp(`\\+${taken}.* is taken; \\+${other}.* passed over`))
  })
  it('stay where the policy does not decide', () => {
    const same = two.map((o) => ({ ...o, status: 'actual' as const, doc: late }))
    for (const preference of ['latest', 'first', 'final'] as const) {
      const comparison = compared(same, { preference })
      expect(cell(comparison, HP)).toMatchObject({ isConflict: true })
      expect(textOf(comparison)).toContain('the stated policy does not decide')
    }
  })
  it('stay where the day of a document is not known', () => {
    const vague = [
      figure({ place: HP, doc: 'a-2020', value: 12.2 }),
      figure({ place: HP, doc: 'b-2020-11-26', value: 11.2 }),
    ]
    const evidence = compared(vague, { preference: 'latest' })
    expect(cell(evidence, HP)).toMatchObject({ isConflict: true })
  })
})

describe('order among the places', () => {
  const standings = (comparison: Comparison) =>
    Object.fromEntries(
      rowOf(comparison).cells.flatMap(({ place, standing }) =>
        standing ? [[place, [standing.from, standing.to]]] : [],
      ),
    )
  it('is by value', () => {
    const comparison = compared([
      figure({ place: HP }),
      figure({ place: CT, value: 2.2 }),
      figure({ place: CL, value: 15 }),
    ])
    expect(standings(comparison)).toEqual({ [CL]: [1, 1], [HP]: [2, 2], [CT]: [3, 3] })
  })
  it('says that equal figures are tied', () => {
    const comparison = compared([figure({ place: HP }), figure({ place: CT })])
    expect(cell(comparison, HP).standing).toEqual({ from: 1, to: 2, of: 2, isTie: true })
    expect(textOf(comparison)).toContain('1 (tie). Can Tho')
  })
  test.each([
    ['a range around the other', { value: 10, high: 15 }],
    ['a lower bound below the other', { value: 10, bound: 'at_least' }],
    ['an upper bound above the other', { value: 20, bound: 'at_most' }],
    ['about the same', { value: 12, bound: 'about' }],
    ['a figure rounded to the other', { value: 12, precision: 1 }],
  ] as const)('stays open for %s', (_, other) => {
    const comparison = compared([figure({ place: HP }), figure({ place: CT, ...other })])
    expect(cell(comparison, HP).standing).toEqual({ from: 1, to: 2, of: 2, isTie: false })
    expect(textOf(comparison)).toContain('only a partial order')
  })
  it('is decided by a bound that lies beyond the other', () => {
    const comparison = compared([figure({ place: HP }), figure({ place: CT, value: 13, bound: 'at_least' })])
    expect(standings(comparison)).toEqual({ [CT]: [1, 1], [HP]: [2, 2] })
  })
  it('takes the bound of a fall for one of its size', () => {
    const fall = (value: number) =>
      compared([figure({ place: HP, value }), figure({ place: CT, value: -5, precision: 1, bound: 'at_least' })])
    expect(standings(fall(-3))).toEqual({ [HP]: [1, 1], [CT]: [2, 2] })
    expect(cell(fall(-8), HP).standing).toEqual({ from: 1, to: 2, of: 2, isTie: false })
  })
  it('puts the smallest of ranks first', () => {
    const rank = { measure: 'rank', unit: 'rank', basis: 'national', total: 63 } as const
    const comparison = compared([figure({ place: HP, ...rank, value: 2 }), figure({ place: CT, ...rank, value: 40 })])
    expect(cell(comparison, HP, 'rank').standing).toMatchObject({ from: 1, to: 1 })
  })
  const fraction = { measure: 'fraction', unit: 'target', indicator: 'plan_targets_met' } as const
  test.each([
    ['conflict', [figure({ place: HP }), figure({ place: HP, value: 11 }), figure({ place: CT })], 'growth'],
    [
      'unlike-places',
      [level('budget_revenue', 8e13, 'VND', { place: HP }), level('budget_revenue', 3e12, 'VND', { place: CL })],
      'level',
    ],
    [
      'unlike-totals',
      [
        figure({ place: HP, ...fraction, value: 11, total: 18 }),
        figure({ place: CT, ...fraction, value: 6, total: 14 }),
      ],
      'fraction',
    ],
  ] as const)('is refused for %s', (fault, observations, measure) => {
    const comparison = compared(observations)
    expect(rowOf(comparison, measure).orderFault).toBe(fault)
    expect(rowOf(comparison, measure).cells.some(({ standing }) => standing !== undefined)).toBe(false)
    expect(textOf(comparison)).toContain('no order can be given')
  })
})

describe('derived values', () => {
  const revenue = level('budget_revenue', 900, 'VND', { place: HP, doc: early, id: 'o1' })
  const beside = { place: HP, doc: early, indicator: 'budget_revenue', of: 'o1', precision: 1 }
  const attainment = figure({ ...beside, measure: 'attainment', value: 90, basis: 'budget' })
  const growth = figure({ ...beside, value: -10, basis: 'yoy' })

  it('are given only when asked for', () => {
    expect(cell(compared([revenue, attainment, growth]), HP, 'level').derived).toBeUndefined()
  })
  it('are the plan and the base, with the interval of the printed precision', () => {
    const comparison = compared([revenue, attainment, growth], { withDerived: true })
    const [plan, base] = cell(comparison, HP, 'level').derived ?? []
    expect(plan).toMatchObject({ kind: 'plan', value: 1000, period: '2020' })
    expect(plan?.low).toBeCloseTo(899.5 / 0.905, 9)
    expect(plan?.high).toBeCloseTo(900.5 / 0.895, 9)
    expect(base).toMatchObject({ kind: 'base', value: 1000, period: '2019' })
    expect(textOf(comparison)).toContain('derived plan ~1,000')
    expect(textOf(comparison)).toContain('level / attainment')
  })
  test.each([
    ['a bound', { ...attainment, bound: 'at_least' }],
    ['a range', { ...attainment, high: 95 }],
    ['a target', { ...attainment, status: 'target' }],
    ['another year', { ...attainment, period: '2019' }],
    ['a rise of a rate a year', { ...growth, unit: 'percent/year' }],
    ['a fall by all of it', { ...growth, value: -100 }],
    ['a growth by plan', { ...growth, basis: 'plan' }],
  ] as const)('are not made from %s', (_, ratio) => {
    expect(cell(compared([revenue, ratio], { withDerived: true }), HP, 'level').derived).toBeUndefined()
  })
  it('do not repeat a plan that is stated', () => {
    const plan = level('budget_revenue', 1001, 'VND', { place: HP, doc: early, status: 'target' })
    expect(cell(compared([revenue, attainment, plan], { withDerived: true }), HP, 'level').derived).toBeUndefined()
  })
})

describe('territories', () => {
  const before = { doc: 'before-2025-01-20', period: '2024' }
  const after = { doc: 'after-2026-01-20', period: '2025' }
  it('of 2025 show former places as parts and add nothing up', () => {
    const comparison = compared(
      [
        level('budget_revenue', 100, 'VND', { place: HP, ...before }),
        level('budget_revenue', 30, 'VND', { place: HD, ...before }),
        figure({ place: HD, ...before, value: 10 }),
        figure({ place: HP, ...before, value: 11 }),
      ],
      { territory: '2025' },
    )
    expect(comparison.table.places).toEqual([HP])
    const shown = cell(comparison, HP, 'level', '2024')
    expect(shown.figures).toEqual([])
    expect(shown.missing?.code).toBe('other-territory')
    expect(shown.parts?.map((part) => [part.place, part.figures[0]?.observation.value])).toEqual([
      [HD, 30],
      [HP, 100],
    ])
    expect(cell(comparison, HP, 'growth', '2024').parts).toHaveLength(2)
    const text = textOf(comparison)
    expect(text).not.toContain('130')
    expect(text).toContain('Hai Duong (until 30 June 2025)')
    expect(text).toContain('not added up')
  })
  it('of 2025 fill the cell with a figure of the new area', () => {
    const comparison = compared([figure({ place: HP, ...after, value: 11.8 })], { territory: '2025' })
    expect(valuesOf(cell(comparison, HP, 'growth', '2025'))).toEqual([11.8])
    expect(cell(comparison, HP, 'growth', '2025').parts).toBeUndefined()
  })
  it('of 2025 take in former places of a place that is asked for', () => {
    const comparison = compared([figure({ place: CL }), figure({ place: CT })], {
      territory: '2025',
      selection: { places: [HP] },
    })
    expect(comparison.table.places).toEqual([HP])
    expect(cell(comparison, HP).parts?.map(({ place }) => place)).toEqual([CL])
  })
  it('as reported give the same name before and after as two, and say so', () => {
    const comparison = compared([
      figure({ place: HP, ...before, value: 11 }),
      figure({ place: HP, ...after, value: 11.8 }),
    ])
    expect(comparison.limits).toContainEqual({ code: 'area-changes', place: HP, date: '2025-07-01' })
  })
  it('as reported are told apart within a row', () => {
    const comparison = compared([
      figure({ place: HP, ...after, value: 11.8 }),
      figure({ place: CT, doc: 'soon-2025-06-20', period: '2025', value: 7 }),
    ])
    expect(rowOf(comparison, 'growth', '2025').orderFault).toBe('unlike-areas')
    expect(comparison.limits).toContainEqual(
      expect.objectContaining({ code: 'unlike-areas', before: [CT], after: [HP], date: '2025-07-01' }),
    )
  })
})

describe('an empty cell says why', () => {
  test.each([
    ['not stated', [], 'not stated'],
    ['other period', [figure({ place: CT, period: '2024-Q1' })], 'other period: Q1 2024'],
    ['other measure', [figure({ place: CT, measure: 'share', basis: 'total' })], 'share only'],
    ['other basis', [figure({ place: CT, basis: 'year:2015' })], 'other base'],
    ['a plan only', [figure({ place: CT, status: 'target' })], 'target only'],
    ['a part only', [figure({ place: CT, breakdown: 'x' })], 'part only'],
    ['another indicator', [figure({ place: CT, indicator: 'gross_output' })], 'other indicator: Gross output'],
  ] as const)('%s', (_, others, told) => {
    const comparison = compared([figure({ place: HP }), ...others], {
      selection: { places: [HP, CT], indicators: ['grdp'], periods: ['2020'], measures: ['growth'] },
    })
    const [grid] = comparisonPage(comparison, 'en', 'triple').grids
    const cells = grid?.lines.map(([, cell]) => cell) ?? []
    expect(cells.some((text) => text?.includes(told))).toBe(true)
  })
  it('and so does an indicator without a row', () => {
    const comparison = compared([figure({ place: HP })], {
      selection: { indicators: ['grdp', 'cpi'], periods: ['2019'] },
    })
    expect(comparison.absent).toEqual([
      { indicator: 'grdp', stated: [{ measure: 'growth', period: '2020' }] },
      { indicator: 'cpi', stated: [] },
    ])
    expect(textOf(comparison)).toContain('the texts state: growth, 2020')
  })
})

describe('parts', () => {
  const observations = [
    figure({ place: HP }),
    figure({ place: HP, value: 15, breakdown: 'công nghiệp' }),
    figure({ place: CT, value: 3, breakdown: 'Công  nghiệp' }),
  ]
  it('stay out unless they are asked for', () => {
    expect(allRows(compared(observations).table)).toHaveLength(1)
  })
  it('have rows of their own below the whole, never mixed with it', () => {
    const rows = allRows(compared(observations, { withParts: true }).table)
    expect(
      rows.map(({ breakdown, cells }) => [breakdown, cells.map(({ figures }) => figures[0]?.observation.value)]),
    ).toEqual([
      [undefined, [undefined, 12.23]],
      ['Công  nghiệp', [3, 15]],
    ])
  })
})

describe('the triple in a cell', () => {
  const head = figure({ place: HP, doc: late, id: 'h', verdict: 'missed' })
  const beside = { place: HP, doc: late, of: 'h', sentence: head.sentence }
  const observations = [
    head,
    figure({ ...beside, value: 16.5, precision: 0.1, status: 'target', basis: 'plan' }),
    figure({
      ...beside,
      measure: 'multiple',
      value: 4,
      precision: 1,
      unit: 'times',
      bound: 'at_least',
      basis: 'national',
    }),
    figure({ ...beside, measure: 'rank', value: 2, total: 63, unit: 'rank', basis: 'national' }),
  ]
  const only = (language: 'vi' | 'en', options?: Partial<ComparisonOptions>) =>
    comparisonPage(compared(observations, options), language, 'triple').grids.flatMap(({ lines }) =>
      lines.map((line) => line[1]),
    )
  it('reads as a report would say it', () => {
    expect(only('vi')).toEqual(['+12,23% (KH 16,5%, không đạt; gấp >4 lần cả nước; hạng 2/63) [1]'])
    expect(only('en')).toEqual(['+12.23% (plan 16.5%, missed; >4 times the country; rank 2/63) [1]'])
  })
  it('does not hide the rank where ranks are asked for', () => {
    expect(only('en', { selection: { measures: ['rank'] } })).toEqual(['rank 2 of 63 [1]'])
  })
  it('leaves the figure alone where asked to', () => {
    const page = comparisonPage(compared(observations), 'en', 'value')
    expect(page.grids.map(({ lines }) => lines[0]?.[1])).toEqual(['+12.23% [1]', '≥ 4 [2]', 'rank 2 of 63 [3]'])
  })
})

describe('places', () => {
  const observations = [
    figure({ place: HP }),
    figure({ place: CT, value: 2.2 }),
    figure({ place: 'da-nang', value: 20 }),
    figure({ place: CL, value: 15 }),
  ]
  it('stand in the order of the Vietnamese alphabet', () => {
    expect(compared(observations).table.places).toEqual([CT, CL, 'da-nang', HP])
  })
  it('or of their figures', () => {
    expect(compared(observations, { sort: 'value' }).table.places).toEqual(['da-nang', CL, HP, CT])
  })
})

describe('what goes across', () => {
  const observations = [
    figure({ place: HP }),
    figure({ place: CT, value: 2.2 }),
    figure({ place: HP, value: 15, indicator: 'iip' }),
    figure({ place: HP, value: 9.32, period: '2024-Q1' }),
  ]
  const gridsOf = (by: ComparisonOptions['by']) =>
    comparisonPage(compared(observations, { by }), 'en', 'value').grids.map(({ head, lines }) => [
      head.slice(1),
      ...lines,
    ])
  it('indicators, with a line for every place and a table for every period', () => {
    expect(gridsOf('indicator').map(([head, ...lines]) => [head?.length, lines.map(([place]) => place)])).toEqual([
      [1, ['Can Tho', 'Hai Phong']],
      [2, ['Can Tho', 'Hai Phong']],
    ])
  })
  it('periods, those of one kind together', () => {
    expect(gridsOf('period').map(([head]) => head)).toEqual([['Q1 2024'], ['2020']])
  })
})
