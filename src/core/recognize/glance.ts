import { Opening } from '../lexicon/opening.ts'
import { quantityAt } from './quantity.ts'
import { rankAt } from './rank.ts'
import { mayOpen } from './reading.ts'
import type { Reading } from './reading.ts'

/** What a glance sees beside the flags of `Opening`: a number in digits, and what tells something to other sentences. */
export const Sight = {
  number: 1 << 16,
  telling: Opening.place | Opening.scene | Opening.indicator,
} as const

const looked = Opening.period | Opening.base | Opening.compared | Opening.place | Opening.scene

/**
 * The fast path: one glance along the tokens of a sentence tells what kinds of words stand in it, without making anything of
 * them. Most sentences of ordinary news hold neither a figure nor a place nor a period, and are read no further.
 */
export function glance({ tokens, words }: Reading, seeksIndicator: boolean): number {
  const wanted = seeksIndicator ? looked | Opening.indicator : looked
  let seen = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'number') seen |= Sight.number
    const { opens } = token
    seen |= opens & Opening.worded
    // What was seen once is not looked for again.
    const open = opens & wanted & ~seen
    if (open !== 0) seen |= words.words.flagsAt(tokens, at, open)
  }
  return seen
}

/**
 * Whether a sentence of which so much was seen may hold a figure. Every figure begins with a number in digits or with a word of
 * which some number, rank or multiple is made; few of those words stand at the head of one.
 */
export function mayHoldFigure(reading: Reading, seen: number): boolean {
  if ((seen & Sight.number) !== 0) return true
  if ((seen & Opening.worded) === 0) return false
  for (let at = 0; at < reading.tokens.length; at++) {
    if (mayOpen(reading, at, Opening.worded) && (rankAt(reading, at) ?? quantityAt(reading, at))) return true
  }
  return false
}
