import type { NounEntry, UnitEntry } from '../lexicon/entries.ts'
import type { Issue } from '../model/issue.ts'
import type { Bound } from '../model/observation.ts'

/** What kind of thing the unit measures. */
export type Family = UnitEntry['family'] | 'count' | 'rank' | 'bare'

/** A figure: a number with its scale, unit and bound. Token indices are those of its sentence. */
export interface Quantity {
  readonly kind: 'quantity'
  readonly form: 'number' | 'fraction' | 'rank' | 'worded'
  readonly from: number
  readonly to: number
  /** In the base unit, unsigned. */
  readonly value: number
  readonly high?: number
  readonly total?: number
  /** Worth of the last printed digit, in the base unit. */
  readonly step: number
  readonly bound: Bound
  /** Token at which the words of its bound begin. */
  readonly boundFrom: number
  readonly unit: string
  readonly family: Family
  readonly noun?: NounEntry
  /** Token after the number and its scale: where unit or noun begin. */
  readonly numberTo: number
  readonly scaled: boolean
  /** Value under the other reading of the separator. */
  readonly otherwise?: number
  /** Sign printed before the number. */
  readonly sign?: 1 | -1
  /** What is uncertain about the number itself. */
  readonly doubts: readonly Issue[]
  /** Said of a rank: the words name it the first without a number. */
  readonly superlative?: boolean
}
