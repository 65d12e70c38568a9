import type { Proposed } from '../decide.ts'
import type { Mention } from '../../recognize/mention.ts'
import { hasTag } from '../frame.ts'
import { lastSegment, spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { dividable, entryOf } from './catalogue.ts'
import { firmName } from './firm-name.ts'
import { topicInForce } from './in-force.ts'
import { fallbackSpan, nounPhrase } from './own-words.ts'
import { partnerIn } from './part-words.ts'
import { wholeOfPart } from './whole-of-part.ts'

/** A list of unlisted names after an index or a sum (`đồ uống tăng 0,07%`) gives its parts. */
export function partOfTopic(asked: Asked): Proposed | undefined {
  const { frame, scene, claims } = asked
  if (frame.quantity.family !== 'ratio') return undefined
  const phrase = asked.strange
  if (!phrase || frame.left.some((mention) => hasTag(mention, 'deficit', 'rate-head'))) return undefined
  const verb = asked.verb
  if (verb && !hasTag(verb, 'increase', 'decrease', 'share', 'be')) return undefined
  const last = claims.at(-1) ?? scene.before.at(-1)
  const isIndex = (id: string) => entryOf(asked, id)?.kind === 'index'
  const id =
    last && dividable(asked, last.topic.indicator)
      ? last.topic.indicator
      : topicInForce(asked, (topic) => isIndex(topic) && dividable(asked, topic))
  if (!id || !dividable(asked, id) || isSectorBeside(asked, id)) return undefined
  // `Trong đó, nhóm hàng lương thực tăng 11,6%`: announced as a part, whatever its words mean alone.
  const announced =
    frame.left.some((mention) => hasTag(mention, 'including')) || hasTag(nounPhrase(frame)[0], 'sector-head')
  const strength = isIndex(id) ? 64 : announced && last?.topic.indicator === id ? 73 : 58
  return { value: id, origin: 'inherited', strength, span: phrase }
}

/** `công nghiệp tăng 10,9%, riêng nông nghiệp giảm 4,9%`: a sector is no part of another. */
function isSectorBeside(asked: Asked, id: string): boolean {
  const structure = entryOf(asked, id)?.asShare
  return (
    structure !== undefined &&
    nounPhrase(asked.frame).some(
      (mention) =>
        mention.kind === 'indicator' &&
        mention.names.some((name) => name.id !== id && !name.isPart && entryOf(asked, name.id)?.asShare === structure),
    )
  )
}

/** `ngành điện đạt 2 tỷ USD, các ngành còn lại 2,3 tỷ USD`: amounts by sector or partner go on dividing the sum before. */
export function partOfSum(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const last = claims.at(-1)
  if (!last || frame.quantity.family !== 'money' || last.measure !== 'level' || !dividable(asked, last.topic.indicator))
    return undefined
  const [first] = nounPhrase(frame).filter((mention) => mention.kind !== 'sign')
  const isPart = hasTag(first, 'sector-head') || (first?.kind === 'place' && partnerIn(frame) !== undefined)
  if (!isPart || last.frame.quantity.unit !== frame.quantity.unit) return undefined
  return {
    value: last.topic.indicator,
    origin: 'inherited',
    strength: 62,
    span: asked.strange ?? last.topic.words,
  }
}

/** `xuất khẩu 845 triệu USD, trong đó: dệt may 285 triệu USD, thủy sản 42 triệu USD`: goods and branches in the money of their sum. */
export function partAnnounced(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const { family, unit } = frame.quantity
  if (family !== 'money' || frame.depth > 0) return undefined
  const whole = wholeOfPart(frame, claims)?.topic
  const isSum = claims.some(
    ({ topic, measure, frame: told }) => topic === whole && measure === 'level' && told.quantity.unit === unit,
  )
  if (!whole || !isSum || !dividable(asked, whole.indicator)) return undefined
  const last = lastSegment(frame.left)
  const isNoun = (mention: Mention) => mention.kind === 'phrase' || mention.kind === 'indicator'
  const names = last.filter(isNoun)
  const [first] = names
  const end = names.at(-1)
  const isGood = names.every((mention) => mention.kind === 'phrase' || isBranch(asked, mention, unit))
  return first && end && isGood && last.indexOf(end) === last.length - 1
    ? { value: whole.indicator, origin: 'inherited', strength: 72, span: spanOf(frame.reading, first.from, end.to) }
    : undefined
}

/** A branch of the economy, whose own value is never told in this money. */
function isBranch(asked: Asked, mention: Mention, unit: string): boolean {
  return (
    mention.kind === 'indicator' &&
    mention.names.every(({ id }) => {
      const entry = entryOf(asked, id)
      return entry?.asShare !== undefined && !entry.units.includes(unit)
    })
  )
}

/** `10/11 nhóm chỉ số giá tăng`: so many parts of an index. */
export function groupsOf(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.form !== 'fraction' || frame.quantity.noun?.counted !== 'doing') return undefined
  const named = frame.right.slice(0, 2).find((mention) => mention.kind === 'indicator')
  const firm = named && firmName(named)
  const id = firm ?? topicInForce(asked, (topic) => entryOf(asked, topic)?.kind === 'index')
  if (id === undefined || !dividable(asked, id)) return undefined
  return { value: id, origin: firm === undefined ? 'inherited' : 'stated', strength: 57, span: fallbackSpan(frame) }
}
