import { hitsAt } from '../../recognize/reading.ts'
import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { topicInForce } from './in-force.ts'
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
      // A name that goes on after the noun says more than the noun alone.
      const strength = (hit.to > quantity.to ? 80 : 58) + (hit.to - hit.from)
      if (!best || strength > best.strength) best = statedIn(frame, hit, hit.entry.id, strength)
    }
  }
  return best
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

/** Whether the line has spoken of an indicator before the figure. */
const isOfLine = ({ frame, scene, claims }: Asked, id: string): boolean =>
  [...scene.before, ...claims].some(
    ({ topic, frame: { reading } }) => topic.indicator === id && reading.sentence.line === frame.reading.sentence.line,
  )

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
  const same = last.frame.quantity.noun !== undefined && last.frame.quantity.noun === frame.quantity.noun
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
