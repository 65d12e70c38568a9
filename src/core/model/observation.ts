import type { Issue } from './issue.ts'
import type { Span } from './span.ts'

export const measures = [
  'level',
  'growth',
  'change',
  'attainment',
  'share',
  'contribution',
  'multiple',
  'rank',
  'fraction',
] as const
/** What a figure says of its indicator. */
export type Measure = (typeof measures)[number]

export const bounds = ['exact', 'at_least', 'at_most', 'about'] as const
/** How the printed figure stands to the true one. */
export type Bound = (typeof bounds)[number]

export const statuses = ['actual', 'estimate', 'forecast', 'target'] as const
/** Whether a figure is a result, an estimate of it, a forecast or a target. */
export type Status = (typeof statuses)[number]

export const verdicts = ['met', 'missed', 'exceeded'] as const
/** How the text itself says that a figure stands to its target. */
export type Verdict = (typeof verdicts)[number]

/** `yoy`, `prev`, `plan`, `budget`, `budget_local`, `budget_central`, `national`, `region`, `total`, `ytd`, `term`, `peers`, `place:<id>` or `year:<YYYY>`. */
export type Basis = string

/** The fields of an observation that a rule fills. */
export type FieldName =
  'measure' | 'indicator' | 'breakdown' | 'place' | 'period' | 'status' | 'basis' | 'of' | 'verdict' | 'value'

/** How a field was obtained: read beside the figure, taken over from elsewhere in the text, or filled by a default. */
export type Origin = 'stated' | 'inherited' | 'assumed'

/** A value that a rule proposes for a field, and the words it rests on. */
export interface Proposal {
  readonly value: string
  readonly rule: string
  readonly origin: Origin
  /** The higher wins; equal ones are won by the earlier rule. */
  readonly strength: number
  readonly span?: Span
}

/** The outcome for one field: the winner and what lost against it. */
export interface Decision {
  readonly won?: Proposal
  readonly lost: readonly Proposal[]
}

/** One reported figure: the row of every output. Offsets are UTF-16 code units of the decoded file. */
export interface Observation {
  readonly doc: string
  readonly id: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly indicator: string
  readonly indicator_text: string
  readonly measure: Measure
  /** In the base unit; percent figures in percent. */
  readonly value: number
  readonly high?: number
  readonly bound: Bound
  readonly unit: string
  readonly total?: number
  readonly breakdown?: string
  readonly place?: string
  readonly period?: string
  readonly status: Status
  readonly basis?: Basis
  readonly of?: string
  readonly verdict?: Verdict
  /** Smallest step of the number as it is printed, in the unit of `value`: 0.01 for `12,23%`. */
  readonly precision: number
  /** Chance that the core fields are right, 0 to 1, as measured on annotated texts. */
  readonly confidence: number
  /** Where each field came from; a field not listed was stated. */
  readonly origins: Partial<Record<FieldName, Origin>>
  readonly issues: readonly Issue[]
  /** Offsets of the sentence that states the figure. */
  readonly sentence: Span
}
