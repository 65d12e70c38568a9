import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { loadCheckData } from '../data/load-check-data.ts'
import { find, keysOf } from './keys.ts'
import { looseNameFinder } from './loose-names.ts'
import type { LooseNameFinder } from './loose-names.ts'

/** What is known of the words of claims. */
export interface ClaimWords {
  readonly looseName: LooseNameFinder
  readonly isNeutral: (words: string, language: Language) => boolean
  /** Goods, branches, groups and bodies among the words, and words of another indicator, without those that name the whole. */
  readonly partsIn: (words: readonly string[], indicator: string, language: Language) => readonly string[]
  /** Whether the words of a ceiling say that it is nearly reached. */
  readonly saysNearly: (words: string, language: Language) => boolean
  /** Whether a text ends with such words. */
  readonly endsNearly: (text: string, language: Language) => boolean
}

/** Reads what is known of the words of claims. */
export function claimWords(lexicon: Lexicon): ClaimWords {
  const { looseNames, neutralWords, nearly, partWords } = loadCheckData()
  const neutral = { vi: new Set(neutralWords.vi.flatMap(keysOf)), en: new Set(neutralWords.en.flatMap(keysOf)) }
  // The name of a place in that of a port or a street is none of the parts of an indicator.
  const places = new Set(lexicon.places.flatMap(({ name }) => [name.vi, name.en].map((form) => keysOf(form).join(' '))))
  const parts = { vi: partWords.vi.map(keysOf), en: partWords.en.map(keysOf) }
  const isNeutral = (words: string, language: Language) => {
    const keys = keysOf(words)
    return places.has(keys.join(' ')) || keys.every((key) => neutral[language].has(key))
  }

  /** Words that the name of the whole may have: those of its printed name and of the loose names. */
  const ofWhole = (indicator: string, language: Language): ReadonlySet<string> => {
    const loose = looseNames.filter((name) => name.indicator === indicator).flatMap(({ patterns }) => patterns)
    const own = loose.filter((pattern) => pattern.language === language).flatMap(({ all }) => all.flat())
    return new Set([...own, lexicon.indicator(indicator)?.name[language] ?? ''].flatMap(keysOf))
  }

  return {
    looseName: looseNameFinder(looseNames, lexicon),
    isNeutral,
    partsIn(words, indicator, language) {
      const others = looseNames
        .filter((name) => name.indicator === indicator)
        .flatMap(({ patterns }) => patterns.filter((pattern) => pattern.language === language))
        .flatMap((pattern) => (pattern.none ?? []).map(keysOf))
      const found = [...parts[language], ...others].filter((part) => find(words, part).length > 0)
      const whole = found.length === 0 ? none : ofWhole(indicator, language)
      return found.filter((part) => !part.every((key) => whole.has(key))).map((part) => part.join(' '))
    },
    endsNearly: (text, language) => {
      const end = keysOf(text).slice(-longestCeiling)
      return nearly[language].some((form) => ` ${end.join(' ')}`.endsWith(` ${keysOf(form).join(' ')}`))
    },
    saysNearly: (words, language) => nearly[language].includes(keysOf(words).join(' ')),
  }
}

/** No word for a ceiling has more syllables. */
const longestCeiling = 4

const none: ReadonlySet<string> = new Set()
