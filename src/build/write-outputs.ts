import { readFileSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { WriteError, prepareFolder, writeFileWhole } from '../write/write-file.ts'
import { hashOf } from './hash.ts'
import { formatManifest, manifestName, readManifest } from './manifest.ts'
import type { FileHashes, ManifestInputs } from './manifest.ts'

/** A file of the build: its path inside the output folder, with `/`, and its whole content. */
export interface Output {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What bringing a folder to hold the outputs changes in it. */
export interface OutputPlan {
  readonly written: readonly Output[]
  readonly unchanged: readonly string[]
  /** Files of an earlier build that are no longer made. */
  readonly removed: readonly string[]
}

/**
 * Compares the outputs with what is on disk, and changes nothing. Files of an earlier build that are no longer made
 * are to go, unless somebody has changed them since; other files are left alone, and one that stands where an output
 * is to go is a `WriteError`.
 */
export function planOutputs(folder: string, outputs: readonly Output[]): OutputPlan {
  const before = readManifest(folder)
  const written = outputs.filter((output) => differs(folder, output, before))
  const made = new Set(outputs.map((output) => output.path))
  const kept = new Set(written)
  return {
    written,
    unchanged: outputs.filter((output) => !kept.has(output)).map((output) => output.path),
    removed: Object.entries(before)
      .filter(([file, hash]) => !made.has(file) && isAsWritten(folder, file, hash))
      .map(([file]) => file),
  }
}

/** Brings a folder to hold the outputs; what could go wrong is found out before anything is changed. */
export function writeOutputs(folder: string, outputs: readonly Output[], inputs: ManifestInputs): OutputPlan {
  const before = readManifest(folder)
  const plan = planOutputs(folder, outputs)
  const after = hashesOf(outputs)

  for (const part of foldersOf(outputs)) prepareFolder(path.join(folder, part))

  // Should the build be ended from outside, the next one still knows every file as its own.
  const manifest = path.join(folder, manifestName)
  if (plan.written.length + plan.removed.length > 0)
    writeFileWhole(manifest, formatManifest(inputs, { ...before, ...after }))
  for (const output of plan.written) writeFileWhole(path.join(folder, output.path), output.content)
  for (const file of plan.removed) remove(folder, file)
  writeFileWhole(manifest, formatManifest(inputs, after))
  return plan
}

/** The outputs with the list of them, as they are on disk after a build. */
export function withManifest(outputs: readonly Output[], inputs: ManifestInputs): Output[] {
  return [...outputs, { path: manifestName, content: formatManifest(inputs, hashesOf(outputs)) }]
}

function hashesOf(outputs: readonly Output[]): FileHashes {
  return Object.fromEntries(outputs.map((output) => [output.path, hashOf(output.content)]))
}

/** Whether every file that the last build made is there as it was written. */
export function areAsWritten(folder: string): boolean {
  const files = Object.entries(readManifest(folder))
  return files.length > 0 && files.every(([file, hash]) => isAsWritten(folder, file, hash))
}

function foldersOf(outputs: readonly Output[]): string[] {
  return [
    ...new Set(['', ...outputs.map((output) => path.posix.dirname(output.path)).filter((part) => part !== '.')]),
  ].sort()
}

/** Whether an output is not on disk as it should be; what stands there must be of an earlier build. */
function differs(folder: string, { path: file, content }: Output, before: FileHashes): boolean {
  const place = path.join(folder, file)
  const present = contentOf(place)
  if (present === undefined) return true
  if (present === 'folder') throw new WriteError(place, 'EISDIR')
  if (present.equals(typeof content === 'string' ? Buffer.from(content) : content)) return false
  if (!(file in before) && file !== manifestName) throw new WriteError(place, 'in-the-way')
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

/** Whether a file is still as an earlier build wrote it. */
function isAsWritten(folder: string, file: string, hash: string): boolean {
  const present = contentOf(path.join(folder, file))
  return present !== undefined && present !== 'folder' && hashOf(present) === hash
}

/** Removes a file, and the folders that are empty without it. */
function remove(folder: string, file: string): void {
  rmSync(path.join(folder, file))
  for (let part = path.posix.dirname(file); part !== '.'; part = path.posix.dirname(part)) {
    if (readdirSync(path.join(folder, part)).length > 0) return
    rmdirSync(path.join(folder, part))
  }
}
