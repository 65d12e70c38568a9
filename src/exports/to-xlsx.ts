import type { Observation } from '../core/model/observation.ts'
import type { Limit } from '../tables/limits.ts'
import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { Table } from '../tables/table.ts'
import type { TableWording } from '../tables/wording.ts'
import type { ExportDocument, Material } from './material.ts'
import { figureSheet } from './workbook/figure-sheet.ts'
import { noteSheet } from './workbook/note-sheet.ts'
import { inOrderOfSources, sourceSheet } from './workbook/source-sheet.ts'
import { tableSheet } from './workbook/table-sheet.ts'
import type { WorkbookContext } from './workbook/workbook-context.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

/** What a workbook is written with. */
export interface WorkbookRequest {
  readonly wording: TableWording
  /** The documents in the order of their letters. */
  readonly documents: readonly ExportDocument[]
  readonly limits: readonly Limit[]
  /** Further remarks for the sheet of notes. */
  readonly remarks?: readonly string[]
  /** The words of the sentence that states a figure; without it the sources have the figure as written alone. */
  readonly sentenceOf?: Material['sentenceOf']
}

/**
 * A table as an XLSX workbook: the table with real numbers that lead to their sources, the sources of all its figures,
 * and notes. Equal input gives equal bytes.
 */
export function tableToXlsx(table: Table, request: WorkbookRequest): Promise<Uint8Array> {
  const used = table.sections.flatMap(({ rows }) => rows.flatMap(observationsOf))
  return writeBook(table, [...new Map(used.map((o) => [keyOf(o), o])).values()], request, false)
}

/** As `tableToXlsx`, with a further sheet of all observations, also those that no table takes. */
export function materialToXlsx(
  table: Table,
  { observations }: Pick<Material, 'observations'>,
  request: WorkbookRequest,
): Promise<Uint8Array> {
  return writeBook(table, observations, request, true)
}

/** A table may hold copies of observations, as of those put under another place: a figure is known by its name. */
const keyOf = ({ doc, id }: Observation) => JSON.stringify([doc, id])

async function writeBook(
  table: Table,
  observations: readonly Observation[],
  { wording, documents, limits, remarks = [], sentenceOf = () => undefined }: WorkbookRequest,
  hasFigures: boolean,
): Promise<Uint8Array> {
  const sorted = inOrderOfSources(observations, documents)
  const references = referencesFor(documents)
  const sources = sourceSheet(sorted, { wording, documents, references, sentenceOf })
  // The first row is the header.
  const rowOf = new Map(sorted.map((o, k) => [keyOf(o), k + 2]))
  const context: WorkbookContext = {
    wording,
    documents,
    references,
    sentenceOf,
    linkTo: (o) => {
      const row = rowOf.get(keyOf(o))
      return row === undefined ? undefined : { sheet: sources.name, row, tip: `[${references.of(o)}] ${o.quote}` }
    },
  }
  const sheets = [
    tableSheet(table, context),
    ...(hasFigures ? [figureSheet(sorted, context)] : []),
    sources,
    noteSheet(table, limits, remarks, context),
  ]
  return writeWorkbook(sheets, wording.say('title'))
}
