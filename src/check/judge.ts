import type { Observation } from '../core/model/observation.ts'
import { divide, meets } from '../intervals/interval.ts'
import { printedInterval } from '../intervals/printed.ts'
import type { Claimed, ClaimedFigure } from './claimed-figures.ts'
import { keysOf } from './keys.ts'
import { compareFigures } from './compare-figures.ts'
import { bearingOf } from './same-matter.ts'
import { withStanding } from './standing.ts'
import type { Assumption, Computation, Evidence, Judgement, Relation, VerdictReason } from './verdict.ts'
import { judgement, relationOf, verdictReasons } from './verdict.ts'

/** How many figures that do not decide are shown. */
const mostNear = 3

/** A figure read with less confidence than this may be about another indicator: it is not judged. */
const leastConfidence = 0.4

/** Weight of each reason among those that keep a figure from deciding: the nearest lacks the least. */
const nearness: readonly VerdictReason[] = [
  'currency-differs',
  'plan-against-result',
  'other-unit',
  'other-basis',
  'other-period',
  'other-place',
  'other-measure',
]

/** What documents say, and what is known of indicators, for judging a figure. */
export interface KnownFigures {
  readonly observations: readonly Observation[]
  /** Indicators of which less is better. */
  readonly lessIsBetter: readonly string[]
  /** Indicators that hold many different things. */
  readonly manifold: readonly string[]
  /** Whether the words before a figure say that it is nearly reached. */
  readonly saysNearly: (observation: Observation) => boolean
  /** Folded words of the sentence that states a figure. */
  readonly sentenceOf: (observation: Observation) => ReadonlySet<string>
}

/** Judges one figure of a claim by the observations of all documents; words that narrow its indicator leave it open. */
export function judge(
  { meant: claim, narrowing, subject, words }: Omit<ClaimedFigure, 'figure'>,
  known: KnownFigures,
): Judgement {
  const { observations, lessIsBetter } = known
  if (claim.indicator === 'other' || claim.confidence < leastConfidence) return judgement('no-indicator')
  const onTopic = observations.filter((o) => o.indicator === claim.indicator && o.breakdown === claim.breakdown)
  if (onTopic.length === 0) return judgement('nothing-comparable')
  const bearings = onTopic.map((observation) => ({ observation, bearing: bearingOf(claim, observation) }))
  const comparable = bearings.flatMap(({ observation, bearing }) =>
    bearing.comparable ? [{ observation, isDay: bearing.isDay }] : [],
  )
  if (comparable.length === 0) {
    const plan = asPlan(claim)
    const planned = plan && judge({ meant: plan, narrowing, subject, words }, known)
    if (planned?.verdict === 'supported') return planned
    const change = asGrowth(claim)
    return change ? judge({ meant: change, narrowing, subject, words }, known) : nearest(claim, bearings)
  }
  const isManifold = known.manifold.includes(claim.indicator)
  const wordsOf = (o: Observation) =>
    isManifold ? known.sentenceOf(o) : new Set(keysOf(`${o.indicator_text} ${o.breakdown ?? ''}`))
  const narrowed = comparable.filter(({ observation }) => speaksOf(wordsOf(observation), narrowing))
  if (narrowed.length === 0)
    return {
      ...judgement(
        'narrowed',
        comparable.slice(0, mostNear).map(({ observation }) => ({ observation, relation: 'near' })),
      ),
      narrowing,
    }
  const ofSubject = isManifold
    ? narrowed.filter(({ observation }) => sharesSubject(subject, known.sentenceOf(observation)))
    : narrowed
  if (ofSubject.length === 0)
    return judgement(
      'other-thing',
      narrowed.slice(0, mostNear).map(({ observation }) => ({ observation, relation: 'near' })),
    )
  const assumed = assumedOf(claim)
  const matters = new Set(ofSubject.map(({ observation: { place, period } }) => `${place}|${period}`))
  const candidates = ofSubject.map(({ observation }) => ({ observation, relation: 'near' as const }))
  if (assumed.length > 0 && matters.size > 1) return judgement('several-candidates', candidates)
  const standing = ofSubject.map((one) => ({
    ...one,
    observation: withStanding(one.observation, observations, lessIsBetter),
    isNearly: known.saysNearly(one.observation),
  }))
  return withComputation(weigh(claim, words, standing, observations, assumed), observations)
}

