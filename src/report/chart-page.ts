import type { Chart, ChartRequest } from '../charts/chart.ts'
import { chartWording } from '../charts/chart-wording.ts'
import { darkRules } from '../charts/in-theme.ts'
import { palettes } from '../charts/palettes.ts'
import type { Theme } from '../charts/palettes.ts'
import { usualWidth } from '../charts/theme.ts'
import { referencesFor } from '../tables/sources.ts'
import { fontFaces } from './font-faces.ts'
import { Html, markup } from './html.ts'

/** A chart and its drawing; without a theme the page is light or dark as its reader prefers. */
interface ChartPageRequest {
  readonly chart: Chart
  readonly svg: string
  readonly request: ChartRequest
  readonly theme?: Theme
}

/** A page that stands alone and fetches nothing: a drawing by our own renderer, below it every figure with its sentence. */
export function chartPage({ chart, svg, request, theme }: ChartPageRequest): string {
  const { say, tooltip } = chartWording(request)
  const references = referencesFor(request.documents)
  const css = new Html(`<style>${fontFaces()}${styleOf(svg, request.width ?? usualWidth, theme)}</style>`)
  const told = [...new Set(chart.observations.map((o) => tooltip(o, references)))]
  const sources =
    told.length > 0 &&
    markup`<h2>${say('command.page.sources')}</h2>\n<ul>\n${told.map((line) => markup`<li>${line}</li>\n`)}</ul>\n`
  return markup`<!doctype html>
<html lang="${request.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${chart.title}</title>${css}</head>
<body><main>
<figure style="margin:0">${new Html(svg)}</figure>
${sources}<p>${chart.source}</p>
</main></body>
</html>
`.markup
}

/** Up to this height in pixels a drawing is made to fit on a sheet of A4; higher ones would be too small to read. */
const mostOnSheet = 1260

/** The drawing somewhat wider than it was made, or as wide as the screen; on paper it is white, and whole where it can be. */
function styleOf(svg: string, width: number, theme: Theme | undefined): string {
  const height = Number(/<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1] ?? 0)
  const { ink, paper } = palettes[theme ?? 'light']
  const dark = palettes.dark
  return [
    `body{font:16px/1.5 'Be Vietnam Pro',system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 .5rem;color:${ink};background:${paper}}`,
    `svg{display:block;width:100%;max-width:${Math.round(width * 1.25)}px;height:auto}h2{font-size:1.1rem}li{margin:.3rem 0}`,
    `@media print{body{margin:0}svg{${height <= mostOnSheet ? 'max-height:25cm' : `max-width:${width}px`}}li{break-inside:avoid}}`,
    ...(theme === undefined
      ? [
          `:root{color-scheme:light dark}@media screen and (prefers-color-scheme:dark){body{color:${dark.ink};background:${dark.paper}}}`,
          darkRules('svg'),
        ]
      : [`:root{color-scheme:${theme}}`]),
  ].join('\n')
}
