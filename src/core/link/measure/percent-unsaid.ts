import type { Measure } from '../../model/observation.ts'
import type { Proposed } from '../decide.ts'
import type { Asked } from './asked.ts'

/** The catalogue tells what a bare percent of the indicator means. */
export function barePercent(asked: Asked): Proposed | undefined {
  const means = asked.frame.reading.lexicon.indicator(asked.topic.indicator)?.percent
  return means && asked.isPercent ? assumed(means, 67) : undefined
}

/** Else a percent of an amount is taken for its growth, any other for a share. */
export function percentUnsaid(asked: Asked): Proposed | undefined {
  if (!asked.isPercent) return undefined
  const isPart = asked.frame.quantity.form === 'worded'
  if (!isPart && (asked.kind === 'price' || asked.kind === 'amount' || asked.kind === 'count')) {
    return assumed('growth', 30)
  }
  return assumed('share', 30)
}

const assumed = (value: Measure, strength: number): Proposed => ({ value, origin: 'assumed', strength })
