import natural from 'natural/lib/natural/distance/index.js'
import type { IndicatorEntry, LexiconData } from '../core/lexicon/entries.ts'

/** What a name that a person typed stands for: an id, or the nearest known name where it stands for none. */
export type FoundName = { readonly id: string } | { readonly nearest: string | undefined }

/** Looks up ids and names, whatever their case, accents and spacing. */
export type NameFinder = (typed: string) => FoundName

interface Known {
  readonly id: string
  /** The name as it is written. */
  readonly name: string
  /** The lower comes first where one name means several. */
  readonly rank: number
}

/** Makes a finder of indicators by id, name and every form in the catalogue. */
export function indicatorFinder(entries: readonly IndicatorEntry[]): NameFinder {
  return finder(
    entries.flatMap(({ id, name, forms, growthForms, weakForms }) => [
      { id, name: id, rank: 0 },
      ...[name.vi, name.en].map((own) => ({ id, name: own, rank: 1 })),
      ...[forms, growthForms]
        .flatMap((words) => [...(words?.vi ?? []), ...(words?.en ?? [])])
        .map((form) => ({ id, name: form, rank: 2 })),
      ...[...(weakForms?.vi ?? []), ...(weakForms?.en ?? [])].map((form) => ({ id, name: form, rank: 3 })),
    ]),
  )
}

/**
 * Makes a finder of places, with or without the word for their kind; a name that only means a place after that word
 * (`thành phố Bạc Liêu`) gives way to others.
 */
export function placeFinder({ places, placePrefixes }: Pick<LexiconData, 'places' | 'placePrefixes'>): NameFinder {
  return finder(
    places.flatMap(({ id, kind, name, forms, prefixed }) => {
      const names = [name.vi, name.en, ...(forms.vi ?? []), ...(forms.en ?? [])]
      const prefixes = [...(placePrefixes[kind]?.vi ?? []), ...(placePrefixes[kind]?.en ?? [])]
      return [
        { id, name: id, rank: 0 },
        ...names.map((own) => ({ id, name: own, rank: prefixed === true ? 2 : 1 })),
        ...names.flatMap((own) => prefixes.map((prefix) => ({ id, name: `${prefix} ${own}`, rank: 1 }))),
      ]
    }),
  )
}

function finder(known: readonly Known[]): NameFinder {
  const ordered = [...known].sort((a, b) => a.rank - b.rank)
  // Spelt with its accents a name is itself first: `Hà Nam` and `Hạ Nam` are two.
  const exact = new Map<string, string>()
  const plain = new Map<string, string>()
  for (const { id, name } of ordered) {
    if (!exact.has(spelt(name))) exact.set(spelt(name), id)
    if (!plain.has(bare(name))) plain.set(bare(name), id)
  }
  return (typed) => {
    const id = exact.get(spelt(typed)) ?? plain.get(bare(typed))
    return id === undefined
      ? {
          nearest: nearestTo(
            typed,
            ordered.filter(({ rank }) => rank > 0),
          ),
        }
      : { id }
  }
}

/** Which of some names a person may have meant; undefined where none is like what was typed. */
export function nearestOf(typed: string, names: readonly string[]): string | undefined {
  return nearestTo(
    typed,
    names.map((name) => ({ name })),
  )
}

/** Less alike than this, a name is no guess at what was meant. */
const leastSimilarity = 0.7

/**
 * The name most like what was typed, by Jaro-Winkler on letters without accents; of equal ones the first. Ids give way
 * to names.
 */
export function nearestTo(typed: string, known: readonly Pick<Known, 'name'>[]): string | undefined {
  const wanted = joined(typed)
  let best: { name: string; similarity: number } | undefined
  for (const { name } of known) {
    const similarity = natural.JaroWinklerDistance(wanted, joined(name), {})
    if (similarity >= leastSimilarity && similarity > (best?.similarity ?? 0)) best = { name, similarity }
  }
  return best?.name
}

const spelt = (name: string) => name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')

/** Letters and digits alone: `Hải Phòng`, `hai-phong` and `HAIPHONG` meet. */
const bare = (name: string) => joined(name).replaceAll(' ', '')

const joined = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
