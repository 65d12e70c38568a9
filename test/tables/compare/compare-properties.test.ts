import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds, measures, statuses } from '../../../src/core/model/observation.ts'
import type { Observation } from '../../../src/core/model/observation.ts'
import { comparisonJson } from '../../../src/tables/compare/comparison-json.ts'
import { comparisonPage } from '../../../src/tables/compare/comparison-page.ts'
import { comparisonToCsv } from '../../../src/tables/compare/comparison-csv.ts'
import { pageToMarkdown } from '../../../src/tables/compare/page-markdown.ts'
import { pageToTerminal } from '../../../src/tables/compare/page-terminal.ts'
import type { ComparisonOptions } from '../../../src/tables/compare/compare.ts'
import { pivots, placeOrders, territories } from '../../../src/tables/compare/compare.ts'
import { preferences } from '../../../src/tables/compare/prefer.ts'
import type { Figure } from '../../../src/tables/table.ts'
import { comparisonHtml } from '../../../src/report/comparison-html.ts'
import { tableSchema } from '../../../src/schema/table-schema.ts'
import { compared } from '../../support/compare-case.ts'
import { makeObservation } from '../../support/observation.ts'
import { allRows } from '../../support/table-case.ts'

const places = ['hai-phong', 'can-tho', 'chi-linh', 'hai-duong', 'vietnam', 'nowhere']
const docs = ['a-2020-11-26', 'b-2021-03-01', 'c-2025-08-01', 'd']

const observation = fc.record({
  indicator: fc.constantFrom('grdp', 'iip', 'budget_revenue', 'other', 'unheard-of'),
  measure: fc.constantFrom(...measures),
  value: fc.oneof(
    fc.integer({ min: -200, max: 200 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  ),
  bound: fc.constantFrom(...bounds),
  unit: fc.constantFrom('percent', 'VND', 'ha', 'm2', 'rank', 'times', 'percent/year'),
  status: fc.constantFrom(...statuses),
  precision: fc.constantFrom(0, 0.01, 1, 1e9),
  doc: fc.constantFrom(...docs),
  place: fc.constantFrom(...places, undefined),
  period: fc.constantFrom('2020', '2020-Q1', '2025', '2020/2022', '2021-01/2021-09', '2020-11-26', undefined),
  basis: fc.constantFrom('yoy', 'plan', 'budget', 'national', 'place:can-tho', 'year:2015', undefined),
  breakdown: fc.constantFrom('x', 'y', undefined),
  of: fc.constantFrom('o0', 'o1', 'o2', undefined),
  total: fc.constantFrom(18, 63, undefined),
  high: fc.constantFrom(3, 300, undefined),
})

const observations = fc.array(observation, { maxLength: 14 }).map((list) =>
  list.map((fields, k): Observation =>
    makeObservation({
      ...(Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as Partial<Observation>),
      id: `o${k}`,
      start: k * 100,
      end: k * 100 + 6,
      sentence: { start: Math.floor(k / 3) * 300, end: Math.floor(k / 3) * 300 + 290 },
    }),
  ),
)

const options: fc.Arbitrary<Partial<ComparisonOptions>> = fc.record({
  by: fc.constantFrom(...pivots),
  sort: fc.constantFrom(...placeOrders),
  territory: fc.constantFrom(...territories),
  preference: fc.constantFrom(...preferences, undefined),
  withDerived: fc.boolean(),
  withParts: fc.boolean(),
})

test('every amount shown is that of an observation, and every form can be made', () => {
  fc.assert(
    fc.property(observations, options, (list, chosen) => {
      const comparison = compared(list, chosen)
      const known = new Set(list)
      for (const row of allRows(comparison.table)) {
        const bodies = row.cells.flatMap((cell) => [cell, ...(cell.parts ?? [])])
        const figures: Figure[] = [
          ...bodies.flatMap((body) => [...body.figures, ...body.targets, ...(body.passedOver ?? [])]),
          ...row.benchmarks,
        ]
        for (const { observation: o, amount } of figures) {
          expect(known.has(o)).toBe(true)
          const factor = o.unit === row.unit ? 1 : o.unit === 'ha' ? 1e4 : o.unit === 'm2' ? 1e-4 : 1
          expect(amount * row.scale).toBeCloseTo(
            o.value * factor,
            -Math.log10(Math.abs(o.value * factor) + 1) > -6 ? 5 : -6,
          )
        }
        for (const { standing } of row.cells) {
          if (!standing) continue
          expect(standing.from).toBeGreaterThanOrEqual(1)
          expect(standing.to).toBeGreaterThanOrEqual(standing.from)
          expect(standing.of).toBeGreaterThanOrEqual(standing.to)
        }
      }
      for (const form of ['triple', 'value'] as const) {
        const page = comparisonPage(comparison, 'vi', form)
        pageToTerminal(page, 80)
        pageToMarkdown(page)
        comparisonHtml(page)
        expect(page.sources.map(({ number }) => number)).toEqual(page.sources.map((_, k) => k + 1))
      }
      comparisonToCsv(comparison.table, comparison.dateOf)
      tableSchema.parse(JSON.parse(JSON.stringify(comparisonJson(comparison, 'en'))))
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('the order of documents and observations does not matter', () => {
  fc.assert(
    fc.property(observations, options, fc.integer(), (list, chosen, seed) => {
      const shuffled = [...list].sort((a, b) => ((a.start * 31 + seed) % 17) - ((b.start * 31 + seed) % 17))
      const print = (given: readonly Observation[]) =>
        pageToMarkdown(comparisonPage(compared(given, chosen), 'vi', 'triple'))
      expect(print(shuffled)).toBe(print(list))
    }),
    { numRuns: 20 },
  )
}, 60_000)
