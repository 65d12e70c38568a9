import { formsIn } from '../text/strip.ts'
import { fold } from '../text/fold.ts'
import { plainVocabulary, Vocabulary } from '../text/vocabulary.ts'
import type { TokenForm } from '../text/vocabulary.ts'
import type {
  AliasEntry,
  IndicatorEntry,
  LexiconData,
  NounEntry,
  NumeralEntry,
  PlaceEntry,
  PlaceKind,
  UnitEntry,
  Wordings,
} from './entries.ts'
import { Keys } from './keys.ts'
import { openingOf } from './opening.ts'
import { Trie } from './trie.ts'

export type Language = 'vi' | 'en'

/** How firmly a form names its indicator. */
export type Firmness = 'name' | 'growth' | 'weak'

/** A name with the figure inside: words that must stand before it, words that must stand after it. */
export interface FigurePattern {
  readonly indicator: string
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  /** Whether words must follow later in the clause. */
  readonly hasLater: boolean
  /** Whether it means a part of the indicator only. */
  readonly isPart: boolean
}

/** Tags of one form, with the number that goes with each. */
export type Tags = ReadonlyMap<string, number | undefined>

/**
 * What a form in the word list stands for; of a cue that stands alone, `tags` are the tags of its form; the own name of a place
 * stands without the kind of place before it.
 */
export type Word =
  | { readonly kind: 'cue'; readonly tag: string; readonly value?: number; readonly tags: Tags }
  | { readonly kind: 'indicator'; readonly id: string; readonly firmness: Firmness; readonly isPart?: true }
  | { readonly kind: 'place'; readonly place: PlaceEntry; readonly isOwnName: boolean }
  | { readonly kind: 'shield' }
  | { readonly kind: 'before'; readonly pattern: FigurePattern }
  | { readonly kind: 'after'; readonly pattern: FigurePattern }
  | { readonly kind: 'later'; readonly pattern: FigurePattern }
  | { readonly kind: 'unit'; readonly unit: UnitEntry }
  | { readonly kind: 'leading-unit'; readonly unit: UnitEntry }
  | { readonly kind: 'noun'; readonly noun: NounEntry }
  | { readonly kind: 'scale'; readonly factor: number }
  | { readonly kind: 'numeral'; readonly numeral: NumeralEntry }

/** The word lists of one language, ready for matching. */
export interface WordList {
  /** Everything that may stand anywhere in a sentence. */
  readonly words: Trie<Word>
  /** What is looked for only at or after a number: units, counted nouns, scales, numerals. */
  readonly measures: Trie<Word>
  /** Folded abbreviations after which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Spellings met before, each with what the lists make of it. */
  readonly vocabulary: Vocabulary
}

/** A misspelt name: which indicator it is near, how near (1 is the same), and the syllables that make it. */
export interface NameGuess {
  readonly id: string
  readonly similarity: number
  readonly from: number
  readonly to: number
}

/** Looks among folded syllables for a name that is nearly one of the catalogue. */
export type NameGuesser = (syllables: readonly string[]) => NameGuess | undefined

/** A number in words: the letters that make it and its value. */
export interface ReadNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** Finds the numbers in a run of number words. */
export type NumberReader = (words: string) => readonly ReadNumber[]

/** What a caller may bring from outside the core. */
export interface Helpers {
  readonly guessName?: NameGuesser
  /** By language; where there is none, numbers in words are read by the roles of their words alone. */
  readonly readNumbers?: Readonly<Partial<Record<Language, NumberReader>>>
}

/** All that the extractor knows about words, compiled. */
export interface Lexicon {
  readonly vi: WordList
  readonly en: WordList
  indicator(id: string): IndicatorEntry | undefined
  place(id: string): PlaceEntry | undefined
  /** The indicator that the growth of a place means where nothing else is named: its economy. */
  readonly economy: IndicatorEntry | undefined
  /** The indicator that alone is measured in the unit. */
  onlyMeasuredIn(unit: string): IndicatorEntry | undefined
  readonly indicators: readonly IndicatorEntry[]
  readonly places: readonly PlaceEntry[]
  readonly reliability: LexiconData['reliability']
  /** Finds misspelt names, where the caller brings a string distance. */
  readonly guessName?: NameGuesser
  /** Reads longer numbers in words, where the caller brings a grammar of them. */
  readonly readNumbers?: Readonly<Partial<Record<Language, NumberReader>>>
  /** True where `inner` lies in `outer`, by the chain of parents. */
  isWithin(inner: string, outer: string): boolean
}

