import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { WriteError } from '../write/write-file.ts'

/** Name of the file that lists what a build wrote. */
export const manifestName = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const hashes = z.record(z.string(), hash)

const manifestSchema = z.object({
  config: hash.optional(),
  documents: hashes.optional(),
  files: z.record(z.string().refine(staysInside), hash),
})

/** The files of a build by their path inside the output folder, with the SHA-256 of what was written. */
export type FileHashes = Readonly<Record<string, string>>

/** What a build was made from: fingerprints of the configuration and of each document with its metadata. */
export interface ManifestInputs {
  readonly config: string
  readonly documents: FileHashes
}

/** Reads the manifest of an earlier build; a folder without one has none of our files. */
export function readManifest(folder: string): FileHashes {
  const file = path.join(folder, manifestName)
  if (!existsSync(file)) return {}
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).files
  } catch (error) {
    throw new WriteError(file, 'manifest', { cause: error })
  }
}

/** The manifest as it is written: names in order, one a line. */
export function formatManifest(inputs: ManifestInputs, files: FileHashes): string {
  const { config, documents } = inputs
  return `${JSON.stringify({ config, documents: sorted(documents), files: sorted(files) }, null, 2)}\n`
}

function sorted(hashes: FileHashes): FileHashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A path that cannot lead out of the folder, whoever wrote the manifest. */
function staysInside(file: string): boolean {
  return (
    /^[^/\\]+(\/[^/\\]+)*$/.test(file) &&
    !/^[a-z]:/i.test(file) &&
    !file.split('/').some((part) => part === '.' || part === '..')
  )
}