/** How many of the words that a claim is said of have to stand in the sentence of a document. */
const leastShared = 2 / 3

function sharesSubject(subject: readonly string[], sentence: ReadonlySet<string>): boolean {
  return subject.filter((word) => sentence.has(word)).length >= subject.length * leastShared
}

/** Whether what a document's figure is called holds the words that narrow a claim's. */
function speaksOf(words: ReadonlySet<string>, narrowing: readonly string[]): boolean {
  return narrowing.flatMap(keysOf).every((key) => words.has(key))
}

/** `vượt kế hoạch 16,5%` may be meant of a plan of 16.5 percent as well as of 116.5 percent of the plan. */
function asPlan(claim: Claimed): Claimed | undefined {
  if (claim.measure !== 'attainment' || claim.basis !== 'plan' || claim.value <= 100) return undefined
  const value = Number((claim.value - 100).toPrecision(12))
  return { ...claim, measure: 'growth', status: 'target', value }
}

/** `bằng 94,8% cùng kỳ` is a fall of 5.2 percent. */
function asGrowth(claim: Claimed): Claimed | undefined {
  if (claim.measure !== 'multiple' || claim.basis !== 'yoy' || claim.high !== undefined) return undefined
  const value = Number(((claim.value - 1) * 100).toPrecision(12))
  // A ratio printed in percent is kept in hundredths with the step of its percent.
  const precision = claim.quote.includes('%') ? claim.precision : claim.precision * 100
  return { ...claim, measure: 'growth', unit: 'percent', value, precision }
}

const assumedOf = ({ place, period }: Observation): Assumption[] => [
  ...(place === undefined ? (['place'] as const) : []),
  ...(period === undefined ? (['period'] as const) : []),
]

function nearest(
  claim: Claimed,
  bearings: readonly { readonly observation: Observation; readonly bearing: ReturnType<typeof bearingOf> }[],
): Judgement {
  const failed = bearings.flatMap(({ observation, bearing }) =>
    bearing.comparable ? [] : [{ observation, why: bearing.why }],
  )
  const why = nearness.find((reason) => failed.some((one) => one.why === reason)) ?? 'nothing-comparable'
  const ofPlace = ({ observation: { place } }: (typeof failed)[number]) => (place === claim.place ? 0 : 1)
  const shown = failed
    .filter((one) => one.why === why)
    .sort((a, b) => ofPlace(a) - ofPlace(b))
    .slice(0, mostNear)
  const relation: Relation = verdictReasons[why] === 'contradicted' ? 'contradicts' : 'near'
  return judgement(
    why,
    shown.map(({ observation }) => ({ observation, relation })),
  )
}

interface Comparable {
  readonly observation: Observation
  readonly isDay: boolean
  readonly isNearly: boolean
}

/** How many more words of a claim a figure's name has to hold than another's of its sentence to be the one meant. */
const clearlyMore = 2

/** Of several figures of one sentence those whose names share most words with the claim. */
function nearestInWords(words: readonly string[], comparable: readonly Comparable[]): readonly Comparable[] {
  const shared = ({ observation }: Comparable) => {
    const name = new Set(keysOf(observation.indicator_text))
    return words.filter((word) => name.has(word)).length
  }
  return comparable.filter((one) =>
    comparable.every(
      (other) => !isOneSentence(one.observation, other.observation) || shared(other) - shared(one) < clearlyMore,
    ),
  )
}

