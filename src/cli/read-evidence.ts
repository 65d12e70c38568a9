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
 * Reads and extracts the texts that are named, or those of a folder; nothing where no text could be read. Texts that cannot
 * be read are told and passed over.
 */
export async function readEvidence(
  named: readonly string[],
  { corpus }: Pick<SelectionOptions, 'corpus'>,
  lexicon: Lexicon,
  stderr: TerminalStream,
  reporter: Reporter,
): Promise<ComparisonEvidence | undefined> {
  if (named.length > 0 && corpus !== undefined) throw new UsageError('table.inputs-and-corpus')
  const { documents, errors } = await readInputs(named.length > 0 ? named : [corpus ?? defaultCorpus])
  for (const error of errors) reporter.failReading(error)
  if (documents.length === 0) return undefined
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
  const { observations, sources, sentenceOf } = gatherEvidence(read)
  const reportedPlaces = read.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? [])
  return { observations, sources, sentenceOf, reportedPlaces: [...new Set(reportedPlaces)] }
}
