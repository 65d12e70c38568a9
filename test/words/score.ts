import { segmentTokens } from '../../src/words/segment-words.ts'
import type { WordModel } from '../../src/words/word-model.ts'

/** How many words an annotation has, how many were found, and how many are in both. */
export interface WordScore {
  readonly wanted: number
  readonly found: number
  readonly right: number
}

/** Holds the words of a model against annotated sentences, each a list of words whose syllables are joined by `_`. */
export function scoreWords(sentences: readonly (readonly string[])[], model: WordModel): WordScore {
  const score = { wanted: 0, found: 0, right: 0 }
  for (const words of sentences) {
    let at = 0
    const wanted = new Set(words.map((word) => `${at}-${(at += word.split('_').length)}`))
    const found = segmentTokens(
      words.flatMap((word) => word.split('_')),
      model,
    )
    score.wanted += wanted.size
    score.found += found.length
    score.right += found.filter(({ from, to }) => wanted.has(`${from}-${to}`)).length
  }
  return score
}

/** Harmonic mean of the shares of the wanted words that were found and of the found ones that were wanted, in percent. */
export const f1Of = ({ wanted, found, right }: WordScore): number => (200 * right) / (wanted + found)
