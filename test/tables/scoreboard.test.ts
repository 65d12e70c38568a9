import { expect, it } from 'vitest'
import { scoreRows, scoreboard } from '../../src/tables/scoreboard.ts'
import { figure, level } from '../support/table-case.ts'

const HP = { place: 'hai-phong', doc: 'a' }
const grown = figure({ ...HP, verdict: 'missed' })
const plan = figure({ ...HP, value: 16.5, status: 'target', basis: 'plan', of: grown.id })
const multiple = figure({ ...HP, measure: 'multiple', value: 4, unit: 'times', basis: 'national', of: grown.id })
const country = figure({ ...HP, place: 'vietnam', indicator: 'gdp', value: 2, high: 3, of: multiple.id })
const revenue = level('budget_revenue', 8e13, 'VND', HP)
const rate = figure({
  ...HP,
  indicator: 'budget_revenue',
  measure: 'attainment',
  value: 85.7,
  basis: 'budget_local',
  of: revenue.id,
})
const rank = figure({ ...HP, measure: 'rank', value: 1, unit: 'rank', basis: 'national' })
const elsewhere = figure({ ...HP, doc: 'b' })
const all = [grown, plan, multiple, country, revenue, rate, rank, elsewhere]

it('hangs comparisons, and theirs, on the figure that they qualify', () => {
  expect(scoreboard(all, 'a')).toEqual([
    { head: grown, comparisons: [plan, multiple, country] },
    { head: revenue, comparisons: [rate] },
    { head: rank, comparisons: [] },
  ])
})

it('gathers what a text says of an indicator: level, growth, attainment, rank, plan, comparators', () => {
  expect(scoreRows(all, 'a')).toEqual([
    {
      indicator: 'grdp',
      place: 'hai-phong',
      period: '2020',
      results: { growth: [grown], multiple: [multiple], rank: [rank] },
      targets: [plan],
      comparators: [country],
      verdict: 'missed',
    },
    {
      indicator: 'budget_revenue',
      place: 'hai-phong',
      period: '2020',
      results: { level: [revenue], attainment: [rate] },
      targets: [],
      comparators: [],
    },
  ])
})

it('keeps parts, periods and places apart', () => {
  const rows = scoreRows(
    [grown, figure({ ...HP, breakdown: 'x' }), figure({ ...HP, period: '2021' }), figure({ ...HP, place: 'can-tho' })],
    'a',
  )
  expect(rows.map(({ breakdown, period, place }) => [breakdown, period, place])).toEqual([
    [undefined, '2020', 'hai-phong'],
    ['x', '2020', 'hai-phong'],
    [undefined, '2021', 'hai-phong'],
    [undefined, '2020', 'can-tho'],
  ])
})

it('survives links in a circle and to nowhere', () => {
  const first = figure({ ...HP, of: 'x2', id: 'x1' })
  const second = figure({ ...HP, of: 'x1', id: 'x2' })
  const lost = figure({ ...HP, of: 'nowhere', indicator: 'iip' })
  expect(scoreRows([first, second, lost], 'a').map(({ results }) => results.growth?.length)).toEqual([2, 1])
})
