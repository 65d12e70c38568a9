import type { Observation } from '../core/model/observation.ts'
import { Html, join, markup } from './html.ts'
import type { TableContext } from './table-view.ts'

/** A rendered chart with what its numbers rest on. */
export interface ReportChart {
  readonly id: string
  readonly title: string
  /** What one sees in the chart, for those who do not. */
  readonly description: string
  /** Drawn by our own renderer from specs, so it is markup and not text. */
  readonly svg: string
  readonly observations: readonly Observation[]
  /** Paths of its files, relative to the page. */
  readonly files: readonly string[]
}

/** Shows the charts, below each its numbers as links to their sentences. */
export function viewCharts(charts: readonly ReportChart[], context: TableContext): Html {
  return markup`<div class="charts">\n${charts.map((chart) => viewChart(chart, context))}</div>\n`
}

function viewChart({ id, svg, observations, files }: ReportChart, context: TableContext): Html {
  const { wording, link } = context
  const { text, html } = wording.messages
  const numbers = observations.map(
    (o) =>
      markup`<li>${wording.place(o.place)}, ${wording.indicator(o.indicator, o.breakdown)} ${link(o, wording.value(o))}</li>`,
  )
  const links = join(
    files.map((file) => markup`<a href="${file}">${file}</a>`),
    ', ',
  )
  return markup`<figure id="chart-${id}">
<div class="chart-paper">${new Html(withOwnIds(svg, id))}</div>
<figcaption>${numbers.length > 0 && markup`<p>${text('charts.numbers')}</p>\n<ul class="figures">${numbers}</ul>\n`}<p class="files">${html('charts.file', { files: links })}</p></figcaption>
</figure>
`
}

/** Makes the ids of one drawing unlike those of the others on the page. */
function withOwnIds(svg: string, chart: string): string {
  return svg
    .replace(/(\sid=")([^"]+)"/g, `$1${chart}-$2"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${chart}-$1)`)
    .replace(/(href=")#([^"]+)"/g, `$1#${chart}-$2"`)
}
