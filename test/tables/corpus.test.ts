import { expect, it } from 'vitest'
import { findLimits } from '../../src/tables/limits.ts'
import { rowsOf } from '../../src/tables/cross-city.ts'
import { comparableRows, mostComparedPeriod, viewOfPeriod } from '../../src/tables/views.ts'
import { readCorpus } from '../support/corpus-tables.ts'
import { cellOf } from '../support/table-case.ts'

const corpus = await readCorpus()
const { table } = corpus

it('orders the cities by the Vietnamese alphabet', () => {
  expect(table.places).toEqual(['can-tho', 'chi-linh', 'hai-phong'])
})

it('sets the growth of GRDP in 2020 side by side, with plan, country and the reason for the gap', () => {
  const row = rowsOf(table, 'growth').find(({ indicator, period }) => indicator === 'grdp' && period === '2020')
  if (!row) throw new Error('no row')
  expect(cellOf(row, 'can-tho').figures).toMatchObject([{ amount: 2.2, observation: { status: 'estimate' } }])
  expect(cellOf(row, 'hai-phong')).toMatchObject({
    figures: [{ amount: 12.23, isEarly: true, observation: { verdict: 'missed' } }],
    targets: [{ amount: 16.5 }],
    isConflict: false,
  })
  expect(cellOf(row, 'chi-linh').missing).toMatchObject({
    code: 'related-only',
    nearest: { indicator: 'gross_output', value: 10.4, unit: 'percent/year', period: '2020/2022' },
  })
  expect(row.benchmarks).toMatchObject([{ amount: 2, high: 3 }])
})

it('shows that one text ranks Hải Phòng second and first', () => {
  const rank = rowsOf(table, 'rank').find(({ period }) => period === '2020')
  expect(rank && cellOf(rank, 'hai-phong')).toMatchObject({
    isConflict: true,
    figures: [{ amount: 2, observation: { total: 63 } }, { amount: 1 }],
  })
})

it('compares most in 2020', () => {
  expect(mostComparedPeriod(table)).toBe('2020')
  const compared = comparableRows(viewOfPeriod(table, '2020')).map(
    ({ indicator, measure }) => `${indicator} ${measure}`,
  )
  expect(compared).toEqual(expect.arrayContaining(['grdp growth', 'iip growth', 'plan_targets_met fraction']))
})

it('finds what the texts do not answer', () => {
  const codes = new Set(findLimits(corpus).map(({ code }) => code))
  const found = [
    'no-comparable',
    'rank-conflict',
    'status-differs',
    'own-plans',
    'said-early',
    'periods-differ',
    'unlike-places',
  ]
  expect([...codes]).toEqual(expect.arrayContaining([...found, 'no-results', 'territory-changed', 'place-ended']))
})
