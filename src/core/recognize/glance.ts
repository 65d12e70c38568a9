import { inWords, Opening } from '../lexicon/opening.ts'
import type { WordList } from '../lexicon/lexicon.ts'
import { withoutBreaks } from '../text/strip.ts'
import type { Strip } from '../text/strip.ts'
import { Kind } from '../text/vocabulary.ts'
import { headingOf } from './heading.ts'
import { quantityAt } from './read-quantity.ts'
import { rankAt } from './rank.ts'
import { mayOpen } from './reading.ts'
import type { Reading } from './reading.ts'

const heading = 1 << 27

/** What a glance sees beside the flags of `Opening`: a number in digits, a heading, and what tells something to other sentences. */
export const Sight = {
  number: Kind.number,
  heading,
  telling: Opening.place | Opening.scene | Opening.indicator | heading,
} as const

/** Seen as such, without looking anything up. */
const plain = Kind.number | Kind.lineBreak | inWords | Opening.mostEnd
const looked = Opening.period | Opening.undated | Opening.base | Opening.compared | Opening.place | Opening.scene

/**
 * The fast path: one glance along the tokens of a sentence tells what kinds of words stand in it, without making anything of
 * them. Most sentences of ordinary news hold neither a figure nor a place nor a period, and are read no further.
 */
export function glance(strip: Strip, from: number, to: number, words: WordList, seeksIndicator: boolean): number {
  const wanted = seeksIndicator ? looked | Opening.indicator : looked
  const { forms, opens } = strip
  let seen = 0
  for (let at = from; at < to; at++) {
    const flags = opens[at] ?? 0
    seen |= flags & plain
    // What was seen once is not looked for again.
    const open = flags & wanted & ~seen
    if (open !== 0) seen |= words.words.flagsAt(forms, at, open, to)
  }
  if ((seen & Kind.lineBreak) !== 0) {
    const joined = withoutBreaks(strip, from, to)
    return glance(joined, 0, joined.forms.length, words, seeksIndicator)
  }
  if ((seen & Kind.number) === 0) {
    const sought = (seen & Opening.mostEnd) === 0 ? Opening.worded : inWords
    if ((seen & sought) === 0 || !mayCount(strip, from, to, words, sought)) seen &= ~inWords
    if ((seen & (inWords | Opening.undated)) === 0) seen &= ~Opening.period
  }
  seen &= ~Opening.mostEnd
  return headingOf(forms, from, to) ? seen | Sight.heading : seen
}

/**
 * Whether a rank or multiple in words begins at one of the tokens, or a number in words with something behind it that may be counted:
 * a number alone is no figure and no period.
 */
function mayCount({ forms, opens }: Strip, from: number, to: number, { words }: WordList, wanted: number): boolean {
  for (let at = from; at < to; at++) {
    const flags = opens[at] ?? 0
    if ((flags & wanted) === 0) continue
    if (words.flagsAt(forms, at, wanted, to) !== 0) return true
    if ((flags & Opening.measure) === 0 || at + 1 === to) continue
    if (((opens[at + 1] ?? 0) & (Opening.measure | Opening.behindNumber)) !== 0 || forms[at + 1]?.text === '-')
      return true
  }
  return false
}

/**
 * Whether a sentence of which so much was seen may hold a figure. Every figure begins with a number in digits or with a word of
 * which some number, rank or multiple is made; few of those words stand at the head of one.
 */
export function mayHoldFigure(reading: Reading, seen: number): boolean {
  if ((seen & Sight.number) !== 0) return true
  if ((seen & inWords) === 0) return false
  for (let at = 0; at < reading.tokens.length; at++) {
    if (mayOpen(reading, at, inWords) && (rankAt(reading, at) ?? quantityAt(reading, at))) return true
  }
  return false
}
