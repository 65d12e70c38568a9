import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import type { CellForm } from '../../tables/compare/cell-text.ts'
import { compare } from '../../tables/compare/compare.ts'
import type { Pivot, PlaceOrder, TerritoryChoice } from '../../tables/compare/compare.ts'
import type { Preference } from '../../tables/compare/prefer.ts'
import { allRows } from '../../tables/compare/map-rows.ts'
import { writeFileWhole } from '../../write/write-file.ts'
import { readEvidence } from '../read-evidence.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { readSelection } from '../selection-options.ts'
import type { SelectionOptions } from '../selection-options.ts'
import { tableFormats } from '../table-formats.ts'
import type { TableFormat, TableFormatName } from '../table-formats.ts'
import { UsageError } from '../usage-error.ts'

export interface TableOptions extends SelectionOptions {
  readonly by: Pivot
  readonly format: TableFormatName
  readonly cells: CellForm
  readonly sort: PlaceOrder
  readonly prefer?: Preference
  readonly derive?: boolean
  readonly parts?: boolean
  readonly territory: TerritoryChoice
  readonly bom?: boolean
  readonly out?: string
}

/** Prints the places of some texts side by side, or writes them to a file; texts that cannot be read are told and passed over. */
export async function runTable(
  inputs: readonly string[],
  options: TableOptions,
  { stdout, stderr }: Streams,
  reporter: Reporter,
): Promise<void> {
  const format: TableFormat = tableFormats[options.format]
  if (format.isBinary === true && options.out === undefined)
    throw new UsageError('table.needs-out', { format: options.format })
  const lexicon = loadLexicon()
  const selection = readSelection(options, lexicon)
  const evidence = await readEvidence(inputs, options, lexicon, stderr, reporter)
  if (evidence === undefined) return
  const { by, sort, territory, prefer, derive = false, parts = false } = options
  const comparison = compare(
    evidence,
    {
      selection,
      by,
      sort,
      territory,
      withDerived: derive,
      withParts: parts,
      ...(prefer === undefined ? {} : { preference: prefer }),
    },
    lexicon,
  )
  const { language } = reporter
  const width = options.out === undefined ? stdout.columns : undefined
  const content = await format.make(comparison, { language, cells: options.cells, width, hasBom: options.bom ?? false })
  if (options.out === undefined) {
    await print(stdout, content)
    return
  }
  writeFileWhole(options.out, content)
  const rows = allRows(comparison.table).length
  stderr.write(`${message(language, 'table.written', { file: options.out, rows, sources: evidence.sources.length })}\n`)
}
