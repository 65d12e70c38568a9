import type { Chart } from '../charts/chart.ts'
import type { ChartOutput } from '../config/config-schema.ts'
import { slugOf } from '../report/anchor.ts'
import type { ReportChart } from '../report/chart-view.ts'
import { withFont } from '../report/font-faces.ts'
import type { Drawer } from './drawer.ts'
import type { Output } from './write-outputs.ts'

/** The charts of a page and the files they lie in. */
export interface DrawnCharts {
  readonly charts: readonly ReportChart[]
  readonly files: readonly Output[]
}

/** Draws the charts of one language: `charts/<id><suffix>.vl.json`, `.svg` and `.png`, as they are asked for. */
export async function drawCharts(
  charts: readonly Chart[],
  formats: ChartOutput['formats'],
  suffix: string,
  drawer: Drawer,
): Promise<DrawnCharts> {
  const drawn = await Promise.all(charts.map((chart) => drawChart(chart, formats, suffix, drawer)))
  return { charts: drawn.map(({ chart }) => chart), files: drawn.flatMap(({ files }) => files) }
}

async function drawChart(
  { id, title, description, spec, observations }: Chart,
  formats: ChartOutput['formats'],
  suffix: string,
  drawer: Drawer,
): Promise<{ chart: ReportChart; files: readonly Output[] }> {
  const anchor = `chart-${slugOf(id)}`
  const svg = await drawer.draw({ id: anchor, title, description, spec })
  const name = `charts/${fileNameOf(id)}${suffix}`
  const files: Output[] = []
  if (formats.includes('vl')) files.push({ path: `${name}.vl.json`, content: `${JSON.stringify(spec, null, 2)}\n` })
  if (formats.includes('svg')) files.push({ path: `${name}.svg`, content: withFont(svg) })
  if (formats.includes('png')) files.push({ path: `${name}.png`, content: await drawer.paint(svg) })
  return { chart: { id, title, anchor, svg, observations, files: files.map((file) => file.path) }, files }
}

/** A name that every file system takes. */
function fileNameOf(id: string): string {
  return id.replace(/[\\/:*?"<>|\p{Cc}]/gu, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)
}
