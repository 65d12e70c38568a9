import { hitsAt } from '../../recognize/reading.ts'
import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { toldInLine, topicInForce } from './in-force.ts'
import { statedIn } from './stated-in.ts'

/** `553 dự án đầu tư nước ngoài`: the counted noun itself begins a name. */
export function nameFromCount(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const { reading, quantity } = frame
  if (quantity.family !== 'count') return undefined
  let best: Proposed | undefined
  for (let at = quantity.numberTo; at < quantity.to; at++) {
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind !== 'indicator' || hit.entry.firmness !== 'name' || hit.to - hit.from < 2) continue
      if (!suits(asked, hit.entry.id)) continue
      // A name that goes on after the noun, or is all of a long one, says more than the noun alone.
      const isWhole = hit.from === quantity.numberTo && hit.to === quantity.to && hit.to - hit.from > 2
      const strength = (hit.to > quantity.to ? 80 : isWhole ? 66 : 58) + (hit.to - hit.from)
      if (!best || strength > best.strength) best = statedIn(frame, hit, hit.entry.id, strength)
    }
  }
  return best
}

/** `tiêu hủy 21.450 con lợn với trọng lượng 1.310 tấn`: what is culled is no stock of anything. */
export function culled({ frame, claims }: Asked): Proposed | undefined {
  if (!frame.said.has('culled')) return undefined
  const { left, quantity, reading } = frame
  const cue = left.findLast((mention) => hasTag(mention, 'culled'))
  const last = claims.at(-1)
  const goesOn = last?.decisions.indicator?.won?.rule === 'culled' && !left.some((mention) => mention.kind === 'sign')
  if (goesOn && quantity.family === 'mass')
    return { value: 'other', origin: 'inherited', strength: 99, span: last.topic.words }
  if (!cue || quantity.family !== 'count') return undefined
  return { value: 'other', origin: 'stated', strength: 99, span: spanOf(reading, cue.from, quantity.to) }
}

/** A plain noun (`doanh nghiệp`) goes on counting what was counted before, else its usual thing. */
export function countedNoun(asked: Asked): Proposed | undefined {
  const { quantity, reading } = asked.frame
  const { noun } = quantity
  if (!noun?.indicator) return undefined
  const span = spanOf(reading, quantity.numberTo, quantity.to)
  const before = topicInForce(asked, (id) => entryOf(asked, id)?.units[0] === noun.unit)
  // `đón 17 triệu lượt khách`, where another line spoke of a part of them last: all of them again.
  const isPartOfOther =
    before !== undefined &&
    before !== noun.indicator &&
    !isOfLine(asked, before) &&
    asked.scene.before.some(({ topic }) => topic.indicator === noun.indicator)
  if (before && !isPartOfOther) return { value: before, origin: 'inherited', strength: 61, span }
  return { value: noun.indicator, origin: 'assumed', strength: 50, span }
}

/** `Thu hút FDI: cấp mới 8 dự án`, `FDI đạt 1,2 tỷ USD với 8 dự án`: the things whose amount is named before. */
export function countOfAmount(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  if (frame.quantity.family !== 'count') return undefined
  const named = frame.left.findLast((mention) => mention.kind === 'indicator')
  const before = claims.at(-1)
  const ids = named
    ? named.names.filter(({ firmness }) => firmness === 'name').map(({ id }) => id)
    : before?.frame.clause === frame.clause
      ? [before.topic.indicator]
      : []
  const counts = ids
    .map((id) => entryOf(asked, id)?.countedAs)
    .find((id) => id !== undefined && entryOf(asked, id)?.units.includes(frame.quantity.unit))
  const span = spanOf(frame.reading, (named ?? frame.quantity).from, frame.quantity.to)
  return counts === undefined
    ? undefined
    : { value: counts, origin: named ? 'stated' : 'inherited', strength: 62, span }
}

/** Whether the line has spoken of an indicator before the figure. */
const isOfLine = (asked: Asked, id: string): boolean =>
  [...toldInLine(asked), ...asked.claims].some(({ topic }) => topic.indicator === id)

/** `118 dự án mới với 674 triệu USD`: the money that counted things bring. */
export function worthOfCounted(asked: Asked): Proposed | undefined {
  const { frame, claims, strange } = asked
  const counted = claims.at(-1)
  const worth = counted && entryOf(asked, counted.topic.indicator)?.worth
  if (!worth || strange || frame.quantity.family !== 'money' || counted.frame !== frame.previous) return undefined
  if (counted.frame.quantity.family !== 'count' || counted.frame.clause !== frame.clause || counted.measure !== 'level')
    return undefined
  const between = frame.mentions.slice(counted.frame.at + 1, frame.at)
  const isJoined = hasTag(between.at(-1), 'joins-worth') || hasTag(between.at(-2), 'joins-worth')
  const isPlain = between.every((mention) => mention.kind === 'cue' || mention.kind === 'phrase')
  return isJoined && isPlain ? { value: worth, origin: 'assumed', strength: 62, span: counted.topic.words } : undefined
}

/** `thêm 10 xã … nâng tổng số lên 75 xã`: the same noun right after goes on counting the same. */
export function sameCount(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const last = claims.at(-1)
  if (!last || frame.quantity.family !== 'count' || last.topic.indicator === 'other') return undefined
  const { noun, unit } = last.frame.quantity
  const same = noun !== undefined && noun === frame.quantity.noun && unit === frame.quantity.unit
  return same ? { value: last.topic.indicator, origin: 'inherited', strength: 49, span: last.topic.words } : undefined
}

/** `xảy ra 512 vụ, làm chết 210 người; giảm 38 vụ`: a rise or fall is of what was last counted in the same unit. */
export function movedCount(asked: Asked): Proposed | undefined {
  const { frame, scene, claims } = asked
  const { quantity } = frame
  if (quantity.family !== 'count' || !hasTag(asked.verb, 'increase', 'decrease')) return undefined
  const isSame = (claim: Claim) => claim.frame.quantity.unit === quantity.unit && claim.topic.indicator !== 'other'
  const counted = claims.findLast(isSame) ?? scene.before.slice(-6).findLast(isSame)
  return counted
    ? { value: counted.topic.indicator, origin: 'inherited', strength: 67, span: counted.topic.words }
    : undefined
}
