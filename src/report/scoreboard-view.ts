import type { Extraction } from '../core/model/extraction.ts'
import { measures } from '../core/model/observation.ts'
import type { Measure, Observation } from '../core/model/observation.ts'
import { scoreRows } from '../tables/scoreboard.ts'
import type { ScoreRow } from '../tables/scoreboard.ts'
import { documentAnchor } from './anchor.ts'
import { viewDrawing } from './chart-view.ts'
import type { ReportChart } from './chart-view.ts'
import type { ReadDocument } from './evidence.ts'
import { join, markup } from './html.ts'
import type { Html, HtmlPart } from './html.ts'
import type { TableContext } from './table-view.ts'

/** What a scoreboard tells of each indicator. */
export const scoreColumns = ['indicator', 'period', 'level', 'growth', 'attainment', 'plan', 'beside'] as const

/** Measures that have no column of their own. */
const others = measures.filter((measure) => measure !== 'level' && measure !== 'growth' && measure !== 'attainment')

/** Shows what every document says of each indicator: level, growth, attainment, plan, and what it is held against. */
export function viewScoreboards(charts: readonly ReportChart[], context: TableContext): Html {
  return join(
    context.evidence.documents.map((read) => {
      const chart = charts.find(({ id }) => id === scoreboardChart(read.document.id))
      return viewScoreboard(read, chart, context)
    }),
  )
}

/** Name of the chart that shows a document's figures. */
export function scoreboardChart(doc: string): string {
  return `scoreboard-${doc}`
}

function viewScoreboard(
  { document, extraction }: ReadDocument,
  chart: ReportChart | undefined,
  context: TableContext,
): Html {
  const { evidence, wording } = context
  const { text } = wording.messages
  const caption = markup`${evidence.letterOf(document.id)}. <a href="#${documentAnchor(document.id)}">${document.meta.title ?? document.id}</a>`
  const note = [
    wording.date(evidence.dateOf(document.id)),
    text('figures', { n: extraction.observations.length }),
  ].join(' · ')
  const rows = scoreRows(extraction.observations, document.id)
  if (rows.length === 0) return markup`<h3>${caption}</h3>\n<p class="note">${note}. ${text('scoreboard.empty')}</p>\n`
  return markup`<h3>${caption}</h3>
<p class="note">${note}</p>
${chart && markup`<div class="board-chart">${viewDrawing(chart, context)}</div>\n`}<div class="scroll"><table class="stacks board" role="table">
<thead role="rowgroup"><tr role="row">${scoreColumns.map((column) => markup`<th role="columnheader" scope="col">${text(`column.${column}`)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => viewScoreRow(row, extraction, context))}</tbody>
</table></div>
`
}

function viewScoreRow(row: ScoreRow, extraction: Extraction, context: TableContext): Html {
  const { text } = context.wording.messages
  const [name, ...cells] = scoreCells(row, extraction, context)
  return markup`<tr role="row"><th role="rowheader" scope="row">${name}</th>${cells.map((parts, k) => {
    const column = scoreColumns[k + 1] ?? ''
    return markup`<td role="cell" class="${column === 'period' && 'period'}" data-label="${text(`column.${column}`)}">${parts.length > 0 && markup`<div>${parts}</div>`}</td>`
  })}</tr>
`
}

/** What stands in the columns of a row, `scoreColumns` in their order. */
export function scoreCells(
  row: ScoreRow,
  { place: ownPlace, language }: Pick<Extraction, 'place' | 'language'>,
  context: TableContext,
): readonly (readonly Html[])[] {
  const { wording } = context
  const isForeign = language !== wording.language
  const { text } = wording.messages
  const plain = (o: Observation) =>
    viewFigure(o, '', context, o.measure === 'level' && !isForeign ? asPrinted(o, context) : undefined)
  const results = (measure: Measure) => (row.results[measure] ?? []).map(plain)
  const verdict =
    row.verdict === undefined
      ? []
      : [markup`<div class="verdict ${row.verdict}">${text(`verdict-mark.${row.verdict}`)}</div>`]
  const place = row.place !== ownPlace && markup` <span class="aside">${wording.place(row.place)}</span>`
  return [
    [markup`${wording.indicator(row.indicator, row.breakdown)}${place}`],
    [markup`${wording.period(row.period)}`],
    results('level'),
    results('growth'),
    (row.results.attainment ?? []).map((o) => viewFigure(o, attainedOf(o, context), context)),
    [...row.targets.map(plain), ...verdict],
    viewOthers(row, context),
  ]
}

function viewOthers({ results, comparators }: ScoreRow, context: TableContext): Html[] {
  const { wording } = context
  return [
    ...others.flatMap((measure) => results[measure] ?? []).map((o) => viewFigure(o, wording.base(o), context)),
    ...comparators.map((o) => viewFigure(o, wording.place(o.place), context)),
  ]
}

/** A level in the words of its text, which name what is counted. */
function asPrinted({ bound, quote }: Observation, { wording }: TableContext): string {
  return wording.say(`bound.${bound}`, { value: quote })
}

function attainedOf({ basis }: Observation, { wording }: TableContext): string {
  return wording.messages.text(`attained.${basis ?? 'plan'}`)
}

/** A figure with what it is held against and what it is, where it is no plain result. */
function viewFigure(o: Observation, base: string, { wording, link }: TableContext, shown = wording.value(o)): Html {
  const notes = [base, o.status === 'estimate' || o.status === 'forecast' ? wording.status(o.status) : ''].filter(
    (note) => note !== '',
  )
  const aside: HtmlPart = notes.length > 0 && markup` <span class="aside">${notes.join(', ')}</span>`
  return markup`<div>${link(o, shown.replaceAll('\u00a0', ' '))}${aside}</div>`
}
