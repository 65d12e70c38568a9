import type { IndicatorEntry } from '../core/lexicon/entries.ts'
import type { Language, Lexicon, NameGuesser } from '../core/lexicon/lexicon.ts'
import type { Document } from '../core/model/document.ts'
import { normalize } from '../core/text/normalize.ts'
import { tokenize } from '../core/text/token.ts'
import { hashOf } from './hash.ts'

/** What an extraction asked of the lexicon beside looking up the words of its text. */
export interface Questions {
  readonly indicators: readonly string[]
  readonly places: readonly string[]
  readonly units: readonly string[]
  readonly within: readonly (readonly [string, string])[]
  readonly guesses: readonly (readonly string[])[]
  /** Asked for the whole catalogue or the whole gazetteer. */
  readonly all: boolean
}

/** A lexicon that answers as another one, and remembers what it was asked. */
export interface Recording {
  readonly lexicon: Lexicon
  readonly questions: () => Questions
}

/** Records what an extraction asks; the same answers and the same words of the text give the same extraction. */
export function recordQuestions(lexicon: Lexicon): Recording {
  const indicators = new Set<string>()
  const places = new Set<string>()
  const units = new Set<string>()
  const within = new Map<string, readonly [string, string]>()
  const guesses = new Map<string, readonly string[]>()
  let all = false
  const { guessName, readNumbers, reliability } = lexicon
  const guess: NameGuesser | undefined =
    guessName &&
    ((syllables) => {
      guesses.set(JSON.stringify(syllables), syllables)
      return guessName(syllables)
    })
  return {
    lexicon: {
      get vi() {
        return lexicon.vi
      },
      get en() {
        return lexicon.en
      },
      get indicators() {
        all = true
        return lexicon.indicators
      },
      get places() {
        all = true
        return lexicon.places
      },
      reliability,
      economy: withoutWords(lexicon.economy),
      indicator(id) {
        indicators.add(id)
        return withoutWords(lexicon.indicator(id))
      },
      place(id) {
        places.add(id)
        return lexicon.place(id)
      },
      onlyMeasuredIn(unit) {
        units.add(unit)
        return withoutWords(lexicon.onlyMeasuredIn(unit))
      },
      isWithin(inner, outer) {
        within.set(JSON.stringify([inner, outer]), [inner, outer])
        return lexicon.isWithin(inner, outer)
      },
      ...(guess === undefined ? {} : { guessName: guess }),
      ...(readNumbers === undefined ? {} : { readNumbers }),
    },
    questions: () => ({
      indicators: [...indicators],
      places: [...places],
      units: [...units],
      within: [...within.values()],
      guesses: [...guesses.values()],
      all,
    }),
  }
}

/**
 * What an indicator is, without its words: these are looked up in the text, and an extraction that asks what an indicator
 * is cannot come to depend on them.
 */
function withoutWords(entry: IndicatorEntry | undefined): IndicatorEntry | undefined {
  if (entry === undefined) return undefined
  const { counterExamples: _, parts: __, ...rest } = entry
  return { ...rest, forms: {}, growthForms: {}, weakForms: {}, patterns: {}, examples: [], source: '' }
}

/**
 * Fingerprint of all that a lexicon says to a text: every form that its words can make, in the order in which it is found,
 * and the answers to the questions that its extraction asked. While it is the same, so is the extraction: whatever else
 * changed in the words was neither met nor asked for.
 */
export function answersTo(document: Document, language: Language, questions: Questions, lexicon: Lexicon): string {
  const { words, measures, abbreviations } = lexicon[language]
  const keys = new Set(tokenize(normalize(document.text).text).map((token) => token.key))
  const among = (set: ReadonlySet<string>) => [...keys].filter((key) => set.has(key)).sort()
  const forms = [words, measures].map((trie) => [...trie.within(keys)].map((form) => JSON.stringify(form)).sort())
  const { indicators, places, units, within, guesses, all } = questions
  return hashOf([
    forms,
    among(abbreviations),
    [...keys].sort().map((key) => [key, words.opens(key), measures.opens(key)]),
    indicators.map((id) => withoutWords(lexicon.indicator(id)) ?? null),
    places.map((id) => lexicon.place(id) ?? null),
    units.map((unit) => withoutWords(lexicon.onlyMeasuredIn(unit)) ?? null),
    within.map(([inner, outer]) => lexicon.isWithin(inner, outer)),
    guesses.map((syllables) => lexicon.guessName?.(syllables) ?? null),
    lexicon.reliability,
    withoutWords(lexicon.economy) ?? null,
    all ? [lexicon.indicators, lexicon.places] : null,
  ])
}
