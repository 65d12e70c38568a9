import type { Observation, Verdict } from '../core/model/observation.ts'
import { standingOf } from './standing.ts'
import { plansAgree } from './same-matter.ts'
import { relationOf, judgement, verdictReasons } from './verdict.ts'
import type { Assumption, Evidence, Judgement, Relation, StatedVerdict, VerdictReason } from './verdict.ts'
import type { VerdictInWords } from './verdict-in-words.ts'

/** What a document says of the plan, by a figure or in words. */
interface Standing {
  readonly stated: Observation | StatedVerdict
  readonly verdict: Verdict
}

/** What documents say that may bear on a verdict in words. */
export interface Known {
  readonly observations: readonly Observation[]
  /** Verdicts that documents give in words alone. */
  readonly verdicts: () => readonly StatedVerdict[]
  readonly lessIsBetter: readonly string[]
  /** Indicators under which documents report another: goods and services for exports. */
  readonly alsoReportedAs: Readonly<Record<string, readonly string[]>>
}

/**
 * Judges a verdict on a plan given without any figure by what the documents say of that plan: by the verdict at a figure, by
 * how much of the plan it attains, by the planned growth beside the real one, or in words.
 */
export function judgeWords(claim: VerdictInWords, known: Known): Judgement {
  const judged = judgeNamed(claim, known)
  const wider = claim.indicators.flatMap((indicator) => known.alsoReportedAs[indicator] ?? [])
  if (judged.verdict !== 'cannot-tell' || wider.length === 0) return judged
  const judgedWider = judgeNamed({ ...claim, indicators: wider }, known)
  return judgedWider.verdict === 'cannot-tell' ? judged : judgedWider
}

function judgeNamed(claim: VerdictInWords, { observations, verdicts, lessIsBetter }: Known): Judgement {
  const isOnTopic = (indicator: string) => claim.indicators.includes(indicator)
  const onTopic = [
    ...observations.filter((o) => isOnTopic(o.indicator) && o.breakdown === undefined),
    ...verdicts().filter(({ indicators }) => indicators.some(isOnTopic)),
  ]
  if (onTopic.length === 0) return judgement('nothing-comparable')
  const ofPlace = onTopic.filter(({ place }) => claim.place === undefined || place === claim.place)
  if (ofPlace.length === 0) return judgement('other-place', near(onTopic.slice(0, mostNear)))
  const known = ofPlace.filter(({ period }) => claim.period === undefined || period === claim.period)
  if (known.length === 0) return judgement('other-period', near(ofPlace.slice(0, mostNear)))
  const figures = known.flatMap((one) => (isWords(one) ? [] : [one]))
  const standings = known.flatMap((stated): Standing[] => {
    if (isWords(stated)) return plansAgree(claim.basis, stated.basis) ? [{ stated, verdict: stated.verdict }] : []
    const verdict = standingOf(stated, figures, claim.basis, lessIsBetter)
    return verdict === undefined ? [] : [{ stated, verdict }]
  })
  if (standings.length === 0) return judgement('other-measure', near(known.slice(0, mostNear)))
  const matters = new Set(standings.map(({ stated }) => `${topicOf(stated, claim)}|${stated.place}|${stated.period}`))
  if (matters.size > 1)
    return judgement('several-candidates', near(standings.slice(0, mostNear).map(({ stated }) => stated)))
  return weigh(claim, standings)
}

/** How many figures that do not decide are shown. */
const mostNear = 3

const isWords = (stated: Observation | StatedVerdict): stated is StatedVerdict => 'indicators' in stated

const topicOf = (stated: Observation | StatedVerdict, claim: VerdictInWords) =>
  isWords(stated) ? stated.indicators.find((id) => claim.indicators.includes(id)) : stated.indicator

const evidenceOf = (stated: Observation | StatedVerdict, relation: Relation): Evidence =>
  isWords(stated) ? { words: stated, relation } : { observation: stated, relation }

const near = (list: readonly (Observation | StatedVerdict)[]) => list.map((stated) => evidenceOf(stated, 'near'))

function weigh(claim: VerdictInWords, standings: readonly Standing[]): Judgement {
  const outcomes = standings.map((standing) => ({ ...standing, reason: reasonOf(claim.verdict, standing) }))
  const verdicts = new Set(outcomes.map(({ reason }) => verdictReasons[reason]))
  const evidence = outcomes.map(({ stated, reason }) => evidenceOf(stated, relationOf[verdictReasons[reason]]))
  const assumed: Assumption[] = [
    ...(claim.place === undefined ? (['place'] as const) : []),
    ...(claim.period === undefined ? (['period'] as const) : []),
  ]
  if (verdicts.has('contradicted') && verdicts.size > 1) return judgement('documents-differ', evidence, assumed)
  const best = outcomes.find(({ reason }) => reason === 'verdict-agrees') ?? outcomes[0]
  return judgement(best?.reason ?? 'open', evidence, assumed)
}

/** A plan that is surpassed is met as well. */
function reasonOf(said: Verdict, { stated, verdict }: Standing): VerdictReason {
  if ((said === 'missed') !== (verdict === 'missed')) return 'verdict-differs'
  if (said === 'exceeded' && verdict === 'met') return 'verdict-not-stated'
  return !isWords(stated) && stated.status === 'forecast' ? 'status' : 'verdict-agrees'
}
