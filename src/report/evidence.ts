import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'
import { referencesFor } from '../tables/sources.ts'
import type { SourceDocument } from '../tables/sources.ts'

/** A document of the corpus with what was read in it. */
export interface ReadDocument {
  readonly document: Document
  readonly extraction: Extraction
}

/** All observations of a corpus and the documents that state them. */
export interface Evidence {
  readonly documents: readonly ReadDocument[]
  /** What tables and charts tell of the documents. */
  readonly sources: readonly SourceDocument[]
  readonly observations: readonly Observation[]
  /** The places that the documents report about, each once, in the order of the documents. */
  readonly reportedPlaces: readonly string[]
  /** The short name by which printed paper refers to a document: A, B … */
  readonly letterOf: (doc: string) => string
  /** The short name by which printed paper refers to a figure: the document's letter and the figure's number. */
  readonly referenceOf: (observation: Pick<Observation, 'doc' | 'id'>) => string
  readonly dateOf: (doc: string) => string | undefined
  /** The words of the sentence that states a figure. */
  readonly sentenceOf: (observation: Observation) => string | undefined
}

/** Gathers what was read, in the order of the documents. */
export function gatherEvidence(documents: readonly ReadDocument[]): Evidence {
  const sources = documents.map(sourceOf)
  const texts = new Map(documents.map(({ document }) => [document.id, document.text]))
  const { letterOf, of, dateOf } = referencesFor(sources)
  return {
    documents,
    sources,
    observations: documents.flatMap(({ extraction }) => extraction.observations),
    reportedPlaces: [
      ...new Set(documents.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? [])),
    ],
    letterOf,
    referenceOf: of,
    dateOf,
    sentenceOf: ({ doc, sentence }) => texts.get(doc)?.slice(sentence.start, sentence.end),
  }
}

function sourceOf({ document: { id, meta }, extraction }: ReadDocument): SourceDocument {
  const date = meta.date ?? extraction.date
  const { title, publisher } = meta
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  }
}
