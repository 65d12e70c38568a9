import type { Span } from '../../model/span.ts'
import type { Proposal } from '../../model/observation.ts'
import type { IndicatorMention } from '../../recognize/mention.ts'
import type { Claim } from '../claim.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment, spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { dividable, isSectorOf } from './catalogue.ts'
import { partInPattern, partNamed, partnerIn } from './part-words.ts'

/** The part of the indicator that the figure is about, where the words name one. */
export function breakdownOf(
  asked: Asked,
  indicator: string,
  own: IndicatorMention | undefined,
  won: Proposal | undefined,
): string | undefined {
  const { frame } = asked
  const part = partNamed(frame, indicator) ?? (dividable(asked, indicator) ? partnerIn(frame) : undefined)
  if (part !== undefined) return part
  const sector = sectorIn(asked, indicator)
  if (sector !== undefined) return sector
  if (won?.rule === 'figure-in-name') return partInPattern(frame, indicator)
  if (won?.span && (won.rule === 'part-of-topic' || won.rule === 'part-announced' || won.rule === 'part-of-structure'))
    return frame.reading.text.slice(won.span.start, won.span.end)
  if (!own || !dividable(asked, indicator)) return undefined
  const at = frame.left.indexOf(own)
  const next = frame.left[at + 1]
  if (hasTag(next, 'sector-head', 'of') && frame.left[at + 2]?.kind === 'phrase') {
    const phrase = frame.left[at + 2]
    if (phrase) {
      const span = spanOf(frame.reading, phrase.from, phrase.to)
      return frame.reading.text.slice(span.start, span.end)
    }
  }
  return undefined
}

/** `công nghiệp - xây dựng chiếm 93,1%`: the sector whose share the structure is told by. */
function sectorIn(asked: Asked, structure: string): string | undefined {
  const { left, reading } = asked.frame
  const sector = left.findLast((mention) => isSectorOf(asked, mention, structure))
  if (!sector) return undefined
  const { start, end } = spanOf(reading, sector.from, sector.to)
  return reading.text.slice(start, end)
}

/** The part that the figure is about, where it takes the topic of a claim over and words of its own tell a part. */
export function breakdownOfTaken(asked: Asked, from: Claim): string | undefined {
  const { indicator } = from.topic
  return (
    partNamed(asked.frame, indicator) ??
    partSetOff(asked, levelOf(asked, from) ?? from) ??
    (dividable(asked, indicator) ? partnerIn(asked.frame) : undefined)
  )
}

/** The level that a comparison taken over belongs to. */
const levelOf = ({ claims }: Asked, from: Claim): Claim | undefined =>
  claims.findLast(({ topic, measure }) => topic === from.topic && measure === 'level')

/** `riêng hành, tỏi 4.215 ha`: an amount that words of inclusion set off from the sum before it. */
function partSetOff({ frame, strange, verb }: Asked, whole: Claim): string | undefined {
  // A rate is set off from a rate: `lao động qua đào tạo 71,5%, trong đó có chứng chỉ 28%`.
  const isSame = frame.quantity.unit === whole.frame.quantity.unit && (frame.quantity.family !== 'ratio' || !verb)
  if (!isSame || whole.measure !== 'level') return undefined
  const { family } = frame.quantity
  const part =
    family === 'ratio' ? wordsSetOff(frame) : (strange ?? (family === 'money' ? undefined : wordsBeside(frame)))
  return part && isSetOff(frame) ? frame.reading.text.slice(part.start, part.end) : undefined
}

/** Whether words of inclusion stand before the figure, or before the list that it goes on with. */
function isSetOff({ left, mentions, at, said }: Frame): boolean {
  if (!said.has('including') && !said.has('aside')) return false
  if (left.some((mention) => hasTag(mention, 'including', 'aside'))) return true
  const clause = mentions.slice(0, at).findLastIndex((mention) => mention.kind === 'sign' && mention.sign === ';')
  return mentions.slice(clause + 1, at).some((mention) => hasTag(mention, 'including') && hasTag(mention, 'aside'))
}

/** `trong đó có bằng cấp, chứng chỉ 22,8%`: all words between those of inclusion and the figure. */
function wordsSetOff({ left, reading }: Frame): Span | undefined {
  const cue = left.findLastIndex((mention) => hasTag(mention, 'including', 'aside'))
  if (cue < 0) return undefined
  const words = left.slice(cue + 1)
  const first = words.find((mention) => mention.kind !== 'sign')
  const end = words.findLast((mention) => mention.kind === 'phrase' || mention.kind === 'indicator')
  return first && end ? spanOf(reading, first.from, end.to) : undefined
}

/** `ngô 215 ha`: a single word that no list knows, right before the figure. */
function wordsBeside({ left, reading }: Frame): Span | undefined {
  const last = lastSegment(left)
  const first = last.find((mention) => mention.kind === 'phrase')
  const end = last.findLast((mention) => mention.kind === 'phrase')
  return first && end ? spanOf(reading, first.from, end.to) : undefined
}
