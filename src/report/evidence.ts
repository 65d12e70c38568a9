import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'

/** A document of the corpus with what was read in it. */
export interface ReadDocument {
  readonly document: Document
  readonly extraction: Extraction
}

/** All observations of a corpus and the documents that state them. */
export interface Evidence {
  readonly documents: readonly ReadDocument[]
  readonly observations: readonly Observation[]
  /** The short name by which printed paper refers to a document: A, B … */
  readonly letterOf: (doc: string) => string
  /** The short name by which printed paper refers to a figure: the document's letter and the figure's number. */
  readonly referenceOf: (observation: Pick<Observation, 'doc' | 'id'>) => string
  readonly dateOf: (doc: string) => string | undefined
}

/** Gathers what was read, in the order of the documents. */
export function gatherEvidence(documents: readonly ReadDocument[]): Evidence {
  const letters = new Map(documents.map(({ document }, k) => [document.id, letterAt(k)]))
  const dates = new Map(documents.map(({ document, extraction }) => [document.id, document.meta.date ?? extraction.date]))
  const letterOf = (doc: string) => letters.get(doc) ?? doc
  return {
    documents,
    observations: documents.flatMap(({ extraction }) => extraction.observations),
    letterOf,
    referenceOf: ({ doc, id }) => letterOf(doc) + id.replace(/^o/, ''),
    dateOf: (doc) => dates.get(doc),
  }
}

/** The letter of the k-th document: A … Z, AA, AB … */
function letterAt(k: number): string {
  const last = String.fromCharCode(65 + (k % 26))
  return k < 26 ? last : letterAt(Math.floor(k / 26) - 1) + last
}
