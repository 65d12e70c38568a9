import { stat } from 'node:fs/promises'
import type { Document } from '../core/model/document.ts'
import { ReadError, asReadError } from './read-error.ts'
import { readDocument } from './read-document.ts'
import { readFolder } from './read-folder.ts'

/** Texts with the files they came from, and what could not be read. */
export interface InputReading {
  readonly documents: readonly { readonly file: string; readonly document: Document }[]
  readonly errors: readonly ReadError[]
}

/** Reads files, and the texts of folders, in the order they are named; what cannot be read does not keep the others back. */
export async function readInputs(inputs: readonly string[]): Promise<InputReading> {
  const documents: { file: string; document: Document }[] = []
  const errors: ReadError[] = []
  for (const input of inputs) {
    try {
      if (await isFolder(input)) {
        const folder = await readFolder(input)
        documents.push(...folder.documents.map((document) => ({ file: `${input}/${document.id}.txt`, document })))
        errors.push(...folder.errors)
      } else documents.push({ file: input, document: await readDocument(input) })
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      errors.push(error)
    }
  }
  return { documents, errors }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw asReadError(error, path)
  }
}
