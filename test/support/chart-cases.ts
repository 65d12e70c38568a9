import { actualAgainstPlan } from '../../src/charts/actual-against-plan.ts'
import { attainment } from '../../src/charts/attainment.ts'
import { attainmentHeatmap } from '../../src/charts/attainment-heatmap.ts'
import { changeSlope } from '../../src/charts/change-slope.ts'
import { timeSeries } from '../../src/charts/time-series.ts'
import type { Chart, ChartRequest } from '../../src/charts/chart.ts'
import { documentScoreboard } from '../../src/charts/document-scoreboard.ts'
import { growthByCity } from '../../src/charts/growth-by-city.ts'
import { makeCharts } from '../../src/charts/make-charts.ts'
import { ranksAndMultiples } from '../../src/charts/ranks-and-multiples.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import { readCorpus } from './corpus-tables.ts'
import { documentsOf, figure, level, lexicon, tableOf } from './table-case.ts'

/** What charts of some figures are made from. */
export function requestOf(
  observations: readonly Observation[],
  places?: readonly string[],
  language: ChartRequest['language'] = 'vi',
): ChartRequest {
  return { table: tableOf(observations, places), observations, documents: documentsOf(observations), lexicon, language }
}

const doc = { doc: 'bao-cao-2023-01-10', period: '2022' }
const hanoi = { place: 'ha-noi', ...doc }
const haiphong = { place: 'hai-phong', ...doc }
const cantho = { place: 'can-tho', ...doc }
const danang = { place: 'da-nang', ...doc }

/** Figures with everything that a bar can be: a range, bounds, a fall, an estimate, a forecast, a plan, a conflict. */
export const mixed = [
  figure({ ...haiphong, value: 9.5, high: 10.5, precision: 0.1 }),
  figure({ ...danang, value: -9.77 }),
  figure({ ...cantho, value: 12, bound: 'at_least', precision: 1, status: 'estimate' }),
  figure({ ...hanoi, value: 8.8, bound: 'at_most', precision: 0.1 }),
  figure({ ...hanoi, value: 7.5, status: 'target', basis: 'plan' }),
  figure({ place: 'ho-chi-minh', ...doc, value: 9.03, status: 'forecast' }),
  figure({ place: 'ho-chi-minh', ...doc, value: 8.2, doc: 'khac-2023-02-01' }),
  figure({ place: 'vietnam', ...doc, value: 8, indicator: 'gdp', precision: 1 }),
]
export const mixedPlaces = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho', 'ho-chi-minh', 'vung-tau']

const provinces = lexicon.places.filter(({ kind }) => kind === 'province').map(({ id }) => id)

const plans = [
  level('budget_revenue', 8e13, 'VND', { ...haiphong, id: 'p1', precision: 1e9, verdict: 'exceeded' }),
  level('budget_revenue', 7.5e13, 'VND', { ...haiphong, precision: 1e9, status: 'target', of: 'p1' }),
  figure({ ...cantho, id: 'p2', value: 12, precision: 1, bound: 'at_least' }),
  figure({ ...cantho, value: 10, high: 11, precision: 1, status: 'target', basis: 'plan', of: 'p2' }),
  figure({ ...hanoi, id: 'p3', value: -2, precision: 1 }),
  figure({ ...hanoi, value: 7, precision: 1, status: 'target', basis: 'plan', of: 'p3' }),
  level('exports', 1e9, 'USD', { ...danang, verdict: 'met', precision: 1e8 }),
]

const rate = { measure: 'attainment', basis: 'plan', precision: 0.1 } as const
const rates = [
  figure({ ...haiphong, ...rate, value: 250.5, indicator: 'exports' }),
  figure({ ...haiphong, ...rate, value: 99, indicator: 'budget_revenue', basis: 'budget_central', bound: 'at_least' }),
  figure({ ...haiphong, ...rate, value: 104, indicator: 'budget_revenue', basis: 'budget_local' }),
  figure({ ...cantho, ...rate, value: 45, indicator: 'public_investment_disbursement', period: '2022-S1' }),
  figure({ ...cantho, ...rate, value: 90, high: 95, indicator: 'public_investment_disbursement', status: 'forecast' }),
]

/** Rates of some provinces, tiny, huge and two that differ among them. */
const ratesOf = (n: number) => [
  ...provinces.slice(0, n).flatMap((place, k) => [
    figure({ ...rate, ...doc, place, value: Math.round(1000 + Math.sin(k * 5) * 300) / 10, indicator: 'exports' }),
    figure({
      ...rate,
      ...doc,
      place,
      value: k === 1 ? 123_456.7 : k === 2 ? 0.1 : 70 + k,
      indicator: 'budget_revenue',
    }),
  ]),
  figure({ ...rate, ...doc, place: provinces[0] ?? '', value: 55, indicator: 'exports', doc: 'khac-2023-02-01' }),
]

