import type * as Vega from 'vega'
import type { Chart } from './chart.ts'
import { chartRuntime } from './chart-runtime.ts'
import { textWidth } from './text-width.ts'

/** Draws a chart as SVG, without a browser; equal charts give equal bytes. */
export async function renderSvg(chart: Pick<Chart, 'id' | 'title' | 'description' | 'spec'>): Promise<string> {
  // Loaded with the first drawing: whoever only extracts does not wait for it.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  measureWithOwnFont(vega)
  const view = new vega.View(chartRuntime(chart.spec, { ...vega, compile }), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  return label(tellMarks(nameDefinitions(svg, chart.id)), chart)
}

interface TextItem {
  readonly fontSize?: number
  readonly fontWeight?: string | number
}

/** Vega guesses the width of text where there is no canvas, and is half as much again off: it is told. */
function measureWithOwnFont(vega: typeof Vega): void {
  const { textMetrics } = vega as unknown as { textMetrics: { width: (item: TextItem, text: string) => number } }
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
    textWidth(text, fontSize, fontWeight === 'bold' || Number(fontWeight) >= 600 ? 'bold' : 'regular')
}

/** Numbers ids from 1 in every drawing and puts the chart's name before them: Vega counts on from drawing to drawing. */
function nameDefinitions(svg: string, id: string): string {
  const names = new Map<string, string>()
  for (const [, found = ''] of svg.matchAll(/\sid="([^"]+)"/g)) names.set(found, `${id}-${names.size + 1}`)
  return svg
    .replace(/(\sid=")([^"]+)"/g, (_, before: string, name: string) => `${before}${names.get(name) ?? name}"`)
    .replace(/url\(#([^)]+)\)/g, (_, name: string) => `url(#${names.get(name) ?? name})`)
}

/** What a mark says of its figure stands in the drawing as its title, which browsers show to the mouse and read out. */
function tellMarks(svg: string): string {
  return svg.replace(
    /<(\w+) ((?:[^>"]|"[^"]*")*?)aria-label="([^"]*)"((?:[^>"]|"[^"]*")*?)(?:\/>|><\/\1>)/g,
    (whole: string, tag: string, before: string, words: string, after: string) =>
      whole.includes('aria-roledescription="') && !whole.includes('<svg')
        ? `<${tag} ${before}${after}><title>${words}</title></${tag}>`
        : whole,
  )
}

/** Tells those who cannot see the drawing what is in it, instead of Vega's English about its parts. */
function label(svg: string, { title, description }: Pick<Chart, 'title' | 'description'>): string {
  const words = escapeAttribute(`${title}. ${description}`)
  const bare = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
  return `${bare.replace('<svg ', `<svg role="img" aria-label="${words}" `)}\n`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeAttribute = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
