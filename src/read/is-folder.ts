import { statSync } from 'node:fs'

/** Whether a path is a folder that can be seen; not where the path leads nowhere. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}