/** Growths of some provinces in four years: results, a range, a bound, an estimate, a forecast, a target, two that differ. */
const seriesOf = (n: number) =>
  provinces.slice(0, n).flatMap((place, k) => [
    figure({ place, doc: 'bao-cao-2019-01-10', period: '2018', value: k === 3 ? 0.01 : 6 + k, precision: 0.1 }),
    figure({ place, doc: 'bao-cao-2020-01-10', period: '2019', value: 7.5, high: 8.5, precision: 0.1 }),
    figure({ place, doc: 'bao-cao-2020-12-10', period: '2020', value: -3.1, status: 'estimate', bound: 'at_least' }),
    figure({ place, doc: 'bao-cao-2020-12-10', period: '2020', value: 6.5, status: 'target', basis: 'yoy' }),
    figure({
      place,
      doc: 'bao-cao-2022-01-10',
      period: '2021',
      value: 4 - k,
      status: k === 1 ? 'forecast' : 'actual',
    }),
    ...(k === 1 ? [figure({ place, doc: 'khac-2022-02-10', period: '2021', value: 9.9 })] : []),
  ])
/** A name that stands for two areas. */
const borders = [
  figure({ place: 'hai-phong', doc: 'bao-cao-2022-01-10', period: '2021', value: 12 }),
  figure({ place: 'hai-phong', doc: 'bao-cao-2020-01-10', period: '2019', value: 10 }),
  figure({ place: 'hai-phong', doc: 'bao-cao-2026-01-10', period: '2025', value: 11.8 }),
]

/** Ranks with and without a total, and multiples tiny, huge, of a range and bound. */
const ranksOf = (n: number) =>
  provinces.slice(0, n).flatMap((place, k) => [
    figure({
      place,
      ...doc,
      measure: 'rank',
      unit: 'rank',
      value: k + 1,
      precision: 1,
      ...(k === 1 ? {} : { total: 63 }),
    }),
    figure({
      place,
      ...doc,
      measure: 'multiple',
      unit: 'times',
      basis: 'national',
      precision: 0.1,
      value: k === 0 ? 0.1 : k === 1 ? 1234.5 : 1.5,
      ...(k === 2 ? { high: 2 } : {}),
      bound: k === 1 ? 'at_least' : 'exact',
    }),
  ])

const source = { id: doc.doc, date: '2023-01-10' }
const made: Readonly<Record<string, Chart | undefined>> = {
  'growth of everything': growthByCity(requestOf(mixed, mixedPlaces)),
  'growth of one place': growthByCity(requestOf([figure({ ...haiphong, value: 0.02 })])),
  'growth of 34 places': growthByCity(
    requestOf(
      provinces
        .slice(0, 28)
        .map((place, k) => figure({ place, ...doc, value: Math.round(Math.sin(k * 7) * 1400) / 100 })),
      provinces.slice(0, 34),
    ),
  ),
  'tiny beside huge': growthByCity(
    requestOf(
      [figure({ ...haiphong, value: 123_456.7 }), figure({ ...cantho, value: 0.01 })],
      ['hai-phong', 'can-tho', 'chi-linh'],
    ),
  ),
  'falls only': growthByCity(requestOf([figure({ ...haiphong, value: -3.2 }), figure({ ...cantho, value: -11.9 })])),
  'nought only': growthByCity(requestOf([figure({ ...haiphong, value: 0 })])),
  plans: actualAgainstPlan(requestOf(plans, ['ha-noi', 'hai-phong', 'can-tho', 'da-nang', 'chi-linh'])),
  'plans in words only': actualAgainstPlan(requestOf(plans.slice(-1), ['da-nang', 'chi-linh'])),
  rates: attainment(requestOf(rates, ['hai-phong', 'can-tho', 'chi-linh'])),
  'a map of rates': attainmentHeatmap(requestOf(rates, ['hai-phong', 'can-tho', 'chi-linh'])),
  'a map of one rate': attainmentHeatmap(requestOf(rates.slice(0, 1))),
  'a map of 12 places': attainmentHeatmap(requestOf(ratesOf(12), provinces.slice(0, 12))),
  'a map of 34 places': attainmentHeatmap(requestOf(ratesOf(30), provinces.slice(0, 34))),
  'a series of one place': timeSeries(requestOf(seriesOf(1))),
  'a series of 3 places': timeSeries(requestOf([...seriesOf(2), ...borders], [...provinces.slice(0, 3), 'hai-phong'])),
  'a series of 34 places': timeSeries(requestOf(seriesOf(12), provinces.slice(0, 34))),
  'a slope of one place': changeSlope(requestOf(seriesOf(1))),
  'a slope of 4 places': changeSlope(requestOf([...seriesOf(2), ...borders], [...provinces.slice(0, 3), 'hai-phong'])),
  'a slope of 34 places': changeSlope(requestOf(seriesOf(30), provinces.slice(0, 34))),
  'ranks and multiples': ranksAndMultiples(requestOf(ranksOf(3), [...provinces.slice(0, 3), 'hai-phong'])),
  'one rank': ranksAndMultiples(requestOf(ranksOf(1).slice(0, 1))),
  'ranks of 34 places': ranksAndMultiples(requestOf(ranksOf(34))),
  'a scoreboard of everything': documentScoreboard(requestOf([...mixed, ...plans, ...rates]), source),
  'a scoreboard of nothing': documentScoreboard(requestOf([]), source),
}

const corpus = await readCorpus()

/** Charts of every type with all that they may meet, by a name for each. */
export const chartCases: readonly (readonly [string, Chart])[] = [
  ...(['vi', 'en'] as const).flatMap((language) =>
    makeCharts({ ...corpus, language }).map((chart) => [`${chart.id} (${language})`, chart] as const),
  ),
  ...Object.entries(made).flatMap(([name, chart]) => (chart ? [[name, chart] as const] : [])),
]
