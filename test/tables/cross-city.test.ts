import { describe, expect, it, test } from 'vitest'
import { makeObservation } from '../support/observation.ts'
import { allRows, cellOf, figure, level, onlyRow, tableOf } from '../support/table-case.ts'

const HP = 'hai-phong'
const CT = 'can-tho'
const CL = 'chi-linh'

describe('what may stand side by side', () => {
  const a = figure({ place: HP })
  const cases = {
    'the same': [figure({ place: CT }), 1],
    'another measure': [figure({ place: CT, measure: 'attainment', basis: 'plan' }), 2],
    'another basis': [figure({ place: CT, basis: 'year:2015' }), 2],
    'another period': [figure({ place: CT, period: '2021' }), 2],
    'a part of the year': [figure({ place: CT, period: '2020-Q1' }), 2],
    'another indicator': [figure({ place: CT, indicator: 'gross_output' }), 2],
    'percent a year of a single year': [figure({ place: CT, unit: 'percent/year' }), 1],
    'another unit': [figure({ place: CT, unit: 'times' }), 2],
    'a part of the indicator': [figure({ place: CT, breakdown: 'công nghiệp' }), 1],
    'a target': [figure({ place: CT, status: 'target' }), 1],
    'a figure without a period': [{ ...figure({ place: CT }), period: undefined } as never, 1],
    'an indicator outside the catalogue': [figure({ place: CT, indicator: 'other' }), 1],
  } as const
  test.each(Object.entries(cases))('%s', (_, [b, rows]) => {
    expect(allRows(tableOf([a, b], [HP, CT]))).toHaveLength(rows)
  })

  it('keeps an average a year apart from the growth over the same years', () => {
    const span = { period: '2020/2022' }
    const table = tableOf([figure({ place: HP, ...span }), figure({ place: CT, ...span, unit: 'percent/year' })])
    expect(allRows(table)).toHaveLength(2)
  })

  it('gives every measure a section in a fixed order', () => {
    const table = tableOf([
      figure({ place: HP, measure: 'rank', value: 2, total: 63, unit: 'rank', basis: 'national' }),
      figure({ place: HP, measure: 'attainment', value: 97, basis: 'plan' }),
      figure({ place: HP }),
      level('grdp', 3e14, 'VND', { place: HP }),
    ])
    expect(table.sections.map(({ measure }) => measure)).toEqual(['level', 'growth', 'attainment', 'rank'])
  })

  it('is told by nothing but the figures: their order does not matter', () => {
    const observations = [figure({ place: HP }), figure({ place: CT, value: 2.2 }), figure({ place: HP, value: 11.22 })]
    expect(tableOf([...observations].reverse(), [HP, CT])).toEqual(tableOf(observations, [HP, CT]))
  })
})

describe('units', () => {
  it('shows sums of money in one scale and keeps what is written', () => {
    const row = onlyRow(
      tableOf([
        level('budget_revenue', 84_199_200_000_000, 'VND', { place: HP, quote: '84.199,2 tỷ đồng' }),
        level('budget_revenue', 900_000_000, 'VND', { place: CL, quote: '900 triệu đồng' }),
      ]),
    )
    expect(row).toMatchObject({ unit: 'VND', scale: 1e9 })
    expect(cellOf(row, CL).figures[0]).toMatchObject({ amount: 0.9, observation: { quote: '900 triệu đồng' } })
    expect(cellOf(row, HP).figures[0]?.amount).toBe(84_199.2)
  })

  it('turns one unit of a quantity into another', () => {
    const row = onlyRow(
      tableOf([level('rice_area', 2_000_000, 'm2', { place: HP }), level('rice_area', 222_999, 'ha', { place: CT })]),
    )
    expect(row.unit).toBe('ha')
    expect(cellOf(row, HP).figures[0]?.amount).toBe(200)
  })

  it('takes an amount a head and a head and year of one year for the same', () => {
    const row = onlyRow(
      tableOf([
        level('income_per_capita', 87e6, 'VND/person/year', { place: CL }),
        level('income_per_capita', 60e6, 'VND/person', { place: CT }),
      ]),
    )
    expect(row.scale).toBe(1e6)
  })

  it('converts no currency', () => {
    expect(
      allRows(tableOf([level('exports', 1e9, 'USD', { place: HP }), level('exports', 2e13, 'VND', { place: CT })])),
    ).toHaveLength(2)
  })
})

