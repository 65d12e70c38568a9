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
  readonly text: string
  /** Names of one length are tried together. */
  readonly group: number
}

/**
 * All names, and for every syllable the places in which it stands in them. Of a name that may have two syllables wrong only its three
 * rarest are listed: a run that is near it has one of them at least.
 */
interface Index {
  readonly names: readonly Candidate[]
  /** Every syllable of the names by its number. */
  readonly numbers: ReadonlyMap<string, number>
  /** Numbers of the syllables of all names, one name after the other. */
  readonly syllables: Int32Array
  /** Where in `syllables` each name begins, and at last where they end. */
  readonly begins: Int32Array
  /** For every syllable the names and places in which it stands, in turn. */
  readonly places: readonly Int32Array[]
}

/** How many syllables of a name may be wrong. */
const mostWrong = (length: number) => (length > shortest ? 2 : 1)

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
  const numbers = new Map<string, number>()
  const frequency: number[] = []
  const numberOf = (syllable: string): number => {
    const number = numbers.get(syllable) ?? numbers.size
    numbers.set(syllable, number)
    frequency[number] = (frequency[number] ?? 0) + 1
    return number
  }
  const names: Candidate[] = []
  const run: number[] = []
  const begins = [0]
  for (const [group, list] of [...byLength.values()].entries()) {
    for (const { id, syllables } of list) {
      names.push({ id, text: syllables.join(' '), group })
      run.push(...syllables.map(numberOf))
      begins.push(run.length)
    }
  }
  const places: number[][] = frequency.map(() => [])
  for (const name of names.keys()) {
    const syllables = run.slice(begins[name], begins[name + 1])
    const rarity = (at: number) => frequency[syllables[at] ?? -1] ?? 0
    const rarest = [...syllables.keys()].sort((a, b) => rarity(a) - rarity(b) || a - b)
    for (const at of rarest.slice(0, mostWrong(syllables.length) + 1)) places[syllables[at] ?? -1]?.push(name, at)
  }
  return {
    names,
    numbers,
    syllables: Int32Array.from(run),
    begins: Int32Array.from(begins),
    places: places.map((list) => Int32Array.from(list)),
  }
}

function guess(syllables: readonly string[], index: Index): NameGuess | undefined {
  let best: NameGuess | undefined
  let rival = 0
  for (const { name, from } of trials(syllables, index)) {
    const candidate = index.names[name]
    if (!candidate) continue
    const { id, text: wanted } = candidate
    const length = lengthOf(index, name)
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

const lengthOf = ({ begins }: Index, name: number) => (begins[name + 1] ?? 0) - (begins[name] ?? 0)

/** Runs that have all syllables of a name but one, or two of the longer names, in the order in which they are tried. */
function trials(words: readonly string[], index: Index): Trial[] {
  const { names, numbers, syllables, begins, places } = index
  const run = words.map((word) => numbers.get(word) ?? -1)
  const near: Trial[] = []
  for (let k = 0; k < run.length; k++) {
    const list = places[run[k] ?? -1]
    if (!list) continue
    for (let p = 0; p < list.length; p += 2) {
      const name = list[p] ?? 0
      const from = k - (list[p + 1] ?? 0)
      const begin = begins[name] ?? 0
      const length = (begins[name + 1] ?? 0) - begin
      if (from < 0 || from + length > run.length) continue
      const most = mostWrong(length)
      let wrong = 0
      for (let i = 0; i < length && wrong <= most; i++) if (syllables[begin + i] !== run[from + i]) wrong++
      if (wrong > 0 && wrong <= most && !near.some((trial) => trial.name === name && trial.from === from))
        near.push({ name, from })
    }
  }
  if (near.length < 2) return near
  const group = ({ name }: Trial) => names[name]?.group ?? 0
  return near.sort((a, b) => group(a) - group(b) || a.from - b.from || a.name - b.name)
}

/**
 * Damerau-Levenshtein distance, no letter edited twice: without that restriction natural 8.1 counts a doubled letter as none. What both
 * begin and end with is left out of the reckoning.
 */
function editDistance(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  return natural.DamerauLevenshteinDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), {
    restricted: true,
  })
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
