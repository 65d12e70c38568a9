import type { ChartRequest } from '../charts/chart.ts'
import { makeCharts } from '../charts/make-charts.ts'
import { renderSvg } from '../charts/render-svg.ts'
import { slugOf } from './anchor.ts'
import type { ReportChart } from './chart-view.ts'
import { fontFaces } from './font-faces.ts'
import type { Output } from './write-outputs.ts'

/** The charts of a page and the files they lie in. */
export interface DrawnCharts {
  readonly charts: readonly ReportChart[]
  readonly files: readonly Output[]
}

/** Draws the charts of one language: each a specification and a drawing, `charts/<id><suffix>.vl.json` and `.svg`. */
export async function drawCharts(request: ChartRequest, suffix: string): Promise<DrawnCharts> {
  const charts: ReportChart[] = []
  const files: Output[] = []
  for (const chart of makeCharts(request)) {
    const anchor = `chart-${slugOf(chart.id)}`
    const svg = await renderSvg({ ...chart, id: anchor })
    const name = `charts/${fileNameOf(chart.id)}${suffix}`
    const own = [
      { path: `${name}.vl.json`, content: `${JSON.stringify(chart.spec, null, 2)}\n` },
      { path: `${name}.svg`, content: withFont(svg) },
    ]
    files.push(...own)
    const { id, observations } = chart
    charts.push({ id, anchor, svg, observations, files: own.map((file) => file.path) })
  }
  return { charts, files }
}

/** A drawing that stands alone brings the font along by which its lines were broken. */
function withFont(svg: string): string {
  return svg.replace(/<svg [^>]*>/, (tag) => `${tag}<style>${fontFaces()}</style>`)
}

/** A name that every file system takes. */
function fileNameOf(id: string): string {
  return id.replace(/[\\/:*?"<>|\p{Cc}]/gu, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)
}
