import type { Chart } from '../charts/chart.ts'
import { chartWording } from '../charts/chart-wording.ts'
import type { ChartRequest } from '../charts/chart.ts'
import { referencesFor } from '../tables/sources.ts'
import { fontFaces } from './font-faces.ts'
import { Html, markup } from './html.ts'

const style = `body{font:16px/1.5 'Be Vietnam Pro',system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 .5rem;color:#1b1b1b;background:#fff}
svg{display:block;width:100%;max-width:30rem;height:auto}h2{font-size:1.1rem}li{margin:.3rem 0}
@media print{li{break-inside:avoid}}`

/** A page that stands alone and fetches nothing: a drawing by our own renderer, below it every figure with its sentence. */
export function chartPage(chart: Chart, svg: string, request: ChartRequest): string {
  const { say, tooltip } = chartWording(request)
  const references = referencesFor(request.documents)
  const css = new Html(`<style>${fontFaces()}${style}</style>`)
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
