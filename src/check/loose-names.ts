import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import type { LooseName } from '../data/load-check-data.ts'
import { find, keysOf } from './keys.ts'

/** A loose name found, and which of the words make it. */
export interface LooseHit {
  readonly name: LooseName
  readonly words: ReadonlySet<number>
}

/** Finds the loose name in folded words that suits a figure best, or none. */
export type LooseNameFinder = (
  words: readonly string[],
  language: Language,
  figure: Pick<Observation, 'unit' | 'measure'>,
) => LooseHit | undefined

interface Pattern {
  readonly name: LooseName
  readonly all: readonly (readonly (readonly string[])[])[]
  readonly none: readonly (readonly string[])[]
}

/** Prepares the loose names for matching. */
export function looseNameFinder(names: readonly LooseName[], lexicon: Lexicon): LooseNameFinder {
  const compiled = (language: Language): Pattern[] =>
    names.flatMap((name) =>
      name.patterns
        .filter((pattern) => pattern.language === language)
        .map(({ all, none = [] }) => ({ name, all: all.map((forms) => forms.map(keysOf)), none: none.map(keysOf) })),
    )
  const patterns: Readonly<Record<Language, readonly Pattern[]>> = { vi: compiled('vi'), en: compiled('en') }
  return (words, language, figure) => {
    let best: LooseHit | undefined
    for (const { name, all, none } of patterns[language]) {
      if (!suits(name, figure, lexicon) || none.some((form) => find(words, form).length > 0)) continue
      const matched = all.map((forms) => longestIn(words, forms))
      if (matched.some((hit) => hit.length === 0)) continue
      const hit = { name, words: new Set(matched.flat()) }
      if (!best || hit.words.size > best.words.size) best = hit
    }
    return best
  }
}

/** Whether the indicator is measured in the figure's unit and may be what its measure says. */
function suits(name: LooseName, { unit, measure }: Pick<Observation, 'unit' | 'measure'>, lexicon: Lexicon): boolean {
  const isLevel = measure === 'level' || measure === 'change'
  const plain = (text: string) => text.split('/')[0]
  const units = lexicon.indicator(name.indicator)?.units ?? []
  // A percent is at first taken for a share where nothing says what it measures.
  const isOpen = unit === 'percent' && (measure === 'share' || measure === 'level')
  if (isLevel && !isOpen && !units.some((known) => plain(known) === plain(unit))) return false
  const said = measure === 'change' && unit !== 'percent' ? 'level' : measure
  return isOpen || name.measures === undefined || name.measures.includes(said)
}

/** Places of the words of the longest form that stands in the text; empty where none does. */
function longestIn(words: readonly string[], forms: readonly (readonly string[])[]): number[] {
  let best: number[] = []
  for (const form of forms) {
    const hit = find(words, form)
    if (hit.length > best.length) best = hit
  }
  return best
}
