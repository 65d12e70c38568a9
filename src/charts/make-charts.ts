import { actualAgainstPlan } from './actual-against-plan.ts'
import { attainment } from './attainment.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { documentScoreboard } from './document-scoreboard.ts'
import { growthByCity } from './growth-by-city.ts'

/** All charts that the table and the documents give rise to, in the order in which one reads them. */
export function makeCharts(request: ChartRequest): Chart[] {
  return [
    growthByCity(request),
    actualAgainstPlan(request),
    attainment(request),
    ...request.documents.map((document) => documentScoreboard(request, document)),
  ].filter((chart) => chart !== undefined)
}
