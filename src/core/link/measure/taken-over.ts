import type { Measure } from '../../model/observation.ts'
import { claimOn } from '../claim.ts'
import { ownerOfBracket } from '../before-bracket.ts'
import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Asked } from './asked.ts'

/** `cao hơn mức tăng 2,9% của cả nước`: the other side of a comparison says what the first says. */
export function asHeldAgainst(asked: Asked): Proposed | undefined {
  const before = asked.against && previousClaim(asked)
  const isLike = before?.frame.quantity.unit === asked.frame.quantity.unit && sides.has(before.measure)
  return isLike ? { value: before.measure, origin: 'inherited', strength: 94 } : undefined
}

/** Measures that two sides of a comparison can share. */
const sides = new Set<Measure>(['level', 'growth', 'share', 'attainment', 'fraction'])

/** `(cùng kỳ 2023 xuất siêu 5,96 tỷ USD)`: a year earlier the same is told. */
export function asAYearBefore(asked: Asked): Proposed | undefined {
  const before = previousClaim(asked) ?? asked.claims.at(-1)
  const again = asked.frame.left.some(
    (mention) => mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus,
  )
  if (!again || before?.frame.quantity.unit !== asked.frame.quantity.unit || hasTag(asked.verb, 'increase', 'decrease'))
    return undefined
  return { value: before.measure, origin: 'inherited', strength: 86 }
}

/** `nông nghiệp tăng 3,7%, dịch vụ 6,71%`: a list goes on saying what it began with. */
export function asInList(asked: Asked): Proposed | undefined {
  const before = previousClaim(asked)
  if (!before || asked.verb || !asked.isPercent || !before.frame.quantity.unit.startsWith('percent')) return undefined
  // `lần lượt giảm 0,71% và 0,64%`: the verb is said once for all that is dealt out.
  const isDealtOut = before.measure === 'change' && asked.frame.said.has('respectively') && followsAtOnce(asked, before)
  return { value: before.measure, origin: 'inherited', strength: isDealtOut ? 71 : 66 }
}

/** Whether nothing but commas and the like stands between a figure and the one before. */
const followsAtOnce = ({ frame }: Asked, before: Claim) =>
  frame.mentions
    .slice(before.frame.at + 1, frame.at)
    .every((mention) => mention.kind === 'sign' || hasTag(mention, 'and'))

/** `tăng 6,1% (riêng công nghiệp 5,92%)`: a percent in brackets speaks of the figure outside them. */
export function targetOfGrowth(asked: Asked): Proposed | undefined {
  const host = ranked(claimOn(asked.frame.host, asked.claims), asked.claims)
  if (!host || !asked.isPercent || asked.verb) return undefined
  if (host.measure === 'level' && !host.frame.quantity.unit.startsWith('percent'))
    return { value: 'share', origin: 'inherited', strength: 64 }
  // `đạt 71,2% kế hoạch (tỉnh bình quân 58,4%)`: what others attained.
  const isOfOthers = asked.frame.left.some((mention) => hasTag(mention, 'giver-local', 'average'))
  const beside = ownerOfBracket(asked.frame)
  // `đạt 42,3% kế hoạch, thấp hơn Đồng Nai (46%)`: another place has reached as much of its own.
  const isOther = isOfOthers || beside?.kind === 'place' || (beside?.kind === 'base' && beside.place !== undefined)
  const asGrowth =
    host.measure === 'multiple' || host.measure === 'change' || (host.measure === 'attainment' && !isOther)
  return {
    value: asGrowth ? 'growth' : host.measure,
    origin: 'inherited',
    strength: 64,
  }
}

/** `tăng 12%, đứng thứ 3, sau Bắc Giang (13,8%)`: behind a rank the bracket tells what is ranked. */
const ranked = (host: Claim | undefined, claims: readonly Claim[]): Claim | undefined =>
  host?.measure === 'rank' ? claims.findLast((claim) => claim.topic === host.topic && claim.measure !== 'rank') : host

/** The claim that a figure taken over by one of these rules falls with, where it falls. */
export const directionFrom = (asked: Asked, rule: string | undefined): Claim | undefined =>
  rule === 'as-in-list'
    ? previousClaim(asked)
    : rule === 'target-of-growth'
      ? claimOn(asked.frame.host, asked.claims)
      : undefined

/** The claim before in the same list. */
function previousClaim(asked: Asked): Claim | undefined {
  const { frame, claims } = asked
  const source = frame.sibling ?? (frame.previous?.depth === frame.depth ? frame.previous : undefined)
  return claimOn(source, claims)
}
