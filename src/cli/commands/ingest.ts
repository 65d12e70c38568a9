import { message } from '../../data/messages.ts'
import { ingest } from '../../store/ingest.ts'
import { openStore } from '../../store/open-store.ts'
import { readDocumentIds } from '../../store/document-ids.ts'
import { createProgress } from '../progress.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface IngestOptions {
  readonly db: string
  readonly remove?: readonly string[]
}

/** Takes texts into the database, takes others out, and says what became of them. */
export async function runIngest(
  files: readonly string[],
  { db, remove = [] }: IngestOptions,
  { stdout, stderr }: Streams,
  reporter: Reporter,
): Promise<void> {
  if (files.length === 0 && remove.length === 0) throw new UsageError('ingest.nothing')
  const { language } = reporter
  const store = await openStore(db, files.length === 0 ? 'write-known' : 'write')
  const progress = createProgress(stderr, language)
  try {
    const known = new Set(remove.length === 0 ? [] : await readDocumentIds(store))
    const unknown = remove.find((id) => !known.has(id))
    if (unknown !== undefined) throw new UsageError('ingest.unknown-document', { id: unknown, file: db })
    const summary = await ingest(store, { paths: files, remove, onProgress: progress.show })
    progress.stop()
    for (const { path, doc } of summary.repeated) reporter.warn('ingest.repeated', { file: path, doc })
    for (const { path, other, doc } of summary.sameName) reporter.fail('ingest.same-name', { file: path, other, doc })
    for (const error of summary.errors) reporter.failReading(error)
    const counts = {
      added: summary.added.length,
      refreshed: summary.refreshed.length,
      unchanged: summary.unchanged.length,
      withdrawn: summary.withdrawn.length,
      failed: summary.errors.length + summary.sameName.length,
    }
    await print(stdout, `${message(language, 'ingest.done', { file: db, ...counts })}\n`)
  } finally {
    progress.stop()
    store.close()
  }
}
