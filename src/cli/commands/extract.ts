import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Document } from '../../core/model/document.ts'
import type { Extraction } from '../../core/model/extraction.ts'
import { extract } from '../../core/pipeline.ts'
import { message } from '../../data/messages.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { csvWriter } from '../../formats/csv.ts'
import { jsonWriter } from '../../formats/json.ts'
import { jsonlWriter } from '../../formats/jsonl.ts'
import type { ObservationWriter } from '../../formats/observation-writer.ts'
import { linesOf, listFiles } from '../../read/list-files.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import type { formats } from '../formats.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams, TerminalStream } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface ExtractOptions {
  readonly format: (typeof formats)[number]
  readonly filesFrom?: string
}

const standardInput = '-'

/** Prints the observations of every text in the order they are named; a text that cannot be read is told and passed over. */
export async function runExtract(
  files: readonly string[],
  options: ExtractOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  checkFiles(files, options.filesFrom)
  const lexicon = loadLexicon()
  const writer = await createWriter(options.format, lexicon, streams.stdout, reporter)
  const seen = new Set<string>()
  await print(streams.stdout, writer.begin())
  for await (const file of filesAsked(files, options.filesFrom, streams, reporter)) {
    const label = file === standardInput ? message(reporter.language, 'cli.stdin') : file
    const document = await read(file, label, streams, reporter)
    if (!document) continue
    if (seen.has(document.id)) reporter.warn('extract.same-name', { file: label, doc: document.id })
    seen.add(document.id)
    const extraction = extract(document, lexicon)
    warnOfIssues(extraction, label, reporter)
    await print(streams.stdout, writer.rows(extraction.observations))
  }
  await print(streams.stdout, writer.end())
}

/** Refuses a command line without files, and one that would read standard input twice. */
function checkFiles(files: readonly string[], list: string | undefined): void {
  if (files.length === 0 && list === undefined) throw new UsageError('cli.usage.no-files')
  if ([...files, list].filter((name) => name === standardInput).length > 1)
    throw new UsageError('cli.usage.stdin-twice')
}

async function createWriter(
  format: ExtractOptions['format'],
  lexicon: Lexicon,
  stdout: TerminalStream,
  { language }: Reporter,
): Promise<ObservationWriter> {
  switch (format) {
    case 'jsonl':
      return jsonlWriter()
    case 'json':
      return jsonWriter()
    case 'csv':
      return csvWriter()
    case 'table': {
      const { tableWriter } = await import('../../formats/table.ts')
      return tableWriter({ language, lexicon, width: stdout.columns })
    }
  }
}

/** The files named as arguments, then those of the list as it arrives. */
async function* filesAsked(
  files: readonly string[],
  list: string | undefined,
  { stdin }: Streams,
  reporter: Reporter,
): AsyncGenerator<string> {
  yield* files
  if (list === undefined) return
  const file = list === standardInput ? message(reporter.language, 'cli.stdin') : list
  let isEmpty = true
  try {
    for await (const name of list === standardInput ? linesOf(stdin, file) : listFiles(list)) {
      isEmpty = false
      // A list names files alone.
      yield name === standardInput ? `./${name}` : name
    }
    if (isEmpty) reporter.fail('extract.empty-list', { file })
  } catch (error) {
    reporter.failReading(error)
  }
}

async function read(
  file: string,
  label: string,
  { stdin }: Streams,
  reporter: Reporter,
): Promise<Document | undefined> {
  try {
    return file === standardInput ? await readStream(stdin, 'stdin', label) : await readDocument(file)
  } catch (error) {
    reporter.failReading(error)
    return undefined
  }
}

/** Doubts about a text as a whole; those about a figure are in its observation. */
function warnOfIssues({ issues, observations }: Extraction, file: string, reporter: Reporter): void {
  for (const { code } of issues) {
    if (code === 'text-not-vietnamese' || code === 'text-too-long') reporter.warn(`cli.issue.${code}`, { file })
    else reporter.warn('cli.issue.other', { file, code })
  }
  if (issues.length === 0 && observations.length === 0) reporter.warn('extract.no-figures', { file })
}
