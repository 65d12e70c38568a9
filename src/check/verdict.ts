import type { Observation } from '../core/model/observation.ts'
import type { Interval } from '../intervals/interval.ts'
import type { VerdictInWords } from './verdict-in-words.ts'

/** How a figure of a claim stands to the documents. */
export const claimVerdicts = ['supported', 'contradicted', 'partly', 'cannot-tell'] as const
export type ClaimVerdict = (typeof claimVerdicts)[number]

/** Why a verdict was given; each belongs to one verdict, save `documents-differ`, which only ever is `partly`. */
export const verdictReasons = {
  agrees: 'supported',
  'verdict-agrees': 'supported',
  'value-differs': 'contradicted',
  'direction-differs': 'contradicted',
  'currency-differs': 'contradicted',
  'verdict-differs': 'contradicted',
  'plan-as-result': 'contradicted',
  computed: 'contradicted',
  rounding: 'partly',
  bound: 'partly',
  'bound-far': 'partly',
  'group-differs': 'partly',
  status: 'partly',
  'day-in-period': 'partly',
  'verdict-not-stated': 'partly',
  'documents-differ': 'partly',
  'no-figure': 'cannot-tell',
  'no-indicator': 'cannot-tell',
  narrowed: 'cannot-tell',
  'other-thing': 'cannot-tell',
  'nothing-comparable': 'cannot-tell',
  'other-measure': 'cannot-tell',
  'other-place': 'cannot-tell',
  'other-period': 'cannot-tell',
  'other-basis': 'cannot-tell',
  'other-unit': 'cannot-tell',
  'plan-against-result': 'cannot-tell',
  'several-candidates': 'cannot-tell',
  open: 'cannot-tell',
} as const satisfies Readonly<Record<string, ClaimVerdict>>
export type VerdictReason = keyof typeof verdictReasons

/** How a figure of a document bears on the claim; a near one does not decide. */
export const relations = ['supports', 'contradicts', 'partly', 'near'] as const
export type Relation = (typeof relations)[number]

/** How a figure bears on a claim to which it gives a verdict. */
export const relationOf = {
  supported: 'supports',
  contradicted: 'contradicts',
  partly: 'partly',
  'cannot-tell': 'near',
} as const satisfies Readonly<Record<ClaimVerdict, Relation>>

/** A figure of a document that bears on a claim. */
export interface FigureEvidence {
  readonly observation: Observation
  readonly relation: Relation
}

/** A verdict on a plan that a document gives in words alone. */
export interface StatedVerdict extends VerdictInWords {
  readonly doc: string
}

/** Words of a document that bear on a claim. */
export interface WordsEvidence {
  readonly words: StatedVerdict
  readonly relation: Relation
}

export type Evidence = FigureEvidence | WordsEvidence

/** What stands in the document: the figure or the words. */
export const statedIn = (evidence: Evidence): Observation | StatedVerdict =>
  'words' in evidence ? evidence.words : evidence.observation

/** What was taken from the only evidence because the claim does not say it. */
export type Assumption = 'place' | 'period'

/** A multiple reckoned from the printed figures that it compares. */
export interface Computation {
  readonly dividend: Observation
  readonly divisor: Observation
  readonly quotient: Interval
}

/** The judgement of one figure. */
export interface Judgement {
  /** The figures that make a multiple, where a document gives them, and what they make. */
  readonly computation?: Computation
  /** The words that may make the claim's indicator a part, where that leaves it open. */
  readonly narrowing?: readonly string[]
  readonly verdict: ClaimVerdict
  readonly reason: VerdictReason
  readonly evidence: readonly Evidence[]
  readonly assumed: readonly Assumption[]
}

/** Makes a judgement whose verdict is that of its reason. */
export function judgement(
  reason: VerdictReason,
  evidence: readonly Evidence[] = [],
  assumed: readonly Assumption[] = [],
): Judgement {
  return { verdict: verdictReasons[reason], reason, evidence, assumed }
}
