import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import { readInputs } from '../read/read-inputs.ts'
import { isDatabase } from '../store/is-database.ts'
import type { Reporter } from './reporter.ts'

/** A text that others are held against; with its extraction where a database keeps it. */
export interface OtherText {
  readonly document: Document
  readonly extraction?: Extraction
}

/** Reads files, the texts of folders and those of databases; what cannot be read is told and passed over. */
export async function readOthers(names: readonly string[], reporter: Reporter): Promise<OtherText[]> {
  const texts: OtherText[] = []
  for (const name of names) {
    if (isDatabase(name)) {
      try {
        const { readStored } = await import('./read-stored.ts')
        texts.push(...(await readStored(name, reporter)))
      } catch (error) {
        reporter.failReading(error)
      }
    } else {
      const { documents, errors } = await readInputs([name])
      for (const error of errors) reporter.failReading(error)
      texts.push(...documents)
    }
  }
  return texts
}
