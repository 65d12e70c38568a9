import { classOf, isCapital, LETTER } from '../text/letters.ts'

/** A part of a text in which sentences are found as in the whole. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Letters of a stretch, at least. */
const shortest = 1 << 16

/**
 * Cuts a long text where a line begins with a capital: no sentence goes on across such a place, so that the tokens of one stretch
 * can be forgotten before those of the next are made.
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (let at = text.indexOf('\n', shortest); at >= 0;) {
    const next = at + 1
    if (next < text.length && classOf(text.charCodeAt(next)) === LETTER && isCapital(text.charAt(next))) {
      stretches.push({ from, to: next })
      from = next
      at = text.indexOf('\n', from + shortest)
    } else at = text.indexOf('\n', next)
  }
  return [...stretches, { from, to: text.length }]
}
