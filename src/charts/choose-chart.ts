import { placesWithFigure } from '../tables/views.ts'
import { planActual } from '../tables/plan-actual.ts'
import { rowsOf } from '../tables/cross-city.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { MessageParams } from '../data/messages.ts'
import { chooseSlope } from './change-slope.ts'
import { chooseTrend } from './time-series.ts'
import { nameOf } from './trends.ts'
import { makeCharts } from './make-charts.ts'
import type { ChartType } from './make-charts.ts'

/** The type of chart that suits a table, in words why, and the charts. */
export interface ChosenCharts {
  readonly type: ChartType
  readonly why: string
  readonly charts: readonly Chart[]
}

interface Reason {
  readonly type: ChartType
  readonly key: string
  readonly params?: MessageParams
}

/** Chooses the type of chart from the shape of a table and makes its charts; undefined where there is nothing to draw. */
export function chooseChart(request: ChartRequest): ChosenCharts | undefined {
  for (const { type, key, params } of reasonsFor(request)) {
    const charts = makeCharts(request, [type])
    if (charts.length > 0) return { type, why: chartWording(request).say(`command.why.${key}`, params), charts }
  }
  return undefined
}

/** What the table would suit, the most telling first. */
function reasonsFor(request: ChartRequest): Reason[] {
  const { table, observations } = request
  const wording = chartWording(request)
  const { tables, short } = wording
  const own = observations.filter(({ place = '' }) => table.places.includes(place))
  if (own.length === 0) return []
  if (new Set(own.map(({ doc }) => doc)).size === 1 && table.places.length === 1) {
    return [{ type: 'scoreboard', key: 'scoreboard' }]
  }
  const [growth] = rowsOf(table, 'growth')
    .filter((row) => placesWithFigure(row) > 1)
    .sort((a, b) => placesWithFigure(b) - placesWithFigure(a))
  const trend = chooseTrend(request)
  const isOfOne = new Set(own.map(({ indicator }) => indicator)).size === 1
  const plans = planActual(own).filter(({ target }) => target !== undefined)
  const rates = own.filter(({ measure, status }) => measure === 'attainment' && status !== 'target')
  const slope = chooseSlope(request)
  const ranked = own.filter(
    ({ measure, status }) => (measure === 'rank' || measure === 'multiple') && status !== 'target',
  )
  const rated = new Set(rates.map(({ place }) => place)).size
  return [
    ...(trend && trend.most > 2 && (isOfOne || table.places.length === 1)
      ? [
          {
            type: 'series' as const,
            key: 'series',
            params: { n: trend.most, indicator: short(trend.trend.first.indicator) },
          },
        ]
      : []),
    ...(slope && isOfOne
      ? [
          {
            type: 'slope' as const,
            key: 'slope',
            params: {
              n: slope.compared,
              indicator: nameOf(slope.trend, wording),
              from: tables.period(slope.periods[0]),
              to: tables.period(slope.periods[1]),
            },
          },
        ]
      : []),
    ...(growth
      ? [
          {
            type: 'growth' as const,
            key: 'growth',
            params: {
              places: placesWithFigure(growth),
              indicator: short(growth.indicator),
              period: tables.period(growth.period),
            },
          },
        ]
      : []),
    ...(rates.length > 1
      ? [
          {
            type: rated > 1 ? ('heatmap' as const) : ('attainment' as const),
            key: 'attainment',
            params: { n: rates.length, places: rated },
          },
        ]
      : []),
    ...(plans.length > 0 ? [{ type: 'plan' as const, key: 'plan', params: { n: plans.length } }] : []),
    ...(ranked.length > 0
      ? [
          {
            type: 'ranks' as const,
            key: 'ranks',
            params: { n: ranked.length, places: new Set(ranked.map(({ place }) => place)).size },
          },
        ]
      : []),
    { type: 'scoreboard', key: 'scoreboard.rest' },
  ]
}
