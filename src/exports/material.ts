import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Document, DocumentMeta } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'
import { sortPlaces } from '../tables/places.ts'
import type { SourceDocument } from '../tables/sources.ts'

/** A document as exports tell of it: what its metadata say, with place and day as read where they do not. */
export type ExportDocument = SourceDocument & DocumentMeta

/** Observations with the documents that state them: what an export is made of. */
export interface Material {
  readonly observations: readonly Observation[]
  readonly documents: readonly ExportDocument[]
  /** The words of the sentence that states a figure. */
  readonly sentenceOf: (observation: Observation) => string | undefined
}

/** Gathers what was read, in the order of the documents. */
export function gatherMaterial(
  read: readonly { readonly document: Document; readonly extraction: Extraction }[],
): Material {
  const texts = new Map(read.map(({ document }) => [document.id, document.text]))
  return {
    observations: read.flatMap(({ extraction }) => extraction.observations),
    documents: read.map(({ document: { id, meta }, extraction: { place, date, language } }) => ({
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
      language,
      ...meta,
      id,
    })),
    sentenceOf: ({ doc, sentence }) => texts.get(doc)?.slice(sentence.start, sentence.end),
  }
}

/** The places that documents report about, in the order of their Vietnamese names. */
export function placesOf({ documents }: Pick<Material, 'documents'>, lexicon: Lexicon): string[] {
  return sortPlaces(
    documents.flatMap(({ place }) => place ?? []),
    lexicon,
  )
}

/** Gives the day of a document by its id. */
export function datesOf(documents: readonly SourceDocument[]): (doc: string) => string | undefined {
  const dates = new Map(documents.map(({ id, date }) => [id, date]))
  return (doc) => dates.get(doc)
}
