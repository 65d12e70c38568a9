import type { Observation } from '../core/model/observation.ts'
import type { Cell, Missing, Row, Section, Table } from '../tables/table.ts'
import type { Evidence } from './evidence.ts'
import type { LinkFigure } from './figure-link.ts'
import { join, markup } from './html.ts'
import type { Html } from './html.ts'
import { unitText, valueText } from './value-text.ts'
import type { Wording } from './wording.ts'

/** What a table on the page needs beside its rows. */
export interface TableContext {
  readonly evidence: Evidence
  readonly wording: Wording
  readonly link: LinkFigure
}

/** Shows rows of places side by side, every number a link, every empty cell with its reason. */
export function viewRows(places: readonly string[], rows: readonly Row[], caption: Html | string, context: TableContext, { withSaid = false } = {}): Html {
  const { wording } = context
  const { text } = wording.messages
  const heads = [text('column.indicator'), text('column.period'), ...places.map((place) => wording.place(place))]
  return markup`<div class="scroll"><table class="stacks" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => markup`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => viewRow(row, withSaid, context))}</tbody>
</table></div>
`
}

/** Shows a whole cross-city table, a part for every measure. */
export function viewTable(table: Table, context: TableContext): Html {
  return join(table.sections.map((section) => viewSection(table, section, context)))
}

function viewSection(table: Table, { measure, rows }: Section, context: TableContext): Html {
  const { text, has } = context.wording.messages
  const note = has(`section.${measure}.note`) && markup`<p class="note">${text(`section.${measure}.note`)}</p>\n`
  const name = text(`section.${measure}`)
  return markup`<section aria-label="${name}">${viewRows(table.places, rows, name, context)}${note}</section>\n`
}

function viewRow(row: Row, withSaid: boolean, context: TableContext): Html {
  const { wording } = context
  const unit = unitText(row.unit, row.scale, wording.messages)
  const like = { measure: row.measure, value: 0, ...(row.basis === undefined ? {} : { basis: row.basis }) }
  const said = withSaid ? wording.said(like) : wording.base(like)
  const details = [said, row.measure === 'level' || row.measure === 'change' ? unit : ''].filter((part) => part !== '')
  return markup`<tr role="row"><th role="rowheader" scope="row">${wording.indicator(row.indicator)}${details.length > 0 && markup` <span class="aside">${details.join(', ')}</span>`}</th><td role="cell" data-label="${wording.messages.text('column.period')}">${wording.period(row.period)}</td>${row.cells.map((cell) => viewCell(cell, row, context))}</tr>
`
}

function viewCell(cell: Cell, row: Row, context: TableContext): Html {
  const { wording, link } = context
  const { text } = wording.messages
  const label = wording.place(cell.place)
  const targets = cell.targets.map(
    ({ observation }) => markup`<span class="aside">${text('cell.target')} ${link(observation, amountText(observation, row, context))}</span>`,
  )
  if (cell.missing) {
    return markup`<td role="cell" data-label="${label}"><span class="missing">${viewMissing(cell.missing, context)}</span>${targets}</td>`
  }
  const figures = cell.figures.map(({ observation }) => {
    const asides = [
      observation.status === 'actual' ? '' : wording.status(observation.status),
      cell.isConflict ? wording.messages.text('cell.source', { document: context.evidence.letterOf(observation.doc) }) : '',
    ].filter((aside) => aside !== '')
    const verdict =
      observation.verdict !== undefined &&
      markup`<span class="aside verdict ${observation.verdict}">${text(`verdict-mark.${observation.verdict}`)}</span>`
    return markup`<div>${link(observation, amountText(observation, row, context))}${asides.length > 0 && markup` <span class="aside">${asides.join(', ')}</span>`}${verdict}</div>`
  })
  const conflict = cell.isConflict && markup`<span class="aside">${text('cell.conflict')}</span>`
  return markup`<td role="cell" class="${cell.isConflict ? 'number conflict' : 'number'}" data-label="${label}"><div>${figures}${conflict}${targets}</div></td>`
}

/** A figure in the unit of its row, which stands in the row's head; percent signs stay with their numbers. */
function amountText(observation: Observation, row: Row, { wording }: TableContext): string {
  const unit = row.measure === 'level' && row.unit !== 'percent' ? '' : row.unit
  return valueText({ ...observation, unit }, wording.messages, row.scale)
}

function viewMissing(missing: Missing, { wording, link }: TableContext): Html {
  const { html: say } = wording.messages
  if (!('nearest' in missing)) return say(`missing.${missing.code}`)
  const { nearest } = missing
  return say(`missing.${missing.code}`, {
    figure: link(nearest, valueText(nearest, wording.messages)),
    indicator: wording.indicator(nearest.indicator, nearest.breakdown),
    said: wording.said(nearest),
    period: wording.period(nearest.period),
  })
}
