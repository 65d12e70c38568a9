import type { Observation } from '../core/model/observation.ts'
import { addressOf } from './anchor.ts'
import { Html, join, markup } from './html.ts'
import type { HtmlPart } from './html.ts'
import type { TableContext } from './table-view.ts'

/** A rendered chart with what its numbers rest on. */
export interface ReportChart {
  readonly id: string
  /** The finding, in a sentence. */
  readonly title: string
  /** Id of its element on the page. */
  readonly anchor: string
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

function viewChart(chart: ReportChart, context: TableContext): Html {
  const label = context.wording.messages.text('charts.numbers')
  const subjects = bySubject(chart.observations).map((figures) => viewSubject(figures, context))
  return viewDrawing(
    chart,
    context,
    subjects.length > 0 && markup`<ul class="figures" aria-label="${label}">${subjects}</ul>\n`,
  )
}

/** Shows a chart with a line below it, and where its files are. */
export function viewDrawing(
  { anchor, svg, files }: ReportChart,
  { wording }: TableContext,
  below: HtmlPart = '',
): Html {
  const links = files.map((file) => markup`<a href="${addressOf(file)}">${formatOf(file)}</a>`)
  return markup`<figure id="${anchor}">
<div class="chart-paper">${new Html(svg)}</div>
<figcaption>${below}<p class="files">${wording.messages.html('charts.file', { files: join(links, ', ') })}</p></figcaption>
</figure>
`
}

/** The figures of one indicator of one place, on one line. */
function viewSubject(figures: readonly Observation[], { wording, link }: TableContext): Html {
  const [first] = figures
  const name = first && `${wording.place(first.place)}, ${wording.indicatorWithin(first.indicator, first.breakdown)}`
  const links = figures.map((o) => {
    const status = o.status !== 'actual' && ` (${wording.status(o.status)})`
    return markup`${link(o, wording.value(o))}${status}`
  })
  return markup`<li>${name} ${join(links, ', ')}</li>\n`
}

/** Figures of the same indicator of the same place together, in the order of the first of them. */
export function bySubject(observations: readonly Observation[]): Observation[][] {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) {
    const key = JSON.stringify([o.place, o.indicator, o.breakdown])
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()]
}

/** The format of a chart's file, as people call it. */
function formatOf(file: string): string {
  return file.endsWith('.svg') ? 'SVG' : 'Vega-Lite'
}
