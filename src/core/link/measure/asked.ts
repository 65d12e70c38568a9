import type { IndicatorKind } from '../../lexicon/entries.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { CueMention } from '../../recognize/mention.ts'
import type { Claim, Topic } from '../claim.ts'
import type { Frame } from '../frame.ts'

/** What the rules for the measure look at. */
export interface Asked {
  readonly frame: Frame
  readonly topic: Topic
  readonly claims: readonly Claim[]
  readonly verb: CueMention | undefined
  /** The words under which the figure is the other side of a comparison. */
  readonly against: CueMention | undefined
  readonly base: BaseMention | undefined
  readonly kind: IndicatorKind | undefined
  readonly isPercent: boolean
}

/** Whether the figure is in percentage points. */
export const isPoint = ({ frame }: Asked): boolean => frame.quantity.unit === 'percentage_point'
