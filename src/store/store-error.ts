export const storeErrorCodes = [
  'missing',
  'folder-missing',
  'is-folder',
  'not-allowed',
  'locked',
  'in-use',
  'not-a-database',
  'damaged',
  'other-duckdb',
  'not-a-store',
  'older-schema',
  'newer-schema',
  'no-space',
  'failed',
] as const
/** Why a database could not be opened, read or written; each has a message of its own. */
export type StoreErrorCode = (typeof storeErrorCodes)[number]

export type StoreErrorParams = Readonly<Record<string, string | number>>

/** A database that could not be opened, read or written: what, where, and the details that a message needs. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly file: string
  readonly params: StoreErrorParams

  constructor(code: StoreErrorCode, file: string, params: StoreErrorParams = {}, options?: ErrorOptions) {
    super(`${file}: ${code}`, options)
    this.name = 'StoreError'
    this.code = code
    this.file = file
    this.params = params
  }
}

/** What DuckDB says, and what it means; the first that fits. */
const sayings: readonly (readonly [said: RegExp, code: StoreErrorCode])[] = [
  [/No space left on device|File too large|Disk quota exceeded|out of disk space/i, 'no-space'],
  [/Could not set lock on file/, 'locked'],
  [/different configuration|Unique file handle conflict|already attached/, 'in-use'],
  [/not a valid DuckDB database file/, 'not-a-database'],
  [/version number \d+, but we can only read/, 'other-duckdb'],
  [/Corrupt|checksum|Could not read enough bytes|Serialization Error|FATAL Error|failed to deserialize/i, 'damaged'],
  [/database does not exist/, 'missing'],
  [/No such file or directory|Not a directory/, 'folder-missing'],
  [/Is a directory/, 'is-folder'],
  [/Permission denied|Read-only file system|Operation not permitted/, 'not-allowed'],
]

/** Turns what DuckDB said of a file into a `StoreError`; `undefined` where it spoke of something else. */
export function storeErrorOf(error: unknown, file: string): StoreError | undefined {
  if (error instanceof StoreError) return error
  if (!(error instanceof Error)) return undefined
  const code = sayings.find(([said]) => said.test(error.message))?.[1]
  if (code === undefined) return undefined
  const process = /PID (\d+)/.exec(error.message)?.[1] ?? '?'
  return new StoreError(code, file, { process }, { cause: error })
}

/** As `storeErrorOf`, for work in which every error of DuckDB is one of the file; other errors are returned as they are. */
export function asStoreError(error: unknown, file: string): unknown {
  const known = storeErrorOf(error, file)
  if (known) return known
  // DuckDB names the kind of its errors at the beginning: `IO Error: …`.
  if (!(error instanceof Error) || !/^[A-Z][A-Za-z ]+ Error: /.test(error.message)) return error
  return new StoreError('failed', file, { reason: onOneLine(error.message) }, { cause: error })
}

/** The words of a message of DuckDB without the picture of the statement below it. */
export function onOneLine(message: string): string {
  return message
    .replace(/\n\s*\nLINE \d+:[\s\S]*$/, '')
    .replace(/^Failed to extract statements: /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
