import { claimOn } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { isPoint } from './asked.ts'
import type { Asked } from './asked.ts'
import { adjacent } from './beside-figure.ts'
import { stated } from './stated.ts'

/** `giảm 1,5 điểm phần trăm`: points are what a percent moves by. */
export const fallsByPoints = (asked: Asked): Proposed | undefined =>
  isPoint(asked) && hasTag(asked.verb, 'increase', 'decrease') ? stated('change', 87) : undefined

/** `+5%`, `-3%`: the sign is the direction. */
export const signedPercent = (asked: Asked): Proposed | undefined =>
  asked.isPercent && asked.frame.quantity.sign ? stated('growth', 86) : undefined

/** `tỷ lệ hộ nghèo giảm 1,78%`: a rate moves by points, whatever they are called. */
export const rateMoves = (asked: Asked): Proposed | undefined =>
  asked.isPercent && hasTag(asked.verb, 'decrease', 'increase') && isRate(asked) && !asked.topic.isGrowth
    ? stated('change', 86)
    : undefined

/** `tăng 5%`: a percent that rises or falls is a growth. */
export const growsByPercent = (asked: Asked): Proposed | undefined =>
  asked.isPercent && hasTag(asked.verb, 'increase', 'decrease') ? stated('growth', 85) : undefined

/** `giảm 38 vụ`, `tăng 1.200 tỷ đồng`: an amount right behind its verb is what was added or lost. */
export const movesByAmount = (asked: Asked): Proposed | undefined =>
  !asked.isPercent &&
  adjacent(asked.frame, asked.verb) &&
  hasTag(asked.verb, 'increase', 'decrease', 'change-verb') &&
  (!hasTag(asked.verb, 'change-verb') || asked.base?.versus === true) &&
  asked.frame.quantity.family !== 'bare'
    ? stated('change', 84)
    : undefined

/** `vượt Hà Nội gần 300 triệu USD`: so much ahead of another place. */
export function aheadOfPlace(asked: Asked): Proposed | undefined {
  const [verb, base] = asked.frame.left.slice(-2)
  if (!hasTag(verb, 'over-place') || base?.kind !== 'base' || base.place === undefined) return undefined
  return stated(asked.isPercent && !isPoint(asked) ? 'growth' : 'change', 84)
}

/** `tốc độ tăng trưởng 7,24%`: a noun names the growth. */
export const growthNamed = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  (asked.topic.isGrowth || asked.kind === 'index' || asked.frame.left.some((mention) => hasTag(mention, 'growth-head')))
    ? stated('growth', 72)
    : undefined

/** A rate of the catalogue, or words like `lãi suất` that name one. */
function isRate(asked: Asked): boolean {
  if (asked.kind === 'rate' || (asked.kind === 'share' && movesShare(asked))) return true
  return asked.topic.indicator === 'other' && asked.frame.left.some((mention) => hasTag(mention, 'rate-head'))
}

/** `chiếm 93,1% (tăng 1,2%)`: the share told before moves, and by less than half of what it amounts to. */
function movesShare({ frame, claims, topic }: Asked): boolean {
  const before = claimOn(frame.sibling ?? frame.host, claims)
  return (
    before?.measure === 'share' && before.topic === topic && frame.quantity.value * 2 <= before.frame.quantity.value
  )
}
