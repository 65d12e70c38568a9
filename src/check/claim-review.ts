import type { CheckedFigure, CheckSource } from './check-text.ts'
import type { CheckWording } from './describe.ts'
import { statedIn } from './verdict.ts'

/** Ratings for the verdicts that are points on one scale; `cannot-tell` is none. */
const ratings = { contradicted: 1, partly: 2, supported: 3 } as const

/** The judgements as schema.org ClaimReview; who publishes them adds the author, the address and the day. */
export function claimReviews(
  checked: readonly CheckedFigure[],
  source: CheckSource,
  wording: CheckWording,
): Record<string, unknown>[] {
  return checked.map((one) => ({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: one.claim,
    reviewBody: wording.reason(one),
    reviewRating: {
      '@type': 'Rating',
      ...(one.verdict === 'cannot-tell' ? {} : { ratingValue: ratings[one.verdict], worstRating: 1, bestRating: 3 }),
      alternateName: wording.verdict(one),
    },
    itemReviewed: { '@type': 'Claim', text: one.claim },
    citation: [...new Set(one.evidence.map((evidence) => statedIn(evidence).doc))].map((doc) => {
      const meta = source.documents.find(({ id }) => id === doc)?.meta
      const date = source.dates.get(doc)
      return {
        '@type': 'CreativeWork',
        name: meta?.title ?? doc,
        ...(date === undefined ? {} : { datePublished: date }),
        ...(meta?.source === undefined ? {} : { url: meta.source }),
      }
    }),
  }))
}
