import type { Span } from '../../model/span.ts'
import type { Mention } from '../../recognize/mention.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment, spanOf, wordsIn } from '../segment.ts'

/** The figure's own words back to a strong separator; a list of names (`giường, tủ, bàn, ghế`) is one. */
export function nounPhrase({ left, order, reading }: Frame): readonly Mention[] {
  const last = lastSegment(left)
  const words = last.reduce((sum, mention) => (mention.kind === 'phrase' ? sum + wordsIn(reading, mention) : sum), 0)
  // `… tham quan, chiêm bái, gấp 5 lần`: a verb right behind the comma goes on with what was told.
  const goesOn = words === 0 && hasTag(last[0], 'increase', 'decrease', 'multiple')
  if (words >= 2 || order === 0 || goesOn) return behindReporting(last)
  const strong = left.findLastIndex((mention) => mention.kind === 'sign' && ';:('.includes(mention.sign))
  return behindReporting(left.slice(strong + 1))
}

/** `Chủ tịch UBND tỉnh cho hay cả năm …`: who says it names nothing of what is said. */
const behindReporting = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.slice(mentions.findLastIndex((mention) => hasTag(mention, 'reporting')) + 1)

/** Words on the left, in the figure's own segment, that no list knows: a name of something else. */
export function strangePhrase(frame: Frame): Span | undefined {
  const segment = nounPhrase(frame)
  const isWeak = (mention: Mention) =>
    mention.kind === 'indicator' && mention.names.every((name) => name.firmness === 'weak')
  const phrases = segment.filter(
    (mention) =>
      (mention.kind === 'phrase' && wordsIn(frame.reading, mention) >= 2) ||
      isWeak(mention) ||
      hasTag(mention, 'deficit', 'rate-head'),
  )
  const first = phrases[0]
  const last = phrases.at(-1)
  return first && last ? spanOf(frame.reading, first.from, last.to) : undefined
}

/** Where no words name the topic: the unit, else the figure itself. */
export function fallbackSpan(frame: Frame): Span {
  const { quantity, reading } = frame
  return quantity.to > quantity.numberTo
    ? spanOf(reading, quantity.numberTo, quantity.to)
    : spanOf(reading, quantity.from, quantity.to)
}
