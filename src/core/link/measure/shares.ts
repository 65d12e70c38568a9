import { claimOn } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Asked } from './asked.ts'
import { stated } from './stated.ts'

/** `chiếm 64,3%`: the verb says so. */
export const shareVerb = (asked: Asked): Proposed | undefined =>
  hasTag(asked.verb, 'share') && asked.isPercent ? stated('share', 90) : undefined

/** `tỷ trọng dịch vụ 27,9%`: the topic itself is a share. */
export const shareKind = (asked: Asked): Proposed | undefined =>
  asked.isPercent && asked.kind === 'share' && !hasTag(asked.verb, 'increase', 'decrease')
    ? stated('share', 88)
    : undefined

/** `382/496 trường đạt chuẩn, tỷ lệ 77%`: the percent tells the fraction before it once more. */
export function shareOfCount(asked: Asked): Proposed | undefined {
  const whole = claimOn(asked.frame.sibling ?? asked.frame.host, asked.claims)
  const counted = whole?.measure === 'fraction' && whole.topic.indicator === asked.topic.indicator
  return counted && asked.isPercent && !hasTag(asked.verb, 'increase', 'decrease') ? stated('share', 74) : undefined
}

/** `hoàn thành 100% số xã`, `72% kiều hối`: the whole follows the percent. */
export const partOfWholeAfter = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  !hasTag(asked.frame.right[0], 'as-to') &&
  (asked.verb ? hasTag(asked.verb, 'be', 'reach', 'met') && wholeCounted(asked.frame) : wholeFollows(asked.frame))
    ? stated('share', 69)
    : undefined

/** `100% số xã`: the whole is counted right after. */
const wholeCounted = (frame: Frame) => hasTag(frame.right[0], 'whole', 'level-word')

/** Whether a whole, counted or named, stands right after the figure. */
function wholeFollows(frame: Frame): boolean {
  const next = frame.right[0]
  if (!next) return false
  if (hasTag(next, 'whole', 'function')) return frame.right[1] !== undefined && frame.right[1].kind !== 'sign'
  return next.kind === 'indicator' || next.kind === 'phrase'
}
