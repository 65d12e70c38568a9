import { existsSync } from 'node:fs'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import { loadLexicon, readLexiconData } from '../data/load-lexicon.ts'
import { ReadError } from '../read/read-error.ts'
import { readHashedDocument } from '../read/read-document.ts'
import { appendRows } from './append-rows.ts'
import type { Rows } from './append-rows.ts'
import { documentRows } from './document-rows.ts'
import type { FileState } from './document-rows.ts'
import type { Store } from './open-store.ts'
import { planIngest } from './plan-ingest.ts'
import type { DocumentState, IngestPlan } from './plan-ingest.ts'
import type { TableName } from './schema.ts'
import { asStoreError } from './store-error.ts'
import { fileAt, folderOf, stateOfFile, targetsOf } from './targets.ts'
import { extractorVersion, lexiconVersion } from '../version/extractor-version.ts'
import type { Versions } from '../version/extractor-version.ts'

/** What to take in and what to take out. */
export interface IngestRequest {
  /** Texts and folders of texts (`*.txt`). */
  readonly paths: readonly string[]
  /** Ids of documents to take out, whatever becomes of their files. */
  readonly remove?: readonly string[]
  readonly onProgress?: (progress: IngestProgress) => void
}

/** How far an ingest is: documents extracted of those to extract, and the name of the one at hand. */
export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** What an ingest did, as ids of documents in their order. */
export interface IngestSummary {
  readonly added: readonly string[]
  readonly refreshed: readonly string[]
  readonly unchanged: readonly string[]
  readonly withdrawn: readonly string[]
  /** Files whose text another file holds too; the document has the name of the first by location. */
  readonly repeated: readonly { readonly path: string; readonly doc: string }[]
  /** Texts that are not taken in because another text has their name. */
  readonly sameName: readonly { readonly path: string; readonly other: string; readonly doc: string }[]
  /** Files and folders that could not be read; what the store knew of them stays. */
  readonly errors: readonly ReadError[]
  /** Ids to remove that the store does not hold. */
  readonly unknown: readonly string[]
}

/** Rows that are collected before they are written. */
const batchSize = 4096

/**
 * Adds and refreshes documents in one transaction: whatever ends the work before its end, the store is as it was before. A
 * text is extracted only where its content, its metadata, the extractor or the words are not those of its stored state.
 * Throws a `StoreError` where the database cannot be written.
 */
export async function ingest(store: Store, request: IngestRequest): Promise<IngestSummary> {
  const versions = { extractor: extractorVersion(), lexicon: lexiconVersion(readLexiconData()) }
  const known = await knownState(store)
  const knownFolders = new Set(known.files.map(({ location }) => folderOf(location)))
  const { files, folders, errors } = await targetsOf(request.paths, store.file, (folder) => knownFolders.has(folder))
  const read: FileState[] = []
  for (const target of files) {
    try {
      read.push(await stateOfFile(target))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      errors.push(error)
    }
  }
  const present = [...files, ...known.files.filter(({ location }) => existsSync(fileAt(location, store.file)))]
  const plan = planIngest({
    ...known,
    read,
    present: present.map(({ location }) => location),
    folders,
    remove: request.remove ?? [],
    versions,
  })
  const failed = await write(store, plan, known.documents, versions, request.onProgress)
  const isWhole = (id: string) => !failed.has(id)
  const { unchanged, withdrawn, repeated, sameName, unknown } = plan
  return {
    added: plan.added.filter(isWhole),
    refreshed: plan.refreshed.filter(isWhole),
    unchanged,
    withdrawn,
    repeated,
    sameName,
    errors: [...errors, ...failed.values()],
    unknown,
  }
}

/** Compiling the words takes longer than most ingests: a process does it once. */
let compiled: { readonly version: string; readonly lexicon: Lexicon } | undefined

function lexiconOf(version: string): Lexicon {
  if (compiled?.version !== version) compiled = { version, lexicon: loadLexicon() }
  return compiled.lexicon
}

