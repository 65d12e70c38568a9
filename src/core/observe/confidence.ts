import type { Claim } from '../link/claim.ts'

/** Chance of a rule that was never measured. */
const unmeasured = 0.7
const openSeparator = 0.6

/**
 * Chance that indicator, measure, value and unit of a claim are right: how often the rules that decided its indicator and
 * its measure were right on annotated texts (`scripts/measure-reliability.ts`).
 */
export function confidenceOf(claim: Claim): number {
  const { reliability } = claim.frame.reading.lexicon
  const chance = (field: 'indicator' | 'measure') => {
    const rule = claim.decisions[field]?.won?.rule
    return rule === undefined ? unmeasured : (reliability[field]?.[rule] ?? unmeasured)
  }
  const isOpen = claim.issues.some((issue) => issue.code === 'ambiguous-separator')
  return Math.round(chance('indicator') * chance('measure') * (isOpen ? openSeparator : 1) * 100) / 100
}
