import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { WriteError } from '../write/write-file.ts'

/** Name of the file that lists what a build wrote. */
export const manifestName = 'manifest.json'

const manifestSchema = z.object({
  files: z.record(z.string().refine(staysInside), z.string().regex(/^[0-9a-f]{64}$/)),
})

/** The files of a build by their path inside the output folder, with the SHA-256 of what was written. */
export type Manifest = Readonly<Record<string, string>>

/** Reads the manifest of an earlier build; a folder without one has none of our files. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, manifestName)
  if (!existsSync(file)) return {}
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).files
  } catch (error) {
    throw new WriteError(file, 'manifest', { cause: error })
  }
}

/** The manifest as it is written: paths in order, one a line. */
export function formatManifest(files: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ files: sorted }, null, 2)}\n`
}

/** The fingerprint of a file's content. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A path that cannot lead out of the folder, whoever wrote the manifest. */
function staysInside(file: string): boolean {
  return (
    /^[^/\\]+(\/[^/\\]+)*$/.test(file) &&
    !/^[a-z]:/i.test(file) &&
    !file.split('/').some((part) => part === '.' || part === '..')
  )
}
