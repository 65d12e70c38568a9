import { actualAgainstPlan } from './actual-against-plan.ts'
import { attainment } from './attainment.ts'
import { attainmentHeatmap } from './attainment-heatmap.ts'
import { changeSlope } from './change-slope.ts'
import { ranksAndMultiples } from './ranks-and-multiples.ts'
import { timeSeries } from './time-series.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { documentScoreboard } from './document-scoreboard.ts'
import { growthByCity } from './growth-by-city.ts'

export const chartTypes = ['growth', 'plan', 'attainment', 'heatmap', 'series', 'slope', 'ranks', 'scoreboard'] as const
export type ChartType = (typeof chartTypes)[number]

const makers: Readonly<Record<ChartType, (request: ChartRequest) => readonly (Chart | undefined)[]>> = {
  growth: (request) => [growthByCity(request)],
  plan: (request) => [actualAgainstPlan(request)],
  attainment: (request) => [attainment(request)],
  heatmap: (request) => [attainmentHeatmap(request)],
  series: (request) => [timeSeries(request)],
  slope: (request) => [changeSlope(request)],
  ranks: (request) => [ranksAndMultiples(request)],
  scoreboard: (request) => {
    const { table, observations, documents } = request
    const speaking = new Set(
      observations.filter(({ place = '' }) => table.places.includes(place)).map(({ doc }) => doc),
    )
    return documents.filter(({ id }) => speaking.has(id)).map((document) => documentScoreboard(request, document))
  },
}

/** The charts of some types that the table and the documents give rise to, in the order of the types. */
export function makeCharts(request: ChartRequest, types: readonly ChartType[] = chartTypes): Chart[] {
  return types.flatMap((type) => makers[type](request)).filter((chart) => chart !== undefined)
}
