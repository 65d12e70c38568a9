import type { Observation } from '../../src/core/model/observation.ts'
import { compare } from '../../src/tables/compare/compare.ts'
import type { Comparison, ComparisonEvidence, ComparisonOptions } from '../../src/tables/compare/compare.ts'
import { readCorpus } from './corpus-tables.ts'
import { documentsOf, lexicon } from './table-case.ts'

const plainOptions: ComparisonOptions = {
  selection: {},
  by: 'place',
  sort: 'vi',
  territory: 'as-reported',
  withDerived: false,
  withParts: false,
}

/** What observations say, as if every document reported about the places of its figures. */
export function evidenceOf(observations: readonly Observation[]): ComparisonEvidence {
  return {
    observations,
    sources: documentsOf(observations),
    reportedPlaces: [...new Set(observations.flatMap(({ place }) => place ?? []))],
    sentenceOf: (o) => `Sentence of ${o.id}.`,
  }
}

/** Compares some observations. */
export const compared = (observations: readonly Observation[], options: Partial<ComparisonOptions> = {}): Comparison =>
  compare(evidenceOf(observations), { ...plainOptions, ...options }, lexicon)

/** Compares what the corpus says. */
export async function comparedCorpus(options: Partial<ComparisonOptions> = {}): Promise<Comparison> {
  const { observations, documents } = await readCorpus()
  const reportedPlaces = [...new Set(documents.flatMap(({ place }) => place ?? []))]
  const evidence = {
    observations,
    sources: documents,
    reportedPlaces,
    sentenceOf: (o: Observation) => `Sentence of ${o.id}.`,
  }
  return compare(evidence, { ...plainOptions, ...options }, lexicon)
}
