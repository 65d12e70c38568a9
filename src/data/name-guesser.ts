import natural from 'natural/lib/natural/distance/index.js'
import type { NameGuess, NameGuesser } from '../core/lexicon/lexicon.ts'
import type { IndicatorEntry } from '../core/lexicon/entries.ts'
import { fold } from '../core/text/fold.ts'

/** Names shorter than this have too many neighbours to be guessed. */
const shortest = 3
const letters = 10
/** Share of letters that may be wrong. */
const tolerance = 0.15

interface Candidate {
  readonly id: string
  readonly syllables: readonly string[]
  readonly text: string
}

/**
 * Makes a guesser for misspelt and badly scanned names: a run of syllables of which most stand in a known name of the same
 * length, and whose letters are within the tolerance of it by Damerau-Levenshtein distance. Two names equally near give none.
 */
export function nameGuesser(indicators: readonly IndicatorEntry[]): NameGuesser {
  const byLength = new Map<number, Candidate[]>()
  for (const { id, forms, growthForms } of indicators) {
    for (const form of [...(forms.vi ?? []), ...(growthForms?.vi ?? [])]) {
      const syllables = form
        .split(/[\s,()-]+/)
        .filter(Boolean)
        .map(fold)
      if (syllables.length < shortest || form.length < letters) continue
      const list = byLength.get(syllables.length) ?? []
      byLength.set(syllables.length, list)
      list.push({ id, syllables, text: syllables.join(' ') })
    }
  }
  const known = new Map<string, NameGuess | undefined>()
  return (syllables) => {
    const key = syllables.join(' ')
    if (!known.has(key)) known.set(key, guess(syllables, byLength))
    return known.get(key)
  }
}

function guess(
  syllables: readonly string[],
  byLength: ReadonlyMap<number, readonly Candidate[]>,
): NameGuess | undefined {
  let best: NameGuess | undefined
  let rival = 0
  for (const [length, candidates] of byLength) {
    for (let from = 0; from + length <= syllables.length; from++) {
      const window = syllables.slice(from, from + length)
      const text = window.join(' ')
      for (const { id, syllables: wanted, text: name } of candidates) {
        const wrong = wanted.reduce((sum, syllable, k) => sum + (syllable === window[k] ? 0 : 1), 0)
        if (wrong === 0 || wrong > (length > shortest ? 2 : 1)) continue
        const distance = natural.DamerauLevenshteinDistance(text, name)
        const similarity = 1 - distance / Math.max(text.length, name.length)
        if (distance > 3 || similarity < 1 - tolerance) continue
        if (!best || similarity > best.similarity) {
          if (best && best.id !== id) rival = best.similarity
          best = { id, similarity, from, to: from + length }
        } else if (best.id !== id) rival = Math.max(rival, similarity)
      }
    }
  }
  return best && best.similarity > rival ? best : undefined
}