describe('a cell', () => {
  it('holds the plan beside the result and never in its stead', () => {
    const row = onlyRow(
      tableOf([figure({ place: HP }), figure({ place: HP, value: 16.5, status: 'target', basis: 'plan' })]),
    )
    const cell = cellOf(row, HP)
    expect(cell.figures.map(({ amount }) => amount)).toEqual([12.23])
    expect(cell.targets.map(({ amount }) => amount)).toEqual([16.5])
    expect(cell.isConflict).toBe(false)
  })

  it('shows different values as a conflict, results before estimates', () => {
    const said = figure({ place: HP, status: 'estimate', doc: 'hai-phong-2020-11-26' })
    const published = figure({ place: HP, value: 11.22, doc: 'hai-phong-2021-03-01' })
    const cell = cellOf(onlyRow(tableOf([said, published])), HP)
    expect(cell.isConflict).toBe(true)
    expect(cell.figures.map(({ observation }) => observation.doc)).toEqual([published.doc, said.doc])
    expect(cell.figures.map(({ isEarly }) => isEarly)).toEqual([false, true])
  })

  const repeats = {
    'the same value': [{ value: 12.23 }, false],
    'a rounder value': [{ value: 12.2, precision: 0.1 }, false],
    'a value that rounds to another': [{ value: 12.3, precision: 0.1 }, true],
    'a lower bound just below': [{ value: 12, precision: 1, bound: 'at_least' }, false],
    'a lower bound far below': [{ value: 2, precision: 1, bound: 'at_least' }, true],
    'an upper bound below': [{ value: 10, precision: 1, bound: 'at_most' }, true],
    'a rough figure': [{ value: 12, precision: 1, bound: 'about' }, false],
    'a range around it': [{ value: 12, high: 13, precision: 1 }, false],
    'a range beside it': [{ value: 13, high: 14, precision: 1 }, true],
  } as const
  test.each(Object.entries(repeats))('%s in another text', (_, [fields, isConflict]) => {
    const other = figure({ place: HP, doc: 'hai-phong-2022-01-01', ...fields })
    const cell = cellOf(onlyRow(tableOf([figure({ place: HP }), other])), HP)
    expect(cell.isConflict).toBe(isConflict)
    expect(cell.figures.flatMap(({ repeated }) => repeated)).toHaveLength(isConflict ? 0 : 1)
  })

  it('shows different ranks in one field as a conflict', () => {
    const rank = { place: HP, measure: 'rank', unit: 'rank', basis: 'national' } as const
    const row = onlyRow(tableOf([figure({ ...rank, value: 2, total: 63 }), figure({ ...rank, value: 1 })]))
    expect(cellOf(row, HP).isConflict).toBe(true)
  })

  it('takes kinds counted within a figure for no conflict', () => {
    const sentence = { sentence: { start: 7, end: 90 }, place: CT }
    const row = onlyRow(
      tableOf([
        level('documents_issued', 7, 'document', { ...sentence, start: 40, quote: '7 Chỉ thị' }),
        level('documents_issued', 1300, 'document', {
          ...sentence,
          start: 10,
          quote: '1.300 văn bản',
          bound: 'at_least',
        }),
        level('documents_issued', 1, 'document', { ...sentence, start: 30, quote: '1 Nghị quyết' }),
      ]),
    )
    const [only, ...others] = cellOf(row, CT).figures
    expect(others).toEqual([])
    expect(only?.components.map(({ quote }) => quote)).toEqual(['7 Chỉ thị', '1 Nghị quyết'])
  })

  it('keeps a range and a bound', () => {
    const row = onlyRow(tableOf([figure({ place: HP, value: 2, high: 3 }), figure({ place: CT, bound: 'at_least' })]))
    expect(cellOf(row, HP).figures[0]).toMatchObject({ amount: 2, high: 3 })
    expect(cellOf(row, CT).figures[0]?.observation.bound).toBe('at_least')
  })

  it('brings what the text sets beside the figure', () => {
    const head = figure({ place: HP })
    const rank = figure({ place: HP, measure: 'rank', value: 2, unit: 'rank', basis: 'national', of: head.id })
    const row = allRows(tableOf([head, rank])).find(({ measure }) => measure === 'growth')
    expect(row?.cells[0]?.figures[0]?.comparisons).toEqual([rank])
  })
})

