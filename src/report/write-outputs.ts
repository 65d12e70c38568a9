import { readFileSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { WriteError, prepareFolder, writeFileWhole } from '../write/write-file.ts'
import { formatManifest, hashOf, manifestName, readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

/** A file of the build: its path inside the output folder, with `/`, and its whole content. */
export interface Output {
  readonly path: string
  readonly content: string
}

/**
 * Brings a folder to hold the outputs. What could go wrong is found out before anything is changed; files of an
 * earlier build that are no longer made go, unless somebody has changed them since; other files are left alone, and
 * one that stands where an output is to go is an error.
 */
export function writeOutputs(folder: string, outputs: readonly Output[]): void {
  const before = readManifest(folder)
  const after: Manifest = Object.fromEntries(outputs.map((output) => [output.path, hashOf(output.content)]))
  const changed = outputs.filter((output) => differs(folder, output, before))

  for (const part of foldersOf(outputs)) prepareFolder(path.join(folder, part))

  // Should the build be ended from outside, the next one still knows every file as its own.
  writeFileWhole(path.join(folder, manifestName), formatManifest({ ...before, ...after }))
  for (const output of changed) writeFileWhole(path.join(folder, output.path), output.content)
  for (const [file, hash] of Object.entries(before)) if (!(file in after)) removeStale(folder, file, hash)
  writeFileWhole(path.join(folder, manifestName), formatManifest(after))
}

function foldersOf(outputs: readonly Output[]): string[] {
  return [
    ...new Set(['', ...outputs.map((output) => path.posix.dirname(output.path)).filter((part) => part !== '.')]),
  ].sort()
}

/** Whether an output is not on disk as it should be; what stands there must be of an earlier build. */
function differs(folder: string, { path: file, content }: Output, before: Manifest): boolean {
  const place = path.join(folder, file)
  const present = contentOf(place)
  if (present === undefined) return true
  if (present === 'folder') throw new WriteError(place, 'EISDIR')
  if (present.equals(Buffer.from(content))) return false
  if (!(file in before)) throw new WriteError(place, 'in-the-way')
  return true
}

function contentOf(file: string): Buffer | 'folder' | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined) return undefined
    return stat.isFile() ? readFileSync(file) : 'folder'
  } catch (error) {
    throw new WriteError(file, error instanceof Error && 'code' in error ? String(error.code) : 'unreadable', {
      cause: error,
    })
  }
}

function removeStale(folder: string, file: string, hash: string): void {
  const place = path.join(folder, file)
  const present = contentOf(place)
  if (present === undefined || present === 'folder' || hashOf(present) !== hash) return
  rmSync(place)
  for (let part = path.posix.dirname(file); part !== '.'; part = path.posix.dirname(part)) {
    if (readdirSync(path.join(folder, part)).length > 0) return
    rmdirSync(path.join(folder, part))
  }
}
