import { documentAnchor } from './anchor.ts'
import { viewDocumentText } from './document-view.ts'
import type { Evidence, ReadDocument } from './evidence.ts'
import { markup } from './html.ts'
import type { Html } from './html.ts'
import type { Wording } from './wording.ts'

/** Lists the documents that were read: title, publisher, date, place, kind, source. */
export function viewSources(evidence: Evidence, wording: Wording): Html {
  const { text } = wording.messages
  const columns = ['title', 'publisher', 'date', 'place', 'kind', 'count'] as const
  return markup`<div class="scroll"><table class="stacks sources" role="table">
<thead role="rowgroup"><tr role="row">${columns.map((column) => markup`<th role="columnheader" scope="col">${text(`source.${column}`)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${evidence.documents.map((document) => viewSource(document, evidence, wording))}</tbody>
</table></div>
`
}

function viewSource({ document, extraction }: ReadDocument, evidence: Evidence, wording: Wording): Html {
  const { meta, id } = document
  const { text } = wording.messages
  const cell = (column: string, content: string | number) =>
    markup`<td role="cell" data-label="${text(`source.${column}`)}">${content}</td>`
  return markup`<tr role="row"><th role="rowheader" scope="row">${evidence.letterOf(id)}. <a href="#${documentAnchor(id)}">${meta.title ?? id}</a>${meta.source !== undefined && markup` <span class="aside">${meta.source}</span>`}</th>${cell('publisher', meta.publisher ?? text('not-given'))}${cell('date', wording.date(evidence.dateOf(id)))}${cell('place', wording.place(meta.place ?? extraction.place))}${cell('kind', kindOf(meta.kind, wording))}${cell('count', extraction.observations.length)}</tr>
`
}

function kindOf(kind: string | undefined, { messages }: Wording): string {
  if (kind === undefined) return messages.text('not-given')
  return messages.has(`kind-of-text.${kind}`) ? messages.text(`kind-of-text.${kind}`) : kind
}

/** Shows the documents' texts, every figure marked in its sentence. */
export function viewTexts(evidence: Evidence, wording: Wording): Html {
  return markup`${evidence.documents.map((document) => viewText(document, evidence, wording))}`
}

function viewText({ document, extraction }: ReadDocument, evidence: Evidence, wording: Wording): Html {
  const { meta, id, text } = document
  const anchor = documentAnchor(id)
  const facts = [meta.publisher, wording.date(evidence.dateOf(id))].filter((fact) => fact !== undefined)
  return markup`<article class="text" id="${anchor}" aria-labelledby="${anchor}-title" lang="${extraction.language}">
<header data-part="heading"><h3 id="${anchor}-title">${evidence.letterOf(id)}. ${meta.title ?? id}</h3><p class="note">${facts.join(' · ')}</p></header>
<div class="passages">
${viewDocumentText(text, extraction.observations, { reading: wording.reading, referenceOf: evidence.referenceOf })}</div>
</article>
`
}
