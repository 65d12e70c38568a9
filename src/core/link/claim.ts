import type { CalendarPeriod } from '../model/calendar.ts'
import type { Decision, FieldName, Measure, Status, Verdict } from '../model/observation.ts'
import type { Issue } from '../model/issue.ts'
import type { Span } from '../model/span.ts'
import type { Frame } from './frame.ts'

/** What a figure speaks of: one naming of an indicator, shared by the figures that belong to it. */
export interface Topic {
  readonly indicator: string
  /** The words that name it, in offsets of the normalised text. */
  readonly words: Span
  readonly breakdown: string | undefined
  /** True where the words name a growth rather than the thing that grows. */
  readonly isGrowth: boolean
}

/** The claim of a frame of the same sentence, where it is decided already: claims stand in the order of their frames. */
export const claimOn = (frame: Frame | undefined, claims: readonly Claim[]): Claim | undefined =>
  frame && claims[frame.order]

/** A figure whose fields are decided: what becomes an observation. */
export interface Claim {
  readonly frame: Frame
  readonly topic: Topic
  readonly measure: Measure
  readonly status: Status
  readonly place: string | undefined
  readonly calendar: CalendarPeriod | undefined
  readonly verdict: Verdict | undefined
  readonly negative: boolean
  /** Shown percent is the excess over a plan: `vượt 27%` is an attainment of 127. */
  readonly excess: boolean
  readonly decisions: Partial<Record<FieldName, Decision>>
  readonly issues: readonly Issue[]
  basis: string | undefined
  /** The claim it qualifies. */
  of: Claim | undefined
}
