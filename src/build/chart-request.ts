import type { ChartRequest } from '../charts/chart.ts'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Comparison } from '../tables/compare/compare.ts'
import { select } from './select.ts'

/** What charts of a comparison are made from; a figure that only explains a gap has its document too. */
export function chartRequest(
  { table, evidence, lexicon, options: { selection } }: Comparison,
  language: Language,
): ChartRequest {
  const { places: _, ...rest } = selection
  return {
    table,
    observations: select(evidence.observations, rest),
    documents: evidence.sources,
    lexicon,
    language,
    sentenceOf: evidence.sentenceOf,
  }
}
