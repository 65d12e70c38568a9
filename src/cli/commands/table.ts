import path from 'node:path'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Measure } from '../../core/model/observation.ts'
import { extract } from '../../core/pipeline.ts'
import { indicatorFinder, placeFinder } from '../../data/find-name.ts'
import type { NameFinder } from '../../data/find-name.ts'
import { loadLexicon, readLexiconData } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { readInputs } from '../../read/read-inputs.ts'
import { gatherEvidence } from '../../report/evidence.ts'
import type { ReadDocument } from '../../report/evidence.ts'
import { askedPeriod } from '../../tables/compare/asked-period.ts'
import type { CellForm } from '../../tables/compare/cell-text.ts'
import { compare } from '../../tables/compare/compare.ts'
import type { ComparisonEvidence, Pivot, PlaceOrder, TerritoryChoice } from '../../tables/compare/compare.ts'
import type { Preference } from '../../tables/compare/prefer.ts'
import type { Selection } from '../../tables/compare/selection.ts'
import { allRows } from '../../tables/compare/map-rows.ts'
import { writeFileWhole } from '../../write/write-file.ts'
import { createProgress } from '../progress.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams, TerminalStream } from '../streams.ts'
import { tableFormats } from '../table-formats.ts'
import type { TableFormat, TableFormatName } from '../table-formats.ts'
import { UsageError } from '../usage-error.ts'

export interface TableOptions {
  readonly corpus?: string
  readonly db?: string
  readonly indicator?: readonly string[]
  readonly place?: readonly string[]
  readonly period?: readonly string[]
  readonly measure?: readonly Measure[]
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

const defaultCorpus = 'corpus'

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
  if (inputs.length > 0 && options.corpus !== undefined) throw new UsageError('table.inputs-and-corpus')
  if (options.db !== undefined && (inputs.length > 0 || options.corpus !== undefined))
    throw new UsageError('cli.usage.db-and-texts')
  if (options.out !== undefined && options.db !== undefined && path.resolve(options.out) === path.resolve(options.db))
    throw new UsageError('export.usage.out-is-input', { file: options.db })
  const lexicon = loadLexicon()
  const selection = readSelection(options, lexicon)
  const read = await readTexts(inputs, options, lexicon, stderr, reporter)
  if (read.length === 0) return
  const evidence = evidenceOf(read)
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

/** What is asked for, by ids; the first value that cannot be understood ends the run. */
function readSelection({ indicator, place, period, measure }: TableOptions, lexicon: Lexicon): Selection {
  const data = readLexiconData()
  return {
    ...(indicator === undefined
      ? {}
      : { indicators: idsOf(indicator, indicatorFinder(data.indicators), 'table.unknown-indicator') }),
    ...(place === undefined ? {} : { places: idsOf(place, placeFinder(data), 'table.unknown-place') }),
    ...(period === undefined ? {} : { periods: period.map((value) => periodOf(value, lexicon)) }),
    ...(measure === undefined ? {} : { measures: measure }),
  }
}

function idsOf(typed: readonly string[], find: NameFinder, key: string): string[] {
  const ids = typed.map((value) => {
    const found = find(value)
    if ('id' in found) return found.id
    if (found.nearest === undefined) throw new UsageError(`${key}-at-all`, { value })
    throw new UsageError(key, { value, nearest: found.nearest })
  })
  return [...new Set(ids)]
}

function periodOf(value: string, lexicon: Lexicon): string {
  const period = askedPeriod(value, lexicon)
  if (period === undefined) throw new UsageError('table.unreadable-period', { value })
  return period
}

/** The texts of a database as they were extracted, or texts read and extracted now. */
async function readTexts(
  inputs: readonly string[],
  { db, corpus = defaultCorpus }: TableOptions,
  lexicon: Lexicon,
  stderr: TerminalStream,
  reporter: Reporter,
): Promise<readonly ReadDocument[]> {
  if (db !== undefined) {
    const { readStored } = await import('../read-stored.ts')
    const stored = await readStored(db, reporter)
    if (stored.length === 0) reporter.fail('store.empty', { file: db })
    return stored
  }
  const { documents, errors } = await readInputs(inputs.length > 0 ? inputs : [corpus])
  for (const error of errors) reporter.failReading(error)
  const texts = new Map<string, string>()
  const read: ReadDocument[] = []
  const progress = createProgress(stderr, reporter.language)
  try {
    for (const [done, { file, document }] of documents.entries()) {
      progress.show({ done, total: documents.length, label: document.id })
      const known = texts.get(document.id)
      // The same text named twice is one document.
      if (known === document.text) continue
      if (known !== undefined) {
        reporter.fail('table.same-name', { file, doc: document.id })
        continue
      }
      texts.set(document.id, document.text)
      read.push({ document, extraction: extract(document, lexicon) })
    }
  } finally {
    progress.stop()
  }
  return read
}

function evidenceOf(read: readonly ReadDocument[]): ComparisonEvidence {
  const { observations, sources, sentenceOf } = gatherEvidence(read)
  const reportedPlaces = read.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? [])
  return { observations, sources, sentenceOf, reportedPlaces: [...new Set(reportedPlaces)] }
}
