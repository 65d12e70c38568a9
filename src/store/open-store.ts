import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { isFolder } from '../read/is-folder.ts'
import { createStatements, schemaVersion } from './schema.ts'
import { StoreError, asStoreError } from './store-error.ts'

/** An open database of documents and observations. */
export interface Store {
  readonly file: string
  readonly connection: DuckDBConnection
  readonly close: () => void
}

export type StoreAccess = 'read' | 'write-known' | 'write'

/** Statements can read the database and nothing else, and cannot change that. */
const readingOnly = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  lock_configuration: 'true',
} as const

const writing = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' } as const

/**
 * Opens a database: to read, to write where it is, or to write and make it where there is none. Throws a `StoreError` where the file is missing, locked by
 * another process, damaged, no database, or not one that this release knows.
 */
export async function openStore(file: string, access: StoreAccess): Promise<Store> {
  if (isFolder(file)) throw new StoreError('is-folder', file)
  if (!existsSync(file)) {
    if (access !== 'write') throw new StoreError('missing', file)
    await createStore(file)
  }
  const store = await open(file, access === 'read' ? readingOnly : writing)
  try {
    await checkSchema(store)
    return store
  } catch (error) {
    store.close()
    throw asStoreError(error, file)
  }
}

/** Makes an empty store under another name and gives it its own when it is whole. */
async function createStore(file: string): Promise<void> {
  const { dir, base } = path.parse(path.resolve(file))
  if (!isFolder(dir)) throw new StoreError('folder-missing', file)
  const unfinished = path.join(dir, `.${base}.${process.pid}.tmp`)
  try {
    const store = await open(unfinished, writing)
    try {
      for (const statement of createStatements()) await store.connection.run(statement)
      await store.connection.run('CHECKPOINT')
    } finally {
      store.close()
    }
    renameSync(unfinished, file)
  } catch (error) {
    if (error instanceof StoreError) throw new StoreError(error.code, file, error.params, { cause: error })
    throw asStoreError(error, file)
  } finally {
    for (const end of ['', '.wal']) rmSync(unfinished + end, { force: true })
  }
}

async function open(file: string, options: Readonly<Record<string, string>>): Promise<Store> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  let instance: DuckDBInstance
  let connection: DuckDBConnection
  try {
    // The cache refuses a second opening with other rights: two handles of one process would drop each other's lock.
    instance = await DuckDBInstance.fromCache(path.resolve(file), { ...options })
    connection = await instance.connect()
  } catch (error) {
    throw asStoreError(error, file)
  }
  return {
    file,
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function checkSchema({ file, connection }: Store): Promise<void> {
  const tables = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_columns() WHERE table_name = 'store' AND column_name = 'schema'`,
  )
  if (tables.currentRowCount === 0) throw new StoreError('not-a-store', file)
  const found = Number((await connection.runAndReadAll('SELECT max("schema") FROM store')).getRowsJson()[0]?.[0])
  if (found < schemaVersion) throw new StoreError('older-schema', file, { found, known: schemaVersion })
  if (found > schemaVersion) throw new StoreError('newer-schema', file, { found, known: schemaVersion })
}
