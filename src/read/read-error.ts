import path from 'node:path'

export const readErrorCodes = [
  'missing',
  'is-folder',
  'not-allowed',
  'unreadable',
  'too-large',
  'stream-too-large',
  'empty',
  'binary',
  'other-format',
  'not-utf8-unicode',
  'invalid-utf8',
  'metadata-not-json',
  'metadata-field',
  'metadata-unknown-field',
  'metadata-without-text',
  'checksum',
  'folder-missing',
  'not-a-folder',
  'folder-without-texts',
  'same-name',
] as const
/** Why a text, its metadata or a folder could not be read; each has a message of its own. */
export type ReadErrorCode = (typeof readErrorCodes)[number]

export type ReadErrorParams = Readonly<Record<string, string | number>>

/** A file that could not be read: what, where, and the details that a message needs. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly file: string
  readonly params: ReadErrorParams

  constructor(code: ReadErrorCode, file: string, params: ReadErrorParams = {}, options?: ErrorOptions) {
    super(`${file}: ${code}`, options)
    this.name = 'ReadError'
    this.code = code
    this.file = file
    this.params = params
  }
}

const codes: Readonly<Record<string, ReadErrorCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'is-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
}

/** Turns what the file system threw into a `ReadError`; anything else is returned as it is. */
export function asReadError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (!('syscall' in error)) return error
  return new ReadError(
    codes[error.code] ?? 'unreadable',
    file,
    { reason: error.code, texts: path.join(file, '*.txt') },
    { cause: error },
  )
}
