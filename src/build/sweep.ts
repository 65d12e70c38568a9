import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writerOf } from '../write/write-file.ts'

/**
 * Removes what a build that was ended from outside left unfinished beside the files of a build: names that a writing of
 * ours has, of a process that is no more.
 */
export function sweepUnfinished(folder: string, files: readonly string[]): void {
  const byFolder = new Map<string, Set<string>>()
  for (const file of files) {
    const { dir, base } = path.posix.parse(file)
    byFolder.set(dir, (byFolder.get(dir) ?? new Set()).add(base))
  }
  for (const part of ['', ...byFolder.keys()]) {
    const own = byFolder.get(part) ?? new Set()
    for (const name of namesIn(path.join(folder, part))) {
      const writer = writerOf(name)
      if (writer && (writer.file === '' || own.has(writer.file)) && !isAlive(writer.process))
        rmSync(path.join(folder, part, name), { force: true })
    }
  }
}

function isAlive(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
