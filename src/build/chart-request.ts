import type { ChartRequest } from '../charts/chart.ts'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Comparison } from '../tables/compare/compare.ts'
import { select } from './select.ts'

/** What charts of a comparison are made from; charts of single documents are of those that speak of a place asked for. */
export function chartRequest(
  { table, evidence, lexicon, options: { selection } }: Comparison,
  language: Language,
): ChartRequest {
  const { places: _, ...rest } = selection
  const observations = select(evidence.observations, rest)
  const isNarrowed = Object.keys(selection).length > 0
  const own = new Set(observations.filter(({ place = '' }) => table.places.includes(place)).map(({ doc }) => doc))
  return {
    table,
    observations,
    documents: isNarrowed ? evidence.sources.filter(({ id }) => own.has(id)) : evidence.sources,
    lexicon,
    language,
    sentenceOf: evidence.sentenceOf,
  }
}
