import type { Reading } from './reading.ts'

/**
 * The fast path: whether a sentence may hold a figure at all, told from its tokens alone. Every figure begins with a number in
 * digits or with a word of which some number, rank or multiple is made; a sentence with neither is read for what it leaves to the
 * sentences after it (places, periods, headings), and nothing is measured or linked in it.
 */
export function mayHoldFigure({ tokens, words }: Reading): boolean {
  for (const token of tokens) {
    if (token.kind === 'number' || words.wordedFigures.has(token.key)) return true
  }
  return false
}
