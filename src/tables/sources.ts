import type { Observation } from '../core/model/observation.ts'

/** What tables and charts tell of a document. */
export interface SourceDocument {
  readonly id: string
  readonly title?: string
  readonly publisher?: string
  /** Day, month or year of the report. */
  readonly date?: string
}

/** The short names by which printed tables refer to documents and figures. */
export interface References {
  /** The letter of a document: A, B … in the order given. */
  readonly letterOf: (doc: string) => string
  /** The letter of the document and the number of the figure in it: `C3`. */
  readonly of: (observation: Pick<Observation, 'doc' | 'id'>) => string
  readonly dateOf: (doc: string) => string | undefined
}

/** Gives every document a letter. */
export function referencesFor(documents: readonly SourceDocument[]): References {
  const letters = new Map(documents.map(({ id }, k) => [id, letterAt(k)]))
  const dates = new Map(documents.map(({ id, date }) => [id, date]))
  const letterOf = (doc: string) => letters.get(doc) ?? doc
  return {
    letterOf,
    of: ({ doc, id }) => letterOf(doc) + id.replace(/^o/, ''),
    dateOf: (doc) => dates.get(doc),
  }
}

/** The letter of the k-th document: A … Z, AA, AB … */
function letterAt(k: number): string {
  const last = String.fromCharCode(65 + (k % 26))
  return k < 26 ? last : letterAt(Math.floor(k / 26) - 1) + last
}
