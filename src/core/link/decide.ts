import type { Decision, Proposal } from '../model/observation.ts'

/** What a rule proposes, before the name of the rule is put to it. */
export type Proposed = Omit<Proposal, 'rule'>

/** One way of filling a field: it reads its subject and proposes a value or declines. */
export interface Rule<Subject> {
  readonly name: string
  /** No proposal of the rule is stronger; left out where that depends on the words, or where a rule must be asked in any case. */
  readonly ceiling?: number
  propose(subject: Subject): Proposed | undefined
}

/**
 * Asks every rule and lets the strongest proposal win, the earlier rule among equals; the others are kept for `explain`. Where
 * nobody asks for the losers, a rule whose ceiling cannot beat the proposal that leads is not asked: the winner is the same.
 */
export function decide<Subject>(rules: readonly Rule<Subject>[], subject: Subject, keepsLosers = true): Decision {
  return keepsLosers ? tellAll(rules, subject) : { won: strongest(rules, subject), lost: none }
}

const none: readonly never[] = []

function tellAll<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Decision {
  let won: Proposal | undefined
  const lost: Proposal[] = []
  for (const rule of rules) {
    const proposed = rule.propose(subject)
    if (!proposed) continue
    const proposal = signed(proposed, rule.name)
    if (!won || proposal.strength > won.strength) {
      if (won) lost.push(won)
      won = proposal
    } else lost.push(proposal)
  }
  return won ? { won, lost } : { lost }
}

function strongest<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Proposal | undefined {
  let won: Proposed | undefined
  let by = ''
  for (const rule of rules) {
    if (won && rule.ceiling !== undefined && rule.ceiling <= won.strength) continue
    const proposed = rule.propose(subject)
    if (!proposed || (won && proposed.strength <= won.strength)) continue
    won = proposed
    by = rule.name
  }
  return won && signed(won, by)
}

function signed({ value, origin, strength, span }: Proposed, rule: string): Proposal {
  return span ? { value, origin, strength, span, rule } : { value, origin, strength, rule }
}
