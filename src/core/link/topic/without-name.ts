import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Mention } from '../../recognize/mention.ts'
import { lastSegment, spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf } from './catalogue.ts'
import { toldInLine } from './in-force.ts'
import { fallbackSpan } from './own-words.ts'

/** `Quảng Ninh tăng trưởng 10,28%`: a place grows as its economy does, where the sentence names nothing else. */
export function growthOfPlace(asked: Asked): Proposed | undefined {
  const { frame, verb } = asked
  const { economy } = frame.reading.lexicon
  if (!economy || !growsUnnamed(asked)) return undefined
  const grower = growerOf(asked)
  if (!grower || !verb || !(namesGrowth(asked) || (isOwnPlace(asked, grower) && !goesOn(asked)))) return undefined
  return { value: economy.id, origin: 'assumed', strength: 63, span: spanOf(frame.reading, verb.from, verb.to) }
}

/** `chúng tôi đặt mục tiêu tăng trưởng trên 10%`: growth of nothing named is the economy's, where the text is about that. */
export function growthOfEconomy(asked: Asked): Proposed | undefined {
  const { frame, verb, scene } = asked
  const { economy } = frame.reading.lexicon
  if (!economy || !growsUnnamed(asked) || !namesGrowth(asked) || goesOn(asked)) return undefined
  const { titleIndicator } = scene
  const head = verb ?? frame.quantity
  // `đặt mục tiêu tăng trưởng 10,5%, thu ngân sách 17.700 tỷ đồng`: it opens a list of others.
  const opensList = frame.mentions.slice(frame.at + 1).some((mention) => mention.kind === 'indicator')
  const isOfEconomy =
    opensList || titleIndicator === undefined || entryOf(asked, titleIndicator)?.topic === economy.topic
  if (!isOfEconomy) return undefined
  return { value: economy.id, origin: 'assumed', strength: 62, span: spanOf(frame.reading, head.from, head.to) }
}

/** A growth that a new line begins with, of nothing named: what the lines before spoke of may not be what grows. */
export const growsAnew = (asked: Asked): boolean =>
  growsUnnamed(asked) && (namesGrowth(asked) || growerOf(asked) !== undefined) && !goesOn(asked)

/** Whether a percent is a growth in a sentence that names nothing before it. */
export function growsUnnamed(asked: Asked): boolean {
  const { frame, verb, strange } = asked
  if (frame.quantity.family !== 'ratio' || strange || !(namesGrowth(asked) || hasTag(verb, 'increase', 'decrease')))
    return false
  return !frame.mentions
    .slice(0, frame.at)
    .some((mention) => mention.kind === 'indicator' || mention.kind === 'quantity' || hasTag(mention, 'this'))
}

/** `tăng trưởng 10%`, `growth of at least 10 percent`. */
function namesGrowth({ frame, verb }: Asked): boolean {
  const last = frame.left.findLast((mention) => !hasTag(mention, 'names-amount', 'about', 'at-least', 'at-most'))
  return hasTag(verb ?? last, 'growth-head')
}

/** The place that grows. */
const growerOf = ({ frame }: Asked): Mention | undefined =>
  lastSegment(frame.left).find((mention) => mention.kind === 'place' || hasTag(mention, 'giver-local'))

const isOwnPlace = ({ scene }: Asked, grower: Mention): boolean =>
  grower.kind !== 'place' || grower.place.id === scene.documentPlace

/** Whether the line has spoken of something known before. */
const goesOn = (asked: Asked): boolean => toldInLine(asked).some(({ topic }) => topic.indicator !== 'other')

/** A unit that one indicator alone is measured in names it: TEU, `đồng/kg`. */
export function byUnit(asked: Asked): Proposed | undefined {
  const { quantity, reading } = asked.frame
  if (quantity.family === 'count' || quantity.family === 'rank') return undefined
  const only = reading.lexicon.onlyMeasuredIn(quantity.unit)
  if (!only) return undefined
  return {
    value: only.id,
    origin: 'assumed',
    strength: 20,
    span: asked.strange ?? fallbackSpan(asked.frame),
  }
}

/** Words that no list knows, or none at all: the figure speaks of something else. */
export function unlisted(asked: Asked): Proposed {
  return {
    value: 'other',
    origin: 'assumed',
    strength: 10,
    span: asked.strange ?? fallbackSpan(asked.frame),
  }
}
