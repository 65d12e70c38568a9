import { hasTag } from '../link/frame.ts'
import type { Frame } from '../link/frame.ts'
import { governingVerb } from '../link/measure.ts'
import type { Claim } from '../link/claim.ts'

/** Whether a figure reports how a place performed, rather than dating, numbering or naming something. */
export function isReported(claim: Claim): boolean {
  const { frame, topic } = claim
  const { quantity } = frame
  if (quantity.family === 'bare') return false
  if (quantity.family === 'duration') return false
  if (quantity.form === 'rank') return isRank(claim)
  if (isRuleOf(claim)) return false
  if (quantity.form === 'fraction') return true
  if (quantity.family === 'count') return isCount(claim)
  if (quantity.form === 'worded' && quantity.unit === 'percent') return claim.measure === 'growth' || claim.measure === 'share'
  if (topic.indicator === 'other' && quantity.unit === 'times') return frame.left.some((mention) => hasTag(mention, 'multiple', 'increase', 'decrease'))
  return true
}

/** `giảm 10% tiền sử dụng đất`: what a rule grants, not how something went. */
function isRuleOf({ frame }: Claim): boolean {
  return frame.quantity.family === 'ratio' && hasTag(governingVerb(frame), 'decrease') && hasTag(frame.right[0], 'levy')
}

/** A superlative needs the field in which it holds, or a group that is counted. */
function isRank({ frame, topic, basis }: Claim): boolean {
  const { quantity, reading } = frame
  if (topic.indicator === 'other' && quantity.total === undefined && basis === 'peers') return false
  if (!quantity.superlative || quantity.total !== undefined) return true
  const first = reading.hits[quantity.from]?.some((hit) => hit.entry.kind === 'cue' && hit.entry.tag === 'first')
  if (first) return true
  return basis === 'national' || basis === 'region' || quantity.to - quantity.from > 2
}

function isCount(claim: Claim): boolean {
  const { frame, topic } = claim
  const noun = frame.quantity.noun
  if (!noun || noun.counted === 'never') return topic.indicator !== 'other' && claim.decisions.indicator?.won?.rule === 'figure-in-name'
  if (noun.counted === 'always' || topic.indicator !== 'other') return !isNameOfGroup(frame)
  return doing(frame)
}

/** `5 thành phố trực thuộc trung ương` after a rank is the group, not a figure. */
function isNameOfGroup(frame: Frame): boolean {
  const before = frame.mentions[frame.at - 1]
  return hasTag(before, 'among') && frame.previous?.quantity.family === 'rank'
}

function doing(frame: Frame): boolean {
  return frame.left.some((mention) => hasTag(mention, 'be', 'reach', 'increase', 'decrease'))
}
