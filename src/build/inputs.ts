import path from 'node:path'
import type { Document } from '../core/model/document.ts'
import { readFolder } from '../read/read-folder.ts'
import { ReadError } from '../read/read-error.ts'
import { hashOf } from './hash.ts'

/** The texts that a build reads. */
export interface Inputs {
  readonly documents: readonly Document[]
  /** Texts that could not be read; the others are built without them. */
  readonly errors: readonly ReadError[]
  /** Fingerprint of each document with its metadata, by its id. */
  readonly hashes: Readonly<Record<string, string>>
}

/** Reads the texts of the folders, in the order of their ids; where none can be read, the first error is thrown. */
export async function readInputs(folders: readonly string[]): Promise<Inputs> {
  const documents = new Map<string, Document>()
  const errors: ReadError[] = []
  for (const folder of folders) {
    const reading = await readFolder(folder)
    errors.push(...reading.errors)
    for (const document of reading.documents) {
      if (documents.has(document.id))
        errors.push(new ReadError('same-name', path.join(folder, `${document.id}.txt`), { doc: document.id }))
      else documents.set(document.id, document)
    }
  }
  const [error] = errors
  if (documents.size === 0 && error) throw error
  const inOrder = [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    documents: inOrder,
    errors,
    hashes: Object.fromEntries(inOrder.map((document) => [document.id, hashOf(document)])),
  }
}
