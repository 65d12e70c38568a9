import { closeSync, openSync, readSync } from 'node:fs'

/** Whether a path is a DuckDB file, by the mark that stands after its first checksum; false for all that cannot be read. */
export function isDatabase(file: string): boolean {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    const head = Buffer.alloc(12)
    return readSync(handle, head, 0, 12, 0) === 12 && head.toString('latin1', 8) === 'DUCK'
  } catch {
    return false
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
