import { createHash } from 'node:crypto'
import path from 'node:path'
import type { DocumentMeta } from '../core/model/document.ts'
import { isFolder } from '../read/is-folder.ts'
import { readHashedDocument } from '../read/read-document.ts'
import { ReadError } from '../read/read-error.ts'
import { listTexts } from '../read/read-folder.ts'
import type { FileState } from './document-rows.ts'
import { metaFields } from './schema.ts'

/** A file to take in. */
export interface Target {
  readonly path: string
  readonly location: string
}

/** The files that paths stand for, each once, and the folders among them. */
export interface Targets {
  readonly files: readonly Target[]
  /** Locations of the folders that were read. */
  readonly folders: readonly string[]
  readonly errors: ReadError[]
}

/** Lists the files of an ingest: those named, and the texts of the folders named; `isKnown` tells folders with stored texts. */
export async function targetsOf(
  paths: readonly string[],
  database: string,
  isKnown: (folder: string) => boolean,
): Promise<Targets> {
  const files = new Map<string, Target>()
  const folders: string[] = []
  const errors: ReadError[] = []
  for (const named of paths) {
    for (const file of isFolder(named) ? await textsOf(named) : [named]) {
      const location = locationOf(file, database)
      if (!files.has(location)) files.set(location, { path: file, location })
    }
  }
  return { files: [...files.values()], folders, errors }

  async function textsOf(folder: string): Promise<string[]> {
    try {
      const texts = await listTexts(folder)
      folders.push(locationOf(folder, database))
      return texts
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      // A folder that can be read and holds no text any more says that its texts are gone.
      if (error.code === 'folder-without-texts' && isKnown(locationOf(folder, database)))
        folders.push(locationOf(folder, database))
      else errors.push(error)
      return []
    }
  }
}

/** Where a file lies, seen from the folder of the database, so that both can be moved together. */
export function locationOf(file: string, database: string): string {
  const location = path.relative(path.dirname(path.resolve(database)), path.resolve(file))
  return location.replaceAll(path.sep, '/')
}

/** The file at a location. */
export function fileAt(location: string, database: string): string {
  return path.resolve(path.dirname(path.resolve(database)), location)
}

/** The folder of a location; empty for the folder of the database. */
export function folderOf(location: string): string {
  return location.includes('/') ? location.slice(0, location.lastIndexOf('/')) : ''
}

/** Reads a file for its state; throws a `ReadError` where it is no text. */
export async function stateOfFile({ path: file, location }: Target): Promise<FileState> {
  const { document, sha256 } = await readHashedDocument(file)
  return { path: file, location, sha256, metadataSha256: hashOfMeta(document.meta) }
}

/** Hash of metadata, whatever the order of their fields. */
function hashOfMeta(meta: DocumentMeta): string {
  const values = metaFields.map((field) => meta[field] ?? null)
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}
