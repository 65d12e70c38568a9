import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../core/model/document.ts'
import { readDocument } from './read-document.ts'
import { ReadError, asReadError } from './read-error.ts'

/** The texts of a folder in the order of their names, and what could not be read. */
export interface FolderReading {
  readonly documents: readonly Document[]
  readonly errors: readonly ReadError[]
}

/** Paths of the texts (`*.txt`) of a folder, sorted by the code units of their names; hidden files are passed over. */
export async function listTexts(folder: string): Promise<string[]> {
  return textsAmong(await namesIn(folder), folder).map((name) => path.join(folder, name))
}

/** Reads every text of a folder with its metadata; a text that cannot be read does not keep the others back. */
export async function readFolder(folder: string): Promise<FolderReading> {
  const names = await namesIn(folder)
  const texts = textsAmong(names, folder)
  const documents: Document[] = []
  const errors: ReadError[] = orphans(names, texts).map(
    (name) =>
      new ReadError('metadata-without-text', path.join(folder, name), { text: name.replace(metadataEnd, '.txt') }),
  )
  for (const name of texts) {
    try {
      documents.push(await readDocument(path.join(folder, name)))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      errors.push(error)
    }
  }
  return { documents, errors }
}

const metadataEnd = '.meta.json'

function textsAmong(names: readonly string[], folder: string): string[] {
  const texts = names.filter((name) => /^[^.].*\.txt$/i.test(name)).sort()
  if (texts.length === 0) throw new ReadError('folder-without-texts', folder)
  return texts
}

/** Metadata whose text is not there. */
function orphans(names: readonly string[], texts: readonly string[]): string[] {
  const known = new Set(texts.map((name) => path.parse(name).name))
  return names.filter((name) => name.endsWith(metadataEnd) && !known.has(name.slice(0, -metadataEnd.length))).sort()
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const known = asReadError(error, folder)
    if (!(known instanceof ReadError)) throw known
    const { reason } = known.params
    if (reason === 'ENOTDIR') throw new ReadError('not-a-folder', folder)
    throw known.code === 'missing' ? new ReadError('folder-missing', folder) : known
  }
}