/** Compiles word data into the lists that the extractor matches with. */
export function compileLexicon(given: LexiconData, helpers: Helpers = {}): Lexicon {
  const data = { ...given, places: given.places.map(withLeadsInSmall) }
  const indicators = new Map(data.indicators.map((entry) => [entry.id, entry]))
  const places = new Map(data.places.map((entry) => [entry.id, entry]))
  const measuredIn = onlyIndicators(data.indicators)
  const lists: Partial<Record<Language, WordList>> = {}
  return {
    // A language is compiled when its first text comes.
    get vi() {
      return (lists.vi ??= compileWords(data, 'vi'))
    },
    get en() {
      return (lists.en ??= compileWords(data, 'en'))
    },
    indicator: (id) => indicators.get(id),
    place: (id) => places.get(id),
    economy: data.indicators.find(({ id, twins }) => twins?.local === id),
    onlyMeasuredIn: (unit) => measuredIn.get(unit),
    indicators: data.indicators,
    places: data.places,
    reliability: data.reliability,
    ...helpers,
    isWithin(inner, outer) {
      for (let at: string | undefined = inner, hops = 0; at !== undefined && hops < 8; hops++) {
        if (at === outer) return true
        at = places.get(at)?.parent
      }
      return false
    },
  }
}

/** Words before a place that make it something else are compared in small letters. */
function withLeadsInSmall(place: PlaceEntry): PlaceEntry {
  if (!place.notAfter) return place
  const { vi, en } = place.notAfter
  const inSmall = (words: readonly string[]) => words.map((word) => word.toLowerCase())
  return { ...place, notAfter: { ...(vi && { vi: inSmall(vi) }), ...(en && { en: inSmall(en) }) } }
}

/** Units in which one indicator alone is measured. */
function onlyIndicators(indicators: readonly IndicatorEntry[]): ReadonlyMap<string, IndicatorEntry> {
  const only = new Map<string, IndicatorEntry>()
  const shared = new Set<string>()
  for (const entry of indicators) {
    for (const unit of new Set(entry.units)) {
      if (only.delete(unit)) shared.add(unit)
      else if (!shared.has(unit)) only.set(unit, entry)
    }
  }
  return only
}

/** About as many as the words of this project make, so that the table of them need not be widened again and again. */
const expectedNodes = 1 << 15

