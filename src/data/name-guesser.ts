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
  readonly length: number
  readonly text: string
  /** Names of one length are tried together. */
  readonly group: number
}

/** All names, and for every syllable the places in which it stands in them, as `name * longestName + place`. */
interface Index {
  readonly names: readonly Candidate[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly longestName: number
}

/** A run of syllables that shares most of its syllables with a name. */
interface Trial {
  readonly name: number
  readonly from: number
}

/**
 * Makes a guesser for misspelt and badly scanned names: a run of syllables of which most stand in a known name of the same
 * length, and whose letters are within the tolerance of it by Damerau-Levenshtein distance. Two names equally near give none.
 */
export function nameGuesser(indicators: readonly IndicatorEntry[]): NameGuesser {
  let index: Index | undefined
  return (syllables) => guess(syllables, (index ??= indexOf(indicators)))
}

function indexOf(indicators: readonly IndicatorEntry[]): Index {
  const byLength = new Map<number, { id: string; syllables: readonly string[] }[]>()
  for (const { id, forms, growthForms } of indicators) {
    for (const form of [...(forms.vi ?? []), ...(growthForms?.vi ?? [])]) {
      const syllables = form
        .split(/[\s,()-]+/)
        .filter(Boolean)
        .map(fold)
      if (syllables.length < shortest || form.length < letters) continue
      const list = byLength.get(syllables.length) ?? []
      byLength.set(syllables.length, list)
      list.push({ id, syllables })
    }
  }
  const longestName = Math.max(0, ...byLength.keys())
  const names: Candidate[] = []
  const places = new Map<string, number[]>()
  for (const [group, list] of [...byLength.values()].entries()) {
    for (const { id, syllables } of list) {
      for (const [at, syllable] of syllables.entries()) {
        const place = names.length * longestName + at
        const known = places.get(syllable)
        if (known) known.push(place)
        else places.set(syllable, [place])
      }
      names.push({ id, length: syllables.length, text: syllables.join(' '), group })
    }
  }
  return { names, places, longestName }
}

function guess(syllables: readonly string[], index: Index): NameGuess | undefined {
  let best: NameGuess | undefined
  let rival = 0
  for (const { name, from } of trials(syllables, index)) {
    const candidate = index.names[name]
    if (!candidate) continue
    const { id, length, text: wanted } = candidate
    const text = syllables.slice(from, from + length).join(' ')
    const longer = Math.max(text.length, wanted.length)
    if (lettersApart(text, wanted) > Math.min(mostWrongLetters, tolerance * longer + rounding)) continue
    const distance = editDistance(text, wanted)
    const similarity = 1 - distance / longer
    if (distance > mostWrongLetters || similarity < 1 - tolerance) continue
    if (!best || similarity > best.similarity) {
      if (best && best.id !== id) rival = best.similarity
      best = { id, similarity, from, to: from + length }
    } else if (best.id !== id) rival = Math.max(rival, similarity)
  }
  return best && best.similarity > rival ? best : undefined
}

let counts = new Uint8Array(0)

/** Runs that have all syllables of a name but one, or two of the longer names, in the order in which they are tried. */
function trials(syllables: readonly string[], { names, places, longestName }: Index): Trial[] {
  const width = syllables.length
  if (counts.length < names.length * width) counts = new Uint8Array(names.length * width)
  const touched: number[] = []
  for (let k = 0; k < width; k++) {
    const known = places.get(syllables[k] ?? '')
    if (!known) continue
    for (const place of known) {
      const at = place % longestName
      if (at > k) continue
      const trial = ((place - at) / longestName) * width + k - at
      const right = counts[trial] ?? 0
      if (right === 0) touched.push(trial)
      counts[trial] = right + 1
    }
  }
  const near: Trial[] = []
  for (const trial of touched) {
    const right = counts[trial] ?? 0
    counts[trial] = 0
    if (right < shortest - 1) continue
    const from = trial % width
    const name = (trial - from) / width
    const length = names[name]?.length ?? 0
    const wrong = length - right
    if (from + length <= width && wrong > 0 && wrong <= (length > shortest ? 2 : 1)) near.push({ name, from })
  }
  const group = ({ name }: Trial) => names[name]?.group ?? 0
  return near.sort((a, b) => group(a) - group(b) || a.from - b.from || a.name - b.name)
}

/** Damerau-Levenshtein distance; what both begin and end with is left out of the reckoning. */
function editDistance(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  return natural.DamerauLevenshteinDistance(a.slice(start, a.length - end), b.slice(start, b.length - end))
}

const letterKinds = 256
const balance = new Int16Array(letterKinds)

/**
 * How many letters one text has that the other has not, whatever their order: no edit distance is less, and it is found at a
 * small part of its cost. Letters that share a place in the count can only make it less.
 */
function lettersApart(a: string, b: string): number {
  count(a, 1)
  count(b, -1)
  const onlyInA = takeRest(a, 1)
  const onlyInB = takeRest(b, -1)
  return Math.max(onlyInA, onlyInB)
}

function count(text: string, by: 1 | -1): void {
  for (let k = 0; k < text.length; k++) {
    const kind = text.charCodeAt(k) % letterKinds
    balance[kind] = (balance[kind] ?? 0) + by
  }
}

/** Sums what is left over on the side of the text, and clears it for the next count. */
function takeRest(text: string, side: 1 | -1): number {
  let sum = 0
  for (let k = 0; k < text.length; k++) {
    const kind = text.charCodeAt(k) % letterKinds
    const rest = (balance[kind] ?? 0) * side
    if (rest <= 0) continue
    sum += rest
    balance[kind] = 0
  }
  return sum
}
