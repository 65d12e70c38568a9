import path from 'node:path'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import { readInputs } from '../read/read-inputs.ts'
import { gatherEvidence } from '../report/evidence.ts'
import type { ReadDocument } from '../report/evidence.ts'
import type { ComparisonEvidence } from '../tables/compare/compare.ts'
import { createProgress } from './progress.ts'
import type { Reporter } from './reporter.ts'
import type { SelectionOptions } from './selection-options.ts'
import type { TerminalStream } from './streams.ts'
import { UsageError } from './usage-error.ts'

const defaultCorpus = 'corpus'

/**
 * Reads and extracts the texts that are named, or those of a folder, or takes those of a database as they were extracted;
 * nothing where no text could be read. Texts that cannot be read are told and passed over.
 */
export async function readEvidence(
  named: readonly string[],
  { corpus, db, out }: Pick<SelectionOptions, 'corpus' | 'db'> & { readonly out?: string },
  lexicon: Lexicon,
  stderr: TerminalStream,
  reporter: Reporter,
): Promise<ComparisonEvidence | undefined> {
  if (named.length > 0 && corpus !== undefined) throw new UsageError('table.inputs-and-corpus')
  if (db !== undefined && (named.length > 0 || corpus !== undefined)) throw new UsageError('cli.usage.db-and-texts')
  if (out !== undefined && db !== undefined && path.resolve(out) === path.resolve(db))
    throw new UsageError('export.usage.out-is-input', { file: db })
  const read =
    db === undefined
      ? await readTexts(named.length > 0 ? named : [corpus ?? defaultCorpus], lexicon, stderr, reporter)
      : await readDatabase(db, reporter)
  if (read.length === 0) return undefined
  return gatherEvidence(read)
}

async function readDatabase(db: string, reporter: Reporter): Promise<readonly ReadDocument[]> {
  const { readStored } = await import('./read-stored.ts')
  const stored = await readStored(db, reporter)
  if (stored.length === 0) reporter.fail('store.empty', { file: db })
  return stored
}

async function readTexts(
  inputs: readonly string[],
  lexicon: Lexicon,
  stderr: TerminalStream,
  reporter: Reporter,
): Promise<readonly ReadDocument[]> {
  const { documents, errors } = await readInputs(inputs)
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
