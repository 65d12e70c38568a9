import { expect, it, test } from 'vitest'
import { loneAttainments, planActual } from '../../src/tables/plan-actual.ts'
import { figure, level } from '../support/table-case.ts'

const HP = { place: 'hai-phong' }
const result = figure({ ...HP, verdict: 'missed' })

it('pairs a result with the target that the text holds it against', () => {
  const target = figure({ ...HP, value: 16.5, status: 'target', basis: 'plan', of: result.id })
  expect(planActual([result, target])).toEqual([{ result, target, pairing: 'stated', verdict: 'missed' }])
})

it('finds the target by the attainment between them', () => {
  const head = level('budget_revenue', 9e12, 'VND', HP)
  const rate = figure({
    ...HP,
    indicator: 'budget_revenue',
    measure: 'attainment',
    value: 90,
    basis: 'plan',
    of: head.id,
  })
  const target = level('budget_revenue', 1e13, 'VND', { ...HP, status: 'target', of: rate.id })
  expect(planActual([head, rate, target])).toEqual([{ result: head, target, pairing: 'stated', attainment: rate }])
})

it('matches a target of the same thing from another text', () => {
  const target = figure({ ...HP, doc: 'plan-2019-12-10', value: 16.5, status: 'target' })
  expect(planActual([target, result])).toMatchObject([{ target, pairing: 'matched' }])
})

test.each([
  ['another period', { period: '2021' }],
  ['another place', { place: 'can-tho' }],
  ['a part', { breakdown: 'x' }],
  ['another indicator', { indicator: 'iip' }],
  ['another measure', { measure: 'share' as const }],
])('matches no target of %s', (_, fields) => {
  const target = figure({ ...HP, doc: 'plan-2019-12-10', status: 'target', ...fields })
  expect(planActual([target, result]).map((pair) => pair.target)).toEqual([undefined])
})

it('keeps what is judged in words only, and nothing that is not held against a plan', () => {
  expect(planActual([result, figure({ ...HP, indicator: 'iip' })])).toEqual([{ result, verdict: 'missed' }])
})

it('lists attainments that hang on nothing', () => {
  const lone = figure({ ...HP, measure: 'attainment', value: 33.59, basis: 'budget_central' })
  expect(loneAttainments([result, lone, { ...lone, status: 'target' }, { ...lone, of: 'x' }])).toEqual([lone])
})
