import type { Mention, PlaceMention } from '../../recognize/mention.ts'
import { hitsAt } from '../../recognize/reading.ts'
import type { Frame } from '../frame.ts'
import { pairedWith } from '../pairing.ts'
import { lastSegment, spanOf } from '../segment.ts'

/** `Thái Lan tăng 16,7%` in a list of partners: the country is the part. */
export function partnerIn(frame: Frame): string | undefined {
  const { lexicon, text } = frame.reading
  const isForeign = (mention: Mention): mention is PlaceMention =>
    mention.kind === 'place' && !lexicon.isWithin(mention.place.id, 'vietnam')
  const country = pairedWith(frame, isForeign) ?? lastSegment(frame.left).findLast(isForeign)
  if (country) {
    const { start, end } = spanOf(frame.reading, country.from, country.to)
    return text.slice(start, end)
  }
  // `Nhật Bản đứng thứ hai với 5,74 tỷ USD`: what is ranked is what the figure after the rank is about.
  return frame.previous?.quantity.family === 'rank' && frame.previous.clause === frame.clause
    ? partnerIn(frame.previous)
    : undefined
}

/** `công nghiệp chế biến, chế tạo` among the figure's own words: a name that means a part of the indicator only. */
export function partNamed({ left, reading }: Frame, indicator: string): string | undefined {
  const part = left.findLast(
    (mention) => mention.kind === 'indicator' && mention.names.some(({ id, isPart }) => isPart && id === indicator),
  )
  if (!part) return undefined
  const { start, end } = spanOf(reading, part.from, part.to)
  return reading.text.slice(start, end)
}

/** `11.240 ha cà phê`: the words behind the figure, where a name with the figure inside means a part only. */
export function partInPattern({ quantity, reading }: Frame, indicator: string): string | undefined {
  for (let at = quantity.numberTo; at <= quantity.to; at++) {
    const hit = hitsAt(reading, at).findLast(
      ({ entry }) =>
        entry.kind === 'after' &&
        entry.pattern.isPart &&
        !entry.pattern.hasBefore &&
        entry.pattern.indicator === indicator,
    )
    if (!hit) continue
    const { start, end } = spanOf(reading, hit.to > quantity.to ? quantity.to : at, hit.to)
    return reading.text.slice(start, end)
  }
  return undefined
}
