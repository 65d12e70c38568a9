import type { Observation, Verdict } from '../core/model/observation.ts'
import { standingOf } from './standing.ts'
import { relationOf, judgement, verdictReasons } from './verdict.ts'
import type { Assumption, Judgement, VerdictReason } from './verdict.ts'
import type { VerdictInWords } from './verdict-in-words.ts'

/** A figure of a document and what it says of the plan. */
interface Standing {
  readonly observation: Observation
  readonly verdict: Verdict
}

/**
 * Judges a verdict on a plan given without any figure by what the figures of the documents say of that plan: their own
 * verdict, how much of the plan they attain, or the planned growth beside the real one.
 */
export function judgeWords(
  claim: VerdictInWords,
  observations: readonly Observation[],
  lessIsBetter: readonly string[],
): Judgement {
  const onTopic = observations.filter((o) => claim.indicators.includes(o.indicator) && o.breakdown === undefined)
  if (onTopic.length === 0) return judgement('nothing-comparable')
  const ofPlace = onTopic.filter(({ place }) => claim.place === undefined || place === claim.place)
  if (ofPlace.length === 0) return judgement('other-place')
  const known = ofPlace.filter(({ period }) => claim.period === undefined || period === claim.period)
  if (known.length === 0) return judgement('other-period')
  const standings = known.flatMap((observation): Standing[] => {
    const verdict = standingOf(observation, known, claim.basis, lessIsBetter)
    return verdict === undefined ? [] : [{ observation, verdict }]
  })
  if (standings.length === 0) return judgement('other-measure', near(known.slice(0, mostNear)))
  const matters = new Set(standings.map(({ observation: o }) => `${o.indicator}|${o.place}|${o.period}`))
  if (matters.size > 1)
    return judgement('several-candidates', near(standings.slice(0, mostNear).map(({ observation }) => observation)))
  return weigh(claim, standings)
}

/** How many figures that do not decide are shown. */
const mostNear = 3

const near = (list: readonly Observation[]) => list.map((observation) => ({ observation, relation: 'near' as const }))

function weigh(claim: VerdictInWords, standings: readonly Standing[]): Judgement {
  const outcomes = standings.map((standing) => ({ ...standing, reason: reasonOf(claim.verdict, standing) }))
  const verdicts = new Set(outcomes.map(({ reason }) => verdictReasons[reason]))
  const evidence = outcomes.map(({ observation, reason }) => ({
    observation,
    relation: relationOf[verdictReasons[reason]],
  }))
  const assumed: Assumption[] = [
    ...(claim.place === undefined ? (['place'] as const) : []),
    ...(claim.period === undefined ? (['period'] as const) : []),
  ]
  if (verdicts.has('contradicted') && verdicts.size > 1) return judgement('documents-differ', evidence, assumed)
  const best = outcomes.find(({ reason }) => reason === 'verdict-agrees') ?? outcomes[0]
  return judgement(best?.reason ?? 'open', evidence, assumed)
}

/** A plan that is surpassed is met as well. */
function reasonOf(said: Verdict, { observation, verdict }: Standing): VerdictReason {
  if ((said === 'missed') !== (verdict === 'missed')) return 'verdict-differs'
  if (said === 'exceeded' && verdict === 'met') return 'verdict-not-stated'
  return observation.status === 'forecast' ? 'status' : 'verdict-agrees'
}