async function knownState(store: Store): Promise<{ documents: DocumentState[]; files: FileState[] }> {
  const { connection, file } = store
  try {
    const documents = await connection.runAndReadAll(
      'SELECT id, sha256, metadata_sha256, location, extractor, lexicon FROM documents ORDER BY id',
    )
    const files = await connection.runAndReadAll(
      'SELECT location, path, sha256, metadata_sha256 FROM files ORDER BY location',
    )
    return {
      documents: documents.getRows().map((row) => {
        const [id = '', sha256 = '', metadataSha256 = '', location = '', extractor = '', lexicon = ''] = row.map(String)
        return { id, sha256, metadataSha256, location, extractor, lexicon }
      }),
      files: files.getRows().map((row) => {
        const [location = '', path = '', sha256 = '', metadataSha256 = ''] = row.map(String)
        return { location, path, sha256, metadataSha256 }
      }),
    }
  } catch (error) {
    throw asStoreError(error, file)
  }
}

/** Carries a plan out, whole or not at all; gives the documents whose file could not be read any more. */
async function write(
  store: Store,
  plan: IngestPlan,
  known: readonly DocumentState[],
  versions: Versions,
  onProgress: IngestRequest['onProgress'],
): Promise<Map<string, ReadError>> {
  const failed = new Map<string, ReadError>()
  if (plan.isIdle) return failed
  const { connection } = store
  try {
    await connection.run('BEGIN')
    const stored = new Set(known.map(({ id }) => id))
    await deleteDocuments(store, plan.withdrawn)
    const lexicon = plan.extract.length > 0 ? lexiconOf(versions.lexicon) : undefined
    let batch = emptyBatch()
    for (const [done, { id, file }] of plan.extract.entries()) {
      onProgress?.({ done, total: plan.extract.length, label: id })
      const rows = lexicon && (await rowsOf(store, id, file, lexicon, versions, failed))
      if (!rows) continue
      if (stored.has(id)) batch.stale.push(id)
      for (const [table, added] of Object.entries(rows))
        for (const row of added) batch.rows[table as TableName].push(row)
      if (Object.values(batch.rows).some((added) => added.length >= batchSize)) {
        await writeBatch(store, batch)
        batch = emptyBatch()
      }
    }
    await writeBatch(store, batch)
    await connection.run('DELETE FROM files')
    await appendRows(store, {
      files: plan.files
        .filter(({ doc }) => stored.has(doc) || !failed.has(doc))
        .map(({ location, path, doc, sha256, metadataSha256 }) => [location, path, doc, sha256, metadataSha256]),
    })
    await connection.run(
      'UPDATE documents SET path = files.path FROM files WHERE files.location = documents.location AND files.path <> documents.path',
    )
    await connection.run('UPDATE store SET extractor = $1, lexicon = $2', [versions.extractor, versions.lexicon])
    await connection.run('COMMIT')
    return failed
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined)
    throw asStoreError(error, store.file)
  }
}

async function rowsOf(
  store: Store,
  id: string,
  file: FileState,
  lexicon: Lexicon,
  versions: Versions,
  failed: Map<string, ReadError>,
): Promise<Rows | undefined> {
  try {
    const { document } = await readHashedDocument(fileAt(file.location, store.file))
    return documentRows(document, extract(document, lexicon), file, versions)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    failed.set(id, error)
    return undefined
  }
}

interface Batch {
  /** Documents whose earlier rows go. */
  readonly stale: string[]
  readonly rows: Record<TableName, (readonly (string | number | undefined)[])[]>
}

const emptyBatch = (): Batch => ({
  stale: [],
  rows: { store: [], documents: [], files: [], observations: [], issues: [] },
})

async function writeBatch(store: Store, { stale, rows }: Batch): Promise<void> {
  await deleteDocuments(store, stale)
  await appendRows(store, rows)
}

/** Takes out documents with all that was found in them. */
async function deleteDocuments({ connection }: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { listValue, LIST, VARCHAR } = await import('@duckdb/node-api')
  for (const [table, column] of [
    ['documents', 'id'],
    ['observations', 'doc'],
    ['issues', 'doc'],
  ] as const)
    await connection.run(
      `DELETE FROM ${table} WHERE ${column} IN (SELECT unnest($1))`,
      [listValue([...ids])],
      [LIST(VARCHAR)],
    )
}