function compileWords(data: LexiconData, language: Language): WordList {
  const keys = new Keys()
  const words = new Trie(keys, openingOf, expectedNodes)
  const measures = new Trie(keys, openingOf)
  const of = (wordings: Wordings | undefined) => wordings?.[language] ?? []
  const plain = plainVocabulary()
  const add = (trie: Trie<Word>, form: string, word: Word, cased = false) => {
    const tokens = formsIn(form.normalize('NFC'), plain)
    trie.add(tokens, word, cased || isAbbreviation(tokens))
  }
  const addAll = (trie: Trie<Word>, forms: readonly string[], word: Word, cased = false) => {
    const shared = inOneShape(word)
    for (const form of forms) add(trie, form, shared, cased)
  }

  for (const { tag, value, forms } of data.cues) {
    const tags: Tags = new Map([[tag, value]])
    const word: Word = value === undefined ? { kind: 'cue', tag, tags } : { kind: 'cue', tag, value, tags }
    addAll(words, of(forms), word, tag === 'roman' || tag === 'month-name')
  }
  addAll(words, of(data.shields), { kind: 'shield' })
  const named = (wordings: Wordings | undefined) =>
    of(wordings).flatMap((form) => [form, ...abbreviated(form, data.aliases)])
  for (const entry of data.indicators) {
    const parts = new Set(named(entry.parts))
    const addNames = (wordings: Wordings | undefined, firmness: Firmness) => {
      const name = { kind: 'indicator', id: entry.id, firmness } as const
      const [whole, part] = [inOneShape(name), inOneShape({ ...name, isPart: true })]
      for (const form of named(wordings)) add(words, form, parts.has(form) ? part : whole)
    }
    addNames(entry.forms, 'name')
    addNames(entry.growthForms, 'growth')
    addNames(entry.weakForms, 'weak')
    for (const form of named(entry.patterns)) {
      const [before = '', rest = ''] = form.split('#').map((part) => part.trim())
      const [after = '', later = ''] = rest.split('*').map((part) => part.trim())
      const pattern: FigurePattern = {
        indicator: entry.id,
        hasBefore: before !== '',
        hasAfter: after !== '',
        hasLater: later !== '',
        isPart: parts.has(form),
      }
      if (before) addAll(words, [before], { kind: 'before', pattern })
      if (after) addAll(words, [after], { kind: 'after', pattern })
      if (later) addAll(words, [later], { kind: 'later', pattern })
    }
  }
  for (const place of data.places) {
    const lengths = new Set(of(place.forms).map(tokenCount))
    const [own, prefixed] = [true, false].map((isOwnName) => inOneShape({ kind: 'place', place, isOwnName }))
    for (const form of placeForms(place, data.placePrefixes, language)) {
      const word = lengths.has(tokenCount(form)) ? own : prefixed
      if (word) add(words, form, word, true)
    }
  }
  for (const unit of data.units) {
    addAll(measures, of(unit.forms), { kind: 'unit', unit })
    addAll(measures, of(unit.leads), { kind: 'leading-unit', unit })
  }
  for (const noun of data.nouns) addAll(measures, of(noun.forms), { kind: 'noun', noun })
  for (const { forms, factor } of data.scales) addAll(measures, of(forms), { kind: 'scale', factor })
  for (const numeral of data.numerals) addAll(measures, of(numeral.forms), { kind: 'numeral', numeral })
  return {
    words,
    measures,
    abbreviations: new Set(of(data.abbreviations).map(fold)),
    vocabulary: new Vocabulary({
      keyNumberOf: (key) => keys.numberOf(key),
      opensOf: (key, spelling) => words.opens(key, spelling) | measures.opens(key, spelling),
    }),
  }
}

const noFields = {
  kind: undefined,
  tag: undefined,
  value: undefined,
  tags: undefined,
  id: undefined,
  firmness: undefined,
  isPart: undefined,
  place: undefined,
  isOwnName: undefined,
  pattern: undefined,
  unit: undefined,
  noun: undefined,
  factor: undefined,
  numeral: undefined,
}

/** The same word as an object with the fields of all kinds: what is read at every token is then read from objects of one shape. */
const inOneShape = (word: Word): Word => Object.assign({ ...noFields }, word)

/** A name with every phrase that has an abbreviation written so, one at a time: `số DN thành lập mới`. */
function abbreviated(form: string, aliases: readonly AliasEntry[]): readonly string[] {
  const lower = form.toLowerCase()
  let found: string[] | undefined
  for (const { long, short } of aliases) {
    const at = lower.indexOf(long)
    if (at < 0 || form.length === long.length) continue
    found ??= []
    found.push(form.slice(0, at) + short + form.slice(at + long.length))
  }
  return found ?? none
}

const none: readonly never[] = []

const tokenCount = (form: string) => form.split(' ').length

/** A single token in capitals is matched with its case: `KH`, `TP`, `I`. */
function isAbbreviation(tokens: readonly TokenForm[]): boolean {
  const [only] = tokens
  return tokens.length === 1 && only !== undefined && only.text.length > 1 && only.text === only.text.toUpperCase()
}

function placeForms(
  place: PlaceEntry,
  prefixes: Readonly<Partial<Record<PlaceKind, Wordings>>>,
  language: Language,
): string[] {
  const own = place.forms[language] ?? []
  const before = prefixes[place.kind]?.[language] ?? []
  const prefixed = own.flatMap((form) => before.map((prefix) => `${prefix} ${form}`))
  return place.prefixed ? prefixed : [...own, ...prefixed]
}
