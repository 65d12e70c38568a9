import type { Observation } from '../core/model/observation.ts'
import { scoreboard } from '../tables/scoreboard.ts'
import type { ReadDocument } from './evidence.ts'
import type { TableContext } from './table-view.ts'
import { documentAnchor } from './anchor.ts'
import { join, markup } from './html.ts'
import type { Html } from './html.ts'

/** Shows the figures of every document as it prints them, comparisons below the figure that they qualify. */
export function viewScoreboards(context: TableContext): Html {
  return join(context.evidence.documents.map((document) => viewScoreboard(document, context)))
}

function viewScoreboard({ document, extraction }: ReadDocument, context: TableContext): Html {
  const { evidence, wording } = context
  const { text, html: say } = wording.messages
  const title = document.meta.title ?? document.id
  const caption = markup`${evidence.letterOf(document.id)}. <a href="#${documentAnchor(document.id)}">${title}</a>`
  const lines = scoreboard(extraction.observations, document.id)
  if (lines.length === 0) return markup`<h3>${caption}</h3><p class="note">${say('scoreboard.empty')}</p>\n`
  const heads = ['indicator', 'figure', 'said', 'period', 'status'].map(
    (name) => markup`<th role="columnheader" scope="col">${text(`column.${name}`)}</th>`,
  )
  const ownPlace = extraction.place
  return markup`<h3>${caption}</h3>
<p class="note">${[wording.date(evidence.dateOf(document.id)), text('figures', { n: extraction.observations.length })].join(' · ')}</p>
<div class="scroll"><table class="stacks" role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${lines.map(({ head, comparisons }) => [viewLine(head, false, ownPlace, context), comparisons.map((o) => viewLine(o, true, ownPlace, context))])}</tbody>
</table></div>
`
}

function viewLine(o: Observation, qualifies: boolean, ownPlace: string | undefined, { wording, link }: TableContext): Html {
  const { text } = wording.messages
  const name = markup`${wording.indicator(o.indicator, o.breakdown)}${o.place !== ownPlace && markup` <span class="aside">${wording.place(o.place)}</span>`}`
  const cell = (column: string, content: Html | string) =>
    markup`<td role="cell" data-label="${text(`column.${column}`)}">${content}</td>`
  const bound = o.bound === 'exact' ? '' : markup` <span class="aside">${text(`bound.${o.bound}`)}</span>`
  const verdict = o.verdict !== undefined && markup` <span class="verdict ${o.verdict}">${text(`verdict-mark.${o.verdict}`)}</span>`
  return markup`<tr role="row"${qualifies && markup` class="qualifies"`}><th role="rowheader" scope="row">${name}</th>${cell('figure', markup`<div>${link(o, o.quote)}${bound}</div>`)}${cell('said', wording.said(o))}${cell('period', wording.period(o.period))}${cell('status', markup`<div>${wording.status(o.status)}${verdict}</div>`)}</tr>
`
}
