import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { WriteError, prepareFolder, writeFileWhole } from '../write/write-file.ts'
import { descriptorName, packageName } from './to-data-package.ts'
import type { PackageFile } from './to-data-package.ts'

const descriptorSchema = z.object({
  name: z.literal(packageName),
  resources: z.array(z.object({ path: z.string() })),
})

/**
 * Writes a data package into a folder, each file whole and the descriptor with the hashes of all others last. A file that
 * is not of an earlier package is never overwritten: a `WriteError` names it before anything is written.
 */
export function writeDataPackage(folder: string, files: readonly PackageFile[]): void {
  prepareFolder(folder)
  const own = filesOfEarlier(folder)
  for (const file of files) {
    const place = path.join(folder, file.path)
    const present = statSync(place, { throwIfNoEntry: false })
    if (present?.isDirectory()) throw new WriteError(place, 'EISDIR')
    if (present && !own.has(file.path)) throw new WriteError(place, 'in-the-way')
  }
  for (const { path: file, content } of files) writeFileWhole(path.join(folder, file), content)
}

/** The files that an earlier package of ours left in the folder. */
function filesOfEarlier(folder: string): ReadonlySet<string> {
  const known = descriptorSchema.safeParse(readDescriptor(path.join(folder, descriptorName)))
  return new Set(known.success ? [descriptorName, ...known.data.resources.map((resource) => resource.path)] : [])
}

function readDescriptor(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // A descriptor that is not there or cannot be read is not ours; one that is there is left alone.
    return undefined
  }
}
