import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A file or folder that could not be written, with the code of the system's error. */
export class WriteError extends Error {
  readonly file: string
  readonly reason: string

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options)
    this.name = 'WriteError'
    this.file = file
    this.reason = reason
  }
}

/**
 * Writes a file whole or not at all: what stood there before stays until the new content is complete. A pipe or a device
 * is written to, not replaced by a file.
 */
export function writeFileWhole(file: string, content: string | Uint8Array): void {
  if (isPipeOrDevice(file)) {
    writeThrough(file, content)
    return
  }
  const { dir, base } = path.parse(path.resolve(file))
  const unfinished = path.join(dir, `.${base}.${process.pid}.tmp`)
  try {
    writeFileSync(unfinished, content)
    renameSync(unfinished, file)
  } catch (error) {
    discard(unfinished)
    throw asWriteError(error, file)
  }
}

/** The file that a name of an unfinished writing stands for, none for a probe of a folder, and the process that writes it. */
export function writerOf(name: string): { readonly file: string; readonly process: number } | undefined {
  const [, file = '', id] = /^\.(?:(.+)\.)?(\d+)\.tmp$/.exec(name) ?? []
  return id === undefined ? undefined : { file, process: Number(id) }
}

function isPipeOrDevice(file: string): boolean {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    return stat !== undefined && !stat.isFile() && !stat.isDirectory()
  } catch {
    // What is wrong with the path shows when it is written.
    return false
  }
}

function writeThrough(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw asWriteError(error, file)
  }
}

/** Removes what is left of a failed writing; where nothing could be written there is nothing to remove. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The folder itself is not there: the error of the writing says so.
  }
}

/** Makes a folder with its parents and proves that files can be written in it. */
export function prepareFolder(folder: string): void {
  const probe = path.join(folder, `.${process.pid}.tmp`)
  try {
    makeFolder(path.resolve(folder))
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw asWriteError(error, folder)
  }
}

/** Makes a folder and its missing parents; Node's own recursion never ends where a parent takes no entries, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  try {
    mkdirSync(folder)
  } catch (error) {
    const parent = path.dirname(folder)
    if (!isMissing(error) || parent === folder) throw error
    makeFolder(parent)
    mkdirSync(folder)
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Turns what the file system threw into a `WriteError`; anything else is returned as it is. */
function asWriteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  return new WriteError(file, error.code, { cause: error })
}