function weigh(
  claim: Claimed,
  words: readonly string[],
  comparable: readonly Comparable[],
  observations: readonly Observation[],
  assumed: readonly Assumption[],
): Judgement {
  const outcomes = ofSameNoun(claim, nearestInWords(words, comparable)).map(({ observation, isDay, isNearly }) => {
    const plain = compareFigures(claim, { ...observation, isNearly })
    const reason = isDay
      ? verdictReasons[plain] === 'supported'
        ? 'day-in-period'
        : 'other-period'
      : byComputation(claim, observation, observations, plain)
    return { observation, reason, verdict: verdictReasons[reason] }
  })
  const agreeing = outcomes.filter(({ verdict }) => verdict === 'supported' || verdict === 'partly')
  // Several counts of one kind in one sentence are of different things: the one that agrees is meant.
  const opposing = outcomes.filter(
    ({ verdict, observation }) =>
      verdict === 'contradicted' && !agreeing.some((one) => isOneSentence(one.observation, observation)),
  )
  const evidence = (list: readonly (typeof outcomes)[number][]): Evidence[] =>
    list.map(({ observation, verdict }) => ({ observation, relation: relationOf[verdict] }))
  if (agreeing.length > 0 && opposing.length > 0)
    return judgement('documents-differ', evidence([...agreeing, ...opposing]), assumed)
  const best = agreeing.find(({ verdict }) => verdict === 'supported') ?? agreeing[0]
  if (best) return judgement(best.reason, evidence(agreeing), assumed)
  const [against] = opposing
  if (against) {
    const isPlan = claim.status !== 'target' && planSays(claim, observations)
    // The claim speaks of a plan and has its number: whether it tells it as a result is not sure.
    if (isPlan && claim.namesPlan === true)
      return judgement('plan-against-result', [{ observation: isPlan, relation: 'near' }])
    const reason = isPlan && against.reason === 'value-differs' ? 'plan-as-result' : against.reason
    const plans = isPlan ? [{ observation: isPlan, relation: 'near' as const }] : []
    return judgement(reason, [...evidence(opposing), ...plans], assumed)
  }
  return judgement(outcomes[0]?.reason ?? 'open', evidence(outcomes), assumed)
}

const isOneSentence = (a: Observation, b: Observation) =>
  a.doc === b.doc && a.sentence.start === b.sentence.start && a.measure === 'level'

/** Counts in the words of the claim, where the documents count several things under one indicator. */
function ofSameNoun<T extends { readonly observation: Observation }>(
  claim: Claimed,
  comparable: readonly T[],
): readonly T[] {
  const noun = (o: Observation) =>
    o.quote
      .replace(/[\d.,\s]+/g, ' ')
      .trim()
      .toLowerCase()
  const own = comparable.filter(({ observation }) => noun(observation) === noun(claim))
  return claim.measure === 'level' && own.length > 0 ? own : comparable
}

/** The plan of the same matter that has the claimed value. */
function planSays(claim: Claimed, observations: readonly Observation[]): Observation | undefined {
  return observations.find((o) => {
    if (o.status !== 'target' || o.indicator !== claim.indicator) return false
    const bearing = bearingOf({ ...claim, status: 'target' }, o)
    return bearing.comparable && verdictReasons[compareFigures({ ...claim, status: 'target' }, o)] === 'supported'
  })
}

/** Where a document gives a bounded multiple with both its figures, their quotient says more than the bound. */
function byComputation(
  claim: Claimed,
  multiple: Observation,
  observations: readonly Observation[],
  reason: VerdictReason,
): VerdictReason {
  if (verdictReasons[reason] === 'contradicted') return reason
  const computed = computationOf(multiple, observations)
  return computed && !meets(computed.quotient, printedInterval(claim)) ? 'computed' : reason
}

/** The two figures that a document's multiple compares, and the interval of their quotient. */
function computationOf(multiple: Observation, observations: readonly Observation[]): Computation | undefined {
  if (multiple.measure !== 'multiple') return undefined
  const own = observations.filter(({ doc }) => doc === multiple.doc)
  const dividend = own.find(({ id }) => id === multiple.of)
  const divisor = own.find(({ of }) => of === multiple.id)
  const quotient = dividend && divisor && divide(printedInterval(dividend), printedInterval(divisor))
  return quotient && { dividend, divisor, quotient }
}

/** Adds the arithmetic of the multiple that a judgement rests on. */
function withComputation(judged: Judgement, observations: readonly Observation[]): Judgement {
  for (const evidence of judged.evidence) {
    const computation = 'words' in evidence ? undefined : computationOf(evidence.observation, observations)
    if (computation) return { ...judged, computation }
  }
  return judged
}
