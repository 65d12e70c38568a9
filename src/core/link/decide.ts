import type { Decision, Proposal } from '../model/observation.ts'

/** One way of filling a field: it reads its subject and proposes a value or declines. */
export interface Rule<Subject> {
  readonly name: string
  /** No proposal of the rule is stronger; left out where the rule costs too little to be passed over. */
  readonly ceiling?: number
  propose(subject: Subject): Omit<Proposal, 'rule'> | undefined
}

/**
 * Asks every rule and lets the strongest proposal win, the earlier rule among equals; the others are kept for `explain`. Where
 * nobody asks for the losers, a rule whose ceiling cannot beat the proposal that leads is not asked: the winner is the same.
 */
export function decide<Subject>(rules: readonly Rule<Subject>[], subject: Subject, keepsLosers = true): Decision {
  let won: Proposal | undefined
  const lost: Proposal[] = []
  for (const rule of rules) {
    if (!keepsLosers && won && rule.ceiling !== undefined && rule.ceiling <= won.strength) continue
    const proposed = rule.propose(subject)
    if (!proposed) continue
    const { value, origin, strength, span } = proposed
    const proposal: Proposal = span
      ? { value, origin, strength, span, rule: rule.name }
      : { value, origin, strength, rule: rule.name }
    if (!won || proposal.strength > won.strength) {
      if (won) lost.push(won)
      won = proposal
    } else lost.push(proposal)
  }
  return won ? { won, lost } : { lost }
}
