import { availableParallelism } from 'node:os'
import { message } from '../../data/messages.ts'
import { expectShortLives } from '../../parallel/expect-short-lives.ts'
import { mapInBatches } from '../../parallel/map-in-batches.ts'
import { workThrough } from '../../parallel/work-through.ts'
import { linesOf, listFiles } from '../../read/list-files.ts'
import { readStream } from '../../read/read-document.ts'
import { ReadError } from '../../read/read-error.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'
import { createWriter } from './extract-file.ts'
import type { ExtractView, FileOutcome } from './extract-file.ts'
import { createFileThreads } from './extract-threads.ts'

export interface ExtractOptions {
  readonly format: ExtractView['format']
  readonly filesFrom?: string
  /** Most threads to work in; without it as many as there are cores. */
  readonly threads?: number
}

/** Batches in work at once, that of the file to be printed next included. */
const windowOf = (threads: number) => (threads === 1 ? 1 : 4 * threads)

const standardInput = '-'

/** Prints the observations of every text in the order they are named; a text that cannot be read is told and passed over. */
export async function runExtract(
  files: readonly string[],
  { format, filesFrom: list, threads = availableParallelism() }: ExtractOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  checkFiles(files, list)
  const { stdin, stdout } = streams
  const labelOf = (file: string) => (file === standardInput ? message(reporter.language, 'cli.stdin') : file)
  const view: ExtractView = { format, language: reporter.language, width: stdout.columns }
  // Before word data are loaded, here or in a worker.
  const expectAsEver = expectShortLives()
  const writer = await createWriter(view)
  const { here, anywhere, weigh, bounds, close } = createFileThreads(view, threads, files, list !== undefined)
  const plan = {
    work: (batch: readonly string[]) =>
      batch.includes(standardInput)
        ? workThrough(batch, (file) => here(() => readStream(stdin, 'stdin', labelOf(file))))
        : anywhere(batch),
    weigh: (file: string) => (file === standardInput ? Infinity : weigh(file)),
    bounds,
    window: windowOf(threads),
  }
  // Names alone are kept of the files that are done, so that their number costs next to no memory.
  const seen = new Set<string>()
  try {
    await print(stdout, writer.begin())
    try {
      for await (const { item, result: outcome } of mapInBatches(filesAsked(files, list, stdin, labelOf), plan)) {
        tell(outcome, labelOf(item), seen, reporter)
        if ('part' in outcome) await print(stdout, writer.add(outcome.part))
      }
    } catch (error) {
      if (!(error instanceof ListError)) throw error
      tellList(error, reporter)
    }
    await print(stdout, writer.end())
  } finally {
    // A list that is still to arrive keeps nobody waiting.
    if (list === standardInput) stdin.destroy()
    await close()
    expectAsEver()
  }
}

/** Refuses a command line without files, and one that would read standard input twice. */
function checkFiles(files: readonly string[], list: string | undefined): void {
  if (files.length === 0 && list === undefined) throw new UsageError('cli.usage.no-files')
  if ([...files, list].filter((name) => name === standardInput).length > 1)
    throw new UsageError('cli.usage.stdin-twice')
}

/** A list of files that is empty or could not be read to its end. */
class ListError extends Error {
  readonly file: string

  constructor(file: string, options?: ErrorOptions) {
    super(file, options)
    this.name = 'ListError'
    this.file = file
  }
}

/** The files named as arguments, then those of the list as it arrives. */
async function* filesAsked(
  files: readonly string[],
  list: string | undefined,
  stdin: Streams['stdin'],
  labelOf: (file: string) => string,
): AsyncGenerator<string, void> {
  yield* files
  if (list === undefined) return
  const file = labelOf(list)
  let isEmpty = true
  try {
    for await (const name of list === standardInput ? linesOf(stdin, file) : listFiles(list)) {
      isEmpty = false
      // A list names files alone.
      yield name === standardInput ? `./${name}` : name
    }
  } catch (error) {
    throw error instanceof ReadError ? new ListError(file, { cause: error }) : error
  }
  if (isEmpty) throw new ListError(file)
}

function tellList({ file, cause }: ListError, reporter: Reporter): void {
  if (cause === undefined) reporter.fail('extract.empty-list', { file })
  else reporter.failReading(cause)
}

/** Tells what is doubtful about a text as a whole; doubts about a figure are in its observation. */
function tell(outcome: FileOutcome, file: string, seen: Set<string>, reporter: Reporter): void {
  if ('unread' in outcome) {
    const { unread } = outcome
    reporter.failReading(new ReadError(unread.code, unread.file, unread.params))
    return
  }
  const { doc, figures, issues } = outcome
  if (seen.has(doc)) reporter.warn('extract.same-name', { file, doc })
  seen.add(doc)
  for (const code of issues) {
    if (code === 'text-not-vietnamese' || code === 'text-too-long' || code === 'table-unread')
      reporter.warn(`cli.issue.${code}`, { file })
    else reporter.warn('cli.issue.other', { file, code })
  }
  if (issues.length === 0 && figures === 0) reporter.warn('extract.no-figures', { file })
}
