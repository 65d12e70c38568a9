import type { Proposal } from '../../model/observation.ts'
import type { IndicatorMention } from '../../recognize/mention.ts'
import type { Claim } from '../claim.ts'
import { hasTag } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { dividable, entryOf } from './catalogue.ts'
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
  if (won?.rule === 'figure-in-name') return partInPattern(frame, indicator) ?? sectorOf(asked, own, indicator)
  if (won?.span && (won.rule === 'part-of-topic' || won.rule === 'part-of-structure'))
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

/** `công nghiệp - xây dựng chiếm 53,4%`: the sector whose part in the structure is told. */
function sectorOf(asked: Asked, own: IndicatorMention | undefined, structure: string): string | undefined {
  if (!own?.names.some(({ id }) => entryOf(asked, id)?.asShare === structure)) return undefined
  const { start, end } = spanOf(asked.frame.reading, own.from, own.to)
  return asked.frame.reading.text.slice(start, end)
}

/** The part that the figure is about, where it takes the topic of a claim over and words of its own tell a part. */
export function breakdownOfTaken(asked: Asked, from: Claim): string | undefined {
  const { indicator } = from.topic
  return (
    partNamed(asked.frame, indicator) ??
    partSetOff(asked, from) ??
    (dividable(asked, indicator) ? partnerIn(asked.frame) : undefined)
  )
}

/** `riêng hành, tỏi 4.215 ha`: an amount that words of inclusion set off from the sum before it. */
function partSetOff({ frame, strange }: Asked, whole: Claim): string | undefined {
  const isAmount = frame.quantity.family !== 'ratio' && frame.quantity.unit === whole.frame.quantity.unit
  const isSetOff = frame.left.some((mention) => hasTag(mention, 'including', 'aside'))
  if (!strange || !isAmount || !isSetOff || whole.measure !== 'level') return undefined
  return frame.reading.text.slice(strange.start, strange.end)
}
