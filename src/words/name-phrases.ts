import type { PlaceEntry, PlaceKind } from '../core/lexicon/entries.ts'
import type { Phrase } from './phrases.ts'

/** Places whose names are proper names throughout; those of regions and groups are made of common words. */
const named: ReadonlySet<PlaceKind> = new Set(['country', 'province', 'municipality', 'city', 'town', 'district'])

const isUpper = (letter: string) => letter !== letter.toLowerCase()
const isAbbreviation = (word: string) => word.length > 1 && word === word.toUpperCase()

/** The proper names in the names of places, each a word: `Nam Phi` of `Cộng hòa Nam Phi`. */
export function namePhrases(places: readonly PlaceEntry[]): Phrase[] {
  return places
    .filter(({ kind }) => named.has(kind))
    .flatMap(({ forms }) => forms.vi ?? [])
    .flatMap(capitalRuns)
    .map((word) => ({ words: [word], isName: true }))
}

/** A term as the data has it, `tổng sản_phẩm`: words between spaces, syllables joined by low lines. */
export function termPhrase(term: string): Phrase {
  return { words: term.split(' ').map((word) => word.split('_')), isName: isUpper(term.charAt(0)) }
}

/** Runs of capitalised syllables, and single ones that have a hyphen in them. */
function capitalRuns(form: string): string[][] {
  const runs: string[][] = [[]]
  for (const part of form.split(/[\s(),]+/).flatMap(hyphenParts)) {
    if (isUpper(part.charAt(0)) && !isAbbreviation(part)) runs.at(-1)?.push(part)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 1 || run[0]?.includes('-'))
}

/** `Ma-lai-xi-a` is one syllable of the text, `Kon-Tum` two with a hyphen between them. */
function hyphenParts(part: string): string[] {
  const parts = part.split('-')
  return parts.slice(1).some((syllable) => isUpper(syllable.charAt(0)))
    ? parts.flatMap((syllable) => [syllable, '-'])
    : [part]
}
