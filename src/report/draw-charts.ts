import type { ReportChart } from './chart-view.ts'
import type { Output } from './write-outputs.ts'

/** The charts of a page and the files they lie in. */
export interface DrawnCharts {
  readonly charts: readonly ReportChart[]
  readonly files: readonly Output[]
}

export async function drawCharts(): Promise<DrawnCharts> {
  return Promise.resolve({ charts: [], files: [] })
}
