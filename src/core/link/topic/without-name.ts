import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { lastSegment, spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { fallbackSpan } from './own-words.ts'

/** `Quảng Ninh tăng trưởng 10,28%`: a place grows as its economy does, where the sentence names nothing else. */
export function growthOfPlace(asked: Asked): Proposed | undefined {
  const { frame, verb, strange } = asked
  const { economy } = frame.reading.lexicon
  if (!economy || frame.quantity.family !== 'ratio' || strange || !hasTag(verb, 'growth-head')) return undefined
  const before = frame.mentions.slice(0, frame.at)
  const isNamed = before.some((mention) => mention.kind === 'indicator' || mention.kind === 'quantity')
  const grower = lastSegment(frame.left).find((mention) => mention.kind === 'place' || hasTag(mention, 'giver-local'))
  if (isNamed || !grower) return undefined
  return { value: economy.id, origin: 'assumed', strength: 63, span: spanOf(frame.reading, verb.from, verb.to) }
}

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
