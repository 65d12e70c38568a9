import type { Chart, ChartRequest } from '../../src/charts/chart.ts'
import { chartTypes, makeCharts } from '../../src/charts/make-charts.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import { sortPlaces } from '../../src/tables/places.ts'
import { documentsOf, figure, level, lexicon, tableOf } from './table-case.ts'

/** Places for charts of many, those with the longest names first; every fifth of more than three says nothing. */
export const manyPlaces: readonly string[] = [
  'ba-ria-vung-tau',
  'ho-chi-minh',
  'thua-thien-hue',
  ...lexicon.places
    .filter(({ kind }) => kind === 'province')
    .map(({ id }) => id)
    .filter((id) => !['ba-ria-vung-tau', 'thua-thien-hue'].includes(id)),
].slice(0, 34)

/** What a figure can be, in turn: plain, a fall, tiny, huge, a range, bounds on both sides, about, an estimate, a forecast. */
const kinds: readonly ((k: number) => Partial<Observation> & { readonly value: number })[] = [
  (k) => ({ value: 7.25 + k / 8 }),
  (k) => ({ value: -3.5 - k / 4, precision: 0.1 }),
  () => ({ value: 0.03 }),
  (k) => ({ value: 14 + k / 10, precision: 0.1, bound: 'at_least' }),
  () => ({ value: 5, high: 6.5, precision: 0.1 }),
  () => ({ value: 9, precision: 1, bound: 'at_most', status: 'estimate' }),
  () => ({ value: -8, high: -5, precision: 1 }),
  () => ({ value: -6, precision: 1, bound: 'at_least' }),
  (k) => ({ value: 6 + k / 10, precision: 0.1, status: 'forecast' }),
  () => ({ value: 10, precision: 1, bound: 'about', status: 'estimate' }),
]

const kindOf = (k: number) => kinds[k % kinds.length]?.(k) ?? { value: k }
const sums = [1e15, 84_199_200_000_000, -2e12, 3e7, 9.5e12]

/** Figures of every measure for some places: everything that a chart of any type may meet. */
export function everythingOf(n: number): Observation[] {
  return manyPlaces.slice(0, n).flatMap((place, k) => {
    if (n > 3 && k % 5 === 4) return []
    const at = (year: number, fields: Partial<Observation> = {}) => ({
      place,
      doc: `bao-cao-${year + 1}-01-10`,
      period: String(year),
      ...fields,
    })
    const budget = sums[k % sums.length] ?? 1
    const id = `b${k}`
    return [
      figure({ ...at(2019), ...kindOf(k + 3) }),
      figure({ ...at(2020), ...kindOf(k + 1) }),
      figure({ ...at(2022), ...kindOf(k) }),
      ...(k % 6 === 1 ? [figure({ ...at(2022, { doc: 'khac-2023-02-01' }), value: 22.5, precision: 0.1 })] : []),
      ...(k % 3 === 0 ? [figure({ ...at(2022), value: 9, precision: 0.1, status: 'target', basis: 'plan' })] : []),
      ...(k % 4 === 3 ? [] : [figure({ ...at(2022), ...kindOf(k + 5), indicator: 'iip' })]),
      level('budget_revenue', budget, 'VND', { ...at(2022), id, precision: 1e8 }),
      level('budget_revenue', Math.abs(budget) * 0.97, 'VND', {
        ...at(2022),
        status: 'target',
        of: id,
        precision: 1e8,
      }),
      ...[
        { indicator: 'budget_revenue', basis: 'budget_local', value: 60 + ((k * 17) % 60), precision: 1 },
        { indicator: 'retail_sales', basis: 'plan', value: 100.04, precision: 0.01 },
        { indicator: 'exports', basis: 'plan', value: k % 7 === 2 ? 123_456.7 : 0.1 * (k + 1), precision: 0.1 },
      ].map((rate) => figure({ ...at(2022), measure: 'attainment', ...rate })),
      ...(k % 8 === 1
        ? [figure({ ...at(2022), measure: 'attainment', indicator: 'exports', value: 95, high: 105, basis: 'plan' })]
        : []),
      figure({ ...at(2022), measure: 'rank', unit: 'rank', basis: 'national', value: ((k * 5) % 34) + 1, total: 63 }),
      figure({
        ...at(2022),
        measure: 'multiple',
        unit: 'times',
        basis: 'national',
        precision: 0.1,
        value: 0.5 + k / 4,
        ...(k % 5 === 2 ? { high: 2 + k / 4 } : {}),
        bound: k % 5 === 3 ? 'at_least' : 'exact',
      }),
    ] as Observation[]
  })
}

/** What charts of so many places are made from. */
export function requestOfMany(n: number, language: ChartRequest['language'], width?: number): ChartRequest {
  const observations = everythingOf(n)
  return {
    table: tableOf(observations, sortPlaces(manyPlaces.slice(0, n), lexicon)),
    observations,
    documents: documentsOf(observations),
    lexicon,
    language,
    ...(width === undefined ? {} : { width }),
    sentenceOf: ({ quote }) => `Câu nêu ${quote}.`,
  }
}

const ofPlaces = chartTypes.filter((type) => type !== 'scoreboard')

/** How many places, in which language, how wide: each number of places, both languages and both widths occur. */
const shapes = [
  [1, 'vi', 360],
  [1, 'en', 360],
  [3, 'vi', 360],
  [3, 'en', 360],
  [12, 'en', 360],
  [34, 'vi', 360],
  [3, 'vi', 680],
  [34, 'en', 680],
] as const

/** A chart of every type but the scoreboard for one place, three, twelve and 34. */
export const matrixCases: readonly (readonly [string, Chart])[] = shapes.flatMap(([n, language, width]) =>
  makeCharts(requestOfMany(n, language, width), ofPlaces).map(
    (chart) => [`${chart.id} of ${n} places (${language}, ${width})`, chart] as const,
  ),
)
