import type { Chart } from '../charts/chart.ts'
import { renderPng } from '../charts/render-png.ts'
import { renderSvg } from '../charts/render-svg.ts'
import type { ChartOutput } from '../config/config-schema.ts'
import { slugOf } from '../report/anchor.ts'
import type { ReportChart } from '../report/chart-view.ts'
import { withFont } from '../report/font-faces.ts'
import type { Cache } from './cache.ts'
import { hashOf } from './hash.ts'
import type { Output } from './write-outputs.ts'

/** The charts of a page and the files they lie in. */
export interface DrawnCharts {
  readonly charts: readonly ReportChart[]
  readonly files: readonly Output[]
}

/** Where drawings come from. */
export interface DrawingRoom {
  readonly cache: Cache
  /** Fingerprint of the code that draws. */
  readonly version: string
}

/** Draws the charts of one language: `charts/<id><suffix>.vl.json`, `.svg` and `.png`, as they are asked for. */
export async function drawCharts(
  charts: readonly Chart[],
  formats: ChartOutput['formats'],
  suffix: string,
  room: DrawingRoom,
): Promise<DrawnCharts> {
  const drawn: ReportChart[] = []
  const files: Output[] = []
  for (const chart of charts) {
    const anchor = `chart-${slugOf(chart.id)}`
    const svg = await drawOnce({ ...chart, id: anchor }, room)
    const name = `charts/${fileNameOf(chart.id)}${suffix}`
    const own: Output[] = []
    if (formats.includes('vl'))
      own.push({ path: `${name}.vl.json`, content: `${JSON.stringify(chart.spec, null, 2)}\n` })
    if (formats.includes('svg')) own.push({ path: `${name}.svg`, content: withFont(svg) })
    if (formats.includes('png')) own.push({ path: `${name}.png`, content: await paintOnce(svg, room) })
    files.push(...own)
    drawn.push({ id: chart.id, anchor, svg, observations: chart.observations, files: own.map((file) => file.path) })
  }
  return { charts: drawn, files }
}

/** A drawing depends on its specification and words alone: one made before is taken again. */
async function drawOnce(chart: Parameters<typeof renderSvg>[0], { cache, version }: DrawingRoom): Promise<string> {
  const { id, title, description, spec } = chart
  const key = `${hashOf([version, id, title, description, spec])}.svg`
  const known = cache.get(key)
  if (known) return Buffer.from(known).toString('utf8')
  const svg = await renderSvg(chart)
  cache.set(key, svg)
  return svg
}

async function paintOnce(svg: string, { cache, version }: DrawingRoom): Promise<Uint8Array> {
  const key = `${hashOf([version, svg])}.png`
  const known = cache.get(key)
  if (known) return known
  const png = await renderPng(svg)
  cache.set(key, png)
  return png
}

/** A name that every file system takes. */
function fileNameOf(id: string): string {
  return id.replace(/[\\/:*?"<>|\p{Cc}]/gu, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)
}
