import type { Mention } from '../../recognize/mention.ts'
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

/** `bằng 29,5% GRDP`: so much of a whole that is named. */
export const equalToPart = (asked: Asked): Proposed | undefined =>
  asked.isPercent && hasTag(asked.verb, 'equal') && asked.frame.right[0]?.kind === 'indicator'
    ? stated('share', 76)
    : undefined

/** `vốn nhà nước 28,4%, vốn ngoài nhà nước 57,1%, vốn FDI 14,5%`: bare percents side by side that make up a whole. */
export function partOfHundred(asked: Asked): Proposed | undefined {
  if (!asked.isPercent || asked.verb || asked.kind === 'rate' || asked.topic.isGrowth) return undefined
  const parts = barePercentsAround(asked.frame)
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.length > 1 && Math.abs(sum - 100) <= parts.length * 0.05 ? stated('share', 79) : undefined
}

/** The values of the run of percents that the figure stands in, parted by names and signs alone. */
function barePercentsAround({ mentions, at }: Frame): readonly number[] {
  const isListed = (mention: Mention | undefined) =>
    mention !== undefined &&
    (mention.kind === 'quantity'
      ? mention.unit === 'percent' && mention.form === 'number' && mention.high === undefined
      : mention.kind === 'sign'
        ? ',;'.includes(mention.sign)
        : mention.kind === 'indicator' ||
          mention.kind === 'phrase' ||
          hasTag(mention, 'and', 'function', 'sector-head'))
  let from = at
  while (isListed(mentions[from - 1])) from--
  let to = at
  while (isListed(mentions[to + 1])) to++
  return mentions.slice(from, to + 1).flatMap((mention) => (mention.kind === 'quantity' ? [mention.value] : []))
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
