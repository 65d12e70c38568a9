import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Evidence } from '../report/evidence.ts'
import { sortPlaces } from '../tables/places.ts'

/** The places that documents report about, in the order of their Vietnamese names. */
export function placesOf({ documents }: Evidence, lexicon: Lexicon): string[] {
  return sortPlaces(
    documents.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? []),
    lexicon,
  )
}