describe('an empty cell', () => {
  const like = figure({ place: HP })
  const at = { place: CT }
  const cases = {
    'target-only': figure({ ...at, status: 'target', basis: 'plan' }),
    'other-basis': figure({ ...at, basis: 'year:2015' }),
    'other-unit': figure({ ...at, unit: 'times' }),
    'other-period': figure({ ...at, period: '2024-Q1' }),
    'other-measure': figure({ ...at, measure: 'share', basis: 'total' }),
    'part-only': figure({ ...at, breakdown: 'công nghiệp' }),
    'related-only': figure({ ...at, indicator: 'gross_output', period: '2020/2022', unit: 'percent/year' }),
  }
  test.each(Object.entries(cases))('%s', (code, nearest) => {
    const row = allRows(tableOf([like, nearest], [HP, CT])).find(
      ({ indicator, period, basis, measure, unit }) =>
        indicator === 'grdp' && period === '2020' && basis === 'yoy' && measure === 'growth' && unit === 'percent',
    )
    expect(row && cellOf(row, CT)).toMatchObject({ figures: [], missing: { code, nearest } })
  })

  it('says that nothing is stated', () => {
    const unlike = figure({ place: CT, indicator: 'iip' })
    expect(cellOf(allRows(tableOf([like, unlike]))[0] ?? onlyRow(tableOf([])), CT).missing).toEqual({
      code: 'not-stated',
    })
  })

  it('names the nearest period, of two equally near ones the later', () => {
    const others = ['2018', '2021', '2019'].map((period) => figure({ place: CT, period }))
    const row = allRows(tableOf([like, ...others], [HP, CT])).find(({ period }) => period === '2020')
    expect(row && cellOf(row, CT).missing).toMatchObject({ nearest: { period: '2021' } })
  })

  it('never names a target or a level where a growth of a related indicator is wanted', () => {
    const target = figure({ place: CT, indicator: 'gross_output', status: 'target' })
    const amount = level('gross_output', 1e13, 'VND', { place: CT })
    const [row] = allRows(tableOf([like, target, amount], [HP, CT])).filter(({ measure }) => measure === 'growth')
    expect(row && cellOf(row, CT).missing).toEqual({ code: 'not-stated' })
  })
})

describe('territories', () => {
  const year = { place: HP, period: '2025' }
  const before = figure({ ...year, doc: 'hai-phong-2025-06-01' })
  const after = figure({ ...year, value: 11.81, doc: 'hai-phong-2026-01-05' })

  it('keeps Hải Phòng before and after 1 July 2025 apart, each with the others as they were', () => {
    const other = figure({ place: 'quang-ninh', period: '2025', doc: 'quang-ninh-2026-01-05' })
    const rows = allRows(tableOf([before, after, other], [HP, 'quang-ninh']))
    expect(rows.map((row) => cellOf(row, HP).figures.map(({ amount }) => amount))).toEqual([[12.23], [11.81]])
    expect(rows.map((row) => cellOf(row, 'quang-ninh').figures.length)).toEqual([1, 1])
    expect(rows.map((row) => cellOf(row, HP).territory?.from)).toEqual([undefined, '2025-07-01'])
  })

  it('says that a figure is of another territory', () => {
    const rows = allRows(
      tableOf([before, after, figure({ place: CT, period: '2025', doc: 'can-tho-2025-05-01' })], [HP, CT]),
    )
    const later = rows.find((row) => cellOf(row, HP).figures[0]?.amount === 11.81)
    expect(later && cellOf(later, CT).missing?.code).toBe('other-territory')
  })

  it('does not set places apart that changed at different times', () => {
    expect(onlyRow(tableOf([figure({ place: HP }), figure({ place: CT })])).cells.every((cell) => !cell.missing)).toBe(
      true,
    )
  })
})

it('takes the figure of the country for a benchmark and not for a place', () => {
  const gdp = figure({ place: 'vietnam', indicator: 'gdp', value: 2, high: 3 })
  const row = onlyRow(tableOf([figure({ place: HP }), gdp], [HP]))
  expect(row.benchmarks).toMatchObject([{ amount: 2, high: 3, observation: gdp }])
})

it('makes an empty table of nothing', () => {
  expect(tableOf([makeObservation({ place: HP })], [HP]).sections).toEqual([])
})
