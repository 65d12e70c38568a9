import type { IndicatorMention } from '../../recognize/mention.ts'
import { hasTag } from '../frame.ts'
import type { Asked } from './asked.ts'
import { entryOf } from './catalogue.ts'

/** `tỷ lệ học sinh lớp 9 tốt nghiệp 99,6%`: the rate of something that the counted things do, with words that no list knows. */
export function isRateOfCounted(asked: Asked, own: IndicatorMention, id: string): boolean {
  const { left, quantity } = asked.frame
  const at = left.indexOf(own)
  if (quantity.family !== 'ratio' || !hasTag(left[at - 1], 'rate-head') || entryOf(asked, id)?.kind !== 'count')
    return false
  return left.slice(at + 1).some((mention) => mention.kind === 'phrase') && !hasTag(asked.verb, 'increase', 'decrease')
}
