import type { Proposed } from '../decide.ts'
import type { Frame } from '../frame.ts'
import { spanOf } from '../segment.ts'

/** Tokens of a sentence: those before `to`, from `from` on. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Proposes the indicator that words of the figure's sentence name. */
export const statedIn = ({ reading }: Frame, { from, to }: Range, value: string, strength: number): Proposed => ({
  value,
  origin: 'stated',
  strength,
  span: spanOf(reading, from, to),
})
