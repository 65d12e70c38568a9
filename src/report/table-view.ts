import type { Cell, Figure, Missing, Row, Section, Table } from '../tables/table.ts'
import type { Evidence } from './evidence.ts'
import type { LinkFigure } from './figure-link.ts'
import { join, markup } from './html.ts'
import type { Html } from './html.ts'
import type { Wording } from './wording.ts'

/** What a table on the page needs beside its rows. */
export interface TableContext {
  readonly evidence: Evidence
  readonly wording: Wording
  readonly link: LinkFigure
}

/** More places than this do not fit across a sheet of paper. */
const mostAcross = 6

/** Shows rows of places side by side, every number a link, every empty cell with its reason. */
export function viewRows(
  places: readonly string[],
  rows: readonly Row[],
  caption: Html | string,
  context: TableContext,
  { withSaid = false } = {},
): Html {
  const { wording } = context
  const { text } = wording.messages
  const heads = [text('column.indicator'), text('column.period'), ...places.map((place) => wording.place(place))]
  return markup`<div class="scroll"><table class="stacks cross${places.length > mostAcross && ' wide'}" role="table" style="--places:${places.length}">
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
  const { say, messages } = context.wording
  const { text, has } = messages
  const note = has(`section.${measure}.note`) && markup`<p class="note">${text(`section.${measure}.note`)}</p>\n`
  const name = say(`section.${measure}`)
  return markup`<section aria-label="${name}">${viewRows(table.places, rows, name, context)}${note}</section>\n`
}

function viewRow(row: Row, withSaid: boolean, context: TableContext): Html {
  const { wording } = context
  const unit = wording.unit(row.unit, row.scale)
  const said = withSaid ? wording.said({ ...row, value: 0 }) : wording.base(row)
  const details = [
    said,
    row.unit.startsWith('percent') || row.measure === 'rank' || row.measure === 'fraction' ? '' : unit,
  ].filter((part) => part !== '')
  const benchmarks = row.benchmarks.map(
    (figure) =>
      markup` <span class="aside">${benchmarkName(figure, row, wording)}: ${linkAmount(figure, row, context)}</span>`,
  )
  return markup`<tr role="row"><th role="rowheader" scope="row">${wording.indicator(row.indicator)}${details.length > 0 && markup` <span class="aside">${details.join(', ')}</span>`}${benchmarks}</th><td role="cell" class="period" data-label="${wording.messages.text('column.period')}">${wording.period(row.period)}</td>${row.cells.map((cell) => viewCell(cell, row, context))}</tr>
`
}

/** The country, with its indicator where that has another name: GDP beside GRDP. */
function benchmarkName({ observation }: Figure, row: Row, wording: Wording): string {
  const place = wording.place(observation.place)
  return observation.indicator === row.indicator ? place : `${place}, ${wording.indicatorWithin(observation.indicator)}`
}

function viewCell(cell: Cell, row: Row, context: TableContext): Html {
  const { wording, link } = context
  const { text } = wording.messages
  const label = wording.place(cell.place)
  const targets = cell.targets.map(
    (figure) => markup`<span class="aside">${text('cell.target')} ${linkAmount(figure, row, context)}</span>`,
  )
  if (cell.missing) {
    return markup`<td role="cell" class="${cell.missing.code === 'not-stated' && cell.targets.length === 0 && 'bare'}" data-label="${label}"><span class="missing">${viewMissing(cell.missing, context)}</span>${targets}</td>`
  }
  const figures = cell.figures.map((figure) => {
    const { observation, repeated, components } = figure
    const asides = [
      observation.status === 'actual' ? '' : wording.status(observation.status),
      cell.isConflict || repeated.length > 0
        ? wording.messages.text('cell.source', { document: context.evidence.letterOf(observation.doc) })
        : '',
    ].filter((aside) => aside !== '')
    const verdict =
      observation.verdict !== undefined &&
      markup`<span class="aside verdict ${observation.verdict}">${text(`verdict-mark.${observation.verdict}`)}</span>`
    const others = [
      ...repeated.map((o) => markup`${text('cell.also')} ${link(o, o.quote)} (${context.evidence.letterOf(o.doc)})`),
      ...(components.length > 0
        ? [
            markup`${text('cell.of-which')} ${join(
              components.map((o) => link(o, o.quote)),
              ', ',
            )}`,
          ]
        : []),
    ].map((other) => markup`<span class="aside">${other}</span>`)
    return markup`<div>${linkAmount(figure, row, context)}${asides.length > 0 && markup` <span class="aside">${asides.join(', ')}</span>`}${verdict}${others}</div>`
  })
  const conflict = cell.isConflict && markup`<span class="aside">${text('cell.conflict')}</span>`
  return markup`<td role="cell" class="${cell.isConflict ? 'number conflict' : 'number'}" data-label="${label}"><div>${figures}${conflict}${targets}</div></td>`
}

/** A figure in the unit of its row, which stands in the row's head; percent signs stay with their numbers. */
function linkAmount({ observation }: Figure, row: Row, { wording, link }: TableContext): Html {
  const amount = wording.amount(observation, row)
  const hasOwnUnit = row.unit.startsWith('percent') && row.measure !== 'rank' && row.measure !== 'fraction'
  return link(observation, hasOwnUnit ? amount + wording.unit(row.unit) : amount)
}

function viewMissing(missing: Missing, { wording, link }: TableContext): Html {
  const { html: say } = wording.messages
  if (!('nearest' in missing)) return say(`missing.${missing.code}`)
  const { nearest } = missing
  return say(`missing.${missing.code}`, {
    figure: link(nearest, wording.value(nearest)),
    indicator: wording.indicator(nearest.indicator, nearest.breakdown),
    said: wording.said(nearest),
    period: wording.period(nearest.period),
  })
}
