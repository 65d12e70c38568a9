import type { Claim } from '../link/claim.ts'

/** Chance that indicator, measure, value and unit of a claim are right, from how they were found. */
export function confidenceOf(claim: Claim): number {
  let chance = 0.97
  const { indicator, measure, period, place } = claim.decisions
  if (claim.topic.indicator === 'other') chance -= 0.2
  if (indicator?.won?.origin === 'inherited') chance -= 0.07
  if (indicator?.won?.origin === 'assumed') chance -= 0.15
  if (measure?.won?.origin === 'assumed') chance -= 0.2
  else if (measure?.won?.origin === 'inherited') chance -= 0.08
  if (period?.won?.origin === 'assumed' || !period?.won) chance -= 0.08
  if (!place?.won) chance -= 0.05
  chance -= 0.1 * claim.issues.filter((issue) => issue.code === 'ambiguous-separator').length
  return Math.max(0.2, Math.round(chance * 100) / 100)
}
