import Table from 'cli-table3'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { message } from '../data/messages.ts'
import { fitColumns } from './fit-columns.ts'
import type { ObservationWriter } from './observation-writer.ts'
import { describeBasis, describeValue, nameOf } from './wording.ts'

/** For whom a table is printed: language, names, and the columns that the terminal has. */
export interface TableView {
  readonly language: Language
  readonly lexicon: Lexicon
  readonly width?: number | undefined
}

/** The cells of one document, row by row. */
interface DocumentRows {
  readonly doc: string
  readonly rows: readonly string[][]
}

const columns = ['id', 'quote', 'indicator', 'measure', 'value', 'place', 'period', 'status']
const rightAligned = new Set(['value'])

/** A table for people, with numbers, names and words of their language; it is printed when all rows are known. */
export function tableWriter({ language, lexicon, width }: TableView): ObservationWriter<DocumentRows | undefined> {
  const documents: DocumentRows[] = []
  return {
    begin: () => '',
    format(observations) {
      const [first] = observations
      return first && { doc: first.doc, rows: observations.map((one) => cellsOf(one, language, lexicon)) }
    },
    add(rows) {
      if (rows) documents.push(rows)
      return ''
    },
    end() {
      const head = columns.map((column) => message(language, `cli.column.${column}`))
      const table = new Table({
        head,
        colAligns: columns.map((column) => (rightAligned.has(column) ? 'right' : 'left')),
        colWidths: fitColumns([head, ...documents.flatMap(({ rows }) => rows)], width),
        wordWrap: true,
        style: { head: [], border: [], compact: true },
      })
      for (const { doc, rows } of documents) table.push([{ colSpan: columns.length, content: doc }], ...rows)
      return `${table.toString()}\n`
    },
  }
}

function cellsOf(observation: Observation, language: Language, lexicon: Lexicon): string[] {
  const { id, of, quote, indicator, indicator_text, breakdown, unit, place, period, status } = observation
  const name = nameOf(lexicon.indicator(indicator), language) ?? indicator_text
  return [
    of === undefined ? id : `${id} → ${of}`,
    quote,
    breakdown === undefined ? name : `${name}: ${breakdown}`,
    describeMeasure(observation, language, lexicon),
    `${describeValue(observation, language)} ${unit}`,
    place === undefined ? '' : (nameOf(lexicon.place(place), language) ?? place),
    period ?? '',
    message(language, `cli.status.${status}`),
  ].map(onOneLine)
}

function describeMeasure({ measure, basis }: Observation, language: Language, lexicon: Lexicon): string {
  const name = message(language, `cli.measure.${measure}`)
  if (basis === undefined) return name
  return message(language, 'cli.measure-against', { measure: name, basis: describeBasis(basis, language, lexicon) })
}

const onOneLine = (cell: string) => cell.replace(/\s+/g, ' ').trim()
