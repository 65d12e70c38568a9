import type { Observation } from '../core/model/observation.ts'
import type { Limit } from '../tables/limits.ts'
import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { Table } from '../tables/table.ts'
import type { TableWording } from '../tables/wording.ts'
import type { ExportDocument, Material } from './material.ts'
import { figureSheet } from './workbook/figure-sheet.ts'
import { noteSheet } from './workbook/note-sheet.ts'
import { sourcedContext } from './workbook/sourced-context.ts'
import { tableSheet } from './workbook/table-sheet.ts'
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
  return writeBook(table, used, request, false)
}

/** As `tableToXlsx`, with a further sheet of all observations, also those that no table takes. */
export function materialToXlsx(
  table: Table,
  { observations }: Pick<Material, 'observations'>,
  request: WorkbookRequest,
): Promise<Uint8Array> {
  return writeBook(table, observations, request, true)
}

async function writeBook(
  table: Table,
  observations: readonly Observation[],
  { wording, documents, limits, remarks = [], sentenceOf = () => undefined }: WorkbookRequest,
  hasFigures: boolean,
): Promise<Uint8Array> {
  const references = referencesFor(documents)
  const { context, sources, sorted } = sourcedContext(observations, { wording, documents, references, sentenceOf })
  const sheets = [
    tableSheet(table, context),
    ...(hasFigures ? [figureSheet(sorted, context)] : []),
    sources,
    noteSheet(table, limits, remarks, context),
  ]
  return writeWorkbook(sheets, wording.say('title'))
}
