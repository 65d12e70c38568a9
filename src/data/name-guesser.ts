import natural from 'natural/lib/natural/distance/index.js'
import type { NameGuess, NameGuesser } from '../core/lexicon/lexicon.ts'
import type { IndicatorEntry } from '../core/lexicon/entries.ts'
import { fold } from '../core/text/fold.ts'

/** Names shorter than this have too many neighbours to be guessed. */
const shortest = 3
const letters = 10
/** Share of letters that may be wrong. */
const tolerance = 0.15

/** No spelling within the tolerance is farther from its name, or longer or shorter by more, than this. */
const mostWrongLetters = 3

/** Allows for the rounding of the share of wrong letters. */
const rounding = 1e-9

interface Candidate {
  readonly id: string
  readonly syllables: readonly string[]
  readonly text: string
  /** Names of one length are tried together, in the order of `rank`. */
  readonly group: number
  readonly rank: number
}

/** A name with the place that a syllable has in it. */
interface Place {
  readonly candidate: Candidate
  readonly at: number
}

/** A run of syllables that shares most of its syllables with a name. */
interface Trial {
  readonly candidate: Candidate
  readonly from: number
  right: number
}

/**
 * Makes a guesser for misspelt and badly scanned names: a run of syllables of which most stand in a known name of the same
 * length, and whose letters are within the tolerance of it by Damerau-Levenshtein distance. Two names equally near give none.
 */
export function nameGuesser(indicators: readonly IndicatorEntry[]): NameGuesser {
  let index: ReadonlyMap<string, readonly Place[]> | undefined
  return (syllables) => guess(syllables, (index ??= indexOf(indicators)))
}

/** Where each syllable stands in which names. */
function indexOf(indicators: readonly IndicatorEntry[]): ReadonlyMap<string, readonly Place[]> {
  const byLength = new Map<number, Omit<Candidate, 'group' | 'rank'>[]>()
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
  const index = new Map<string, Place[]>()
  const grouped = [...byLength.values()].flatMap((list, group) => list.map((named) => ({ ...named, group })))
  for (const [rank, named] of grouped.entries()) {
    const candidate: Candidate = { ...named, rank }
    for (const [at, syllable] of candidate.syllables.entries()) {
      const places = index.get(syllable)
      if (places) places.push({ candidate, at })
      else index.set(syllable, [{ candidate, at }])
    }
  }
  return index
}

function guess(syllables: readonly string[], index: ReadonlyMap<string, readonly Place[]>): NameGuess | undefined {
  let best: NameGuess | undefined
  let rival = 0
  for (const { candidate, from } of trials(syllables, index)) {
    const { id, text: name } = candidate
    const to = from + candidate.syllables.length
    const text = syllables.slice(from, to).join(' ')
    const longer = Math.max(text.length, name.length)
    if (lettersApart(text, name) > Math.min(mostWrongLetters, tolerance * longer + rounding)) continue
    const distance = natural.DamerauLevenshteinDistance(text, name)
    const similarity = 1 - distance / longer
    if (distance > mostWrongLetters || similarity < 1 - tolerance) continue
    if (!best || similarity > best.similarity) {
      if (best && best.id !== id) rival = best.similarity
      best = { id, similarity, from, to }
    } else if (best.id !== id) rival = Math.max(rival, similarity)
  }
  return best && best.similarity > rival ? best : undefined
}

const letterKinds = 256
const balance = new Int16Array(letterKinds)

/**
 * How many letters one text has that the other has not, whatever their order: no edit distance is less, and it is found at a
 * small part of its cost. Letters that share a place in the count can only make it less.
 */
function lettersApart(a: string, b: string): number {
  balance.fill(0)
  for (let k = 0; k < a.length; k++) add(a.charCodeAt(k), 1)
  for (let k = 0; k < b.length; k++) add(b.charCodeAt(k), -1)
  let onlyInA = 0
  let onlyInB = 0
  for (const left of balance) {
    if (left > 0) onlyInA += left
    else onlyInB -= left
  }
  return Math.max(onlyInA, onlyInB)
}

function add(code: number, by: 1 | -1): void {
  const kind = code % letterKinds
  balance[kind] = (balance[kind] ?? 0) + by
}

/** Runs that have all syllables of a name but one, or two of the longer names, in the order in which they are tried. */
function trials(syllables: readonly string[], index: ReadonlyMap<string, readonly Place[]>): Trial[] {
  const counted = new Map<number, Trial>()
  for (const [k, syllable] of syllables.entries()) {
    for (const { candidate, at } of index.get(syllable) ?? []) {
      const from = k - at
      if (from < 0 || from + candidate.syllables.length > syllables.length) continue
      const key = candidate.rank * syllables.length + from
      const trial = counted.get(key)
      if (trial) trial.right++
      else counted.set(key, { candidate, from, right: 1 })
    }
  }
  const near: Trial[] = []
  for (const trial of counted.values()) {
    const { length } = trial.candidate.syllables
    const wrong = length - trial.right
    if (wrong > 0 && wrong <= (length > shortest ? 2 : 1)) near.push(trial)
  }
  return near.sort(
    (a, b) => a.candidate.group - b.candidate.group || a.from - b.from || a.candidate.rank - b.candidate.rank,
  )
}
