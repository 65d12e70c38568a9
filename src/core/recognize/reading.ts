import type { Language, Lexicon, Tags, Word, WordList } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'
import type { Sentence } from '../segment/sentence.ts'
import type { Strip } from '../text/strip.ts'
import { tokensOf } from '../text/token.ts'
import type { KnownToken } from '../text/token.ts'
import { anywhere, Opening } from '../lexicon/opening.ts'
import { tagsEndingAt } from './tags.ts'

/** One sentence, with what was looked up of it so far: a form of the lexicon is looked for when it is first asked for. */
export interface Reading {
  readonly text: string
  readonly language: Language
  readonly lexicon: Lexicon
  readonly words: WordList
  readonly sentence: Sentence
  /** Tokens of the sentence only, line breaks left out. */
  readonly tokens: readonly KnownToken[]
  /** What was looked up among words so far; `hitsAt` asks. */
  readonly hits: (readonly Hit<Word>[])[]
  /** What was looked up among measures so far; `measuresAt` asks. */
  readonly measures: (readonly Hit<Word>[])[]
}

type Cue = Extract<Word, { kind: 'cue' }>

/** Makes the reading of a sentence, in which nothing is looked up yet. */
export function readSentence(
  text: string,
  strip: Strip,
  sentence: Sentence,
  lexicon: Lexicon,
  language: Language,
): Reading {
  const run = tokensOf(strip, sentence.from, sentence.to)
  const tokens = run.some(isBreak) ? run.filter((token) => !isBreak(token)) : run
  const nothing = () => new Array<readonly Hit<Word>[]>(tokens.length)
  return { text, language, lexicon, words: lexicon[language], sentence, tokens, hits: nothing(), measures: nothing() }
}

const isBreak = ({ kind }: KnownToken) => kind === 'break'

const none: readonly never[] = []

/** Forgets what was looked up in a sentence; it is found again where it is asked for. */
export function forgetFound({ hits, measures }: Reading): void {
  hits.length = 0
  measures.length = 0
}

/** Every cue, name, place or shield that begins at token `at`, shortest first. */
export function hitsAt(reading: Reading, at: number): readonly Hit<Word>[] {
  if (!mayOpen(reading, at, anywhere)) return none
  return (reading.hits[at] ??= reading.words.words.at(reading.tokens, at))
}

/** Whether what begins at token `at` may be of a kind, by the flags of `Opening`; where it may not, nothing is looked up. */
export function mayOpen({ tokens }: Reading, at: number, kinds: number): boolean {
  return ((tokens[at]?.opens ?? 0) & kinds) !== 0
}

/** Whether something of a kind does begin at token `at`. */
export function opensAt(reading: Reading, at: number, kind: number): boolean {
  return mayOpen(reading, at, kind) && reading.words.words.flagsAt(reading.tokens, at, kind) !== 0
}

/** Every unit, counted noun, scale and numeral that begins at token `at`, shortest first. */
export function measuresAt(reading: Reading, at: number): readonly Hit<Word>[] {
  if (!mayOpen(reading, at, Opening.measure)) return none
  return (reading.measures[at] ??= reading.words.measures.at(reading.tokens, at))
}

/** Asked so often with a list made for the call that the list must not leave the function: V8 then makes none. */
function isAmong(text: string, list: readonly string[]): boolean {
  for (const one of list) if (one === text) return true
  return false
}

/** The longest cue with the tag that begins at token `at`. */
export function cueAt(reading: Reading, at: number, ...tags: readonly string[]): Hit<Cue> | undefined {
  if (!mayOpen(reading, at, Opening.cue)) return undefined
  const hits = hitsAt(reading, at)
  for (let k = hits.length - 1; k >= 0; k--) {
    const hit = hits[k]
    if (hit?.entry.kind === 'cue' && isAmong(hit.entry.tag, tags)) return hit as Hit<Cue>
  }
  return undefined
}

/** The longest cue, of whatever tag, that ends right before token `at`; all tags of that span. */
export function cuesEndingAt(reading: Reading, at: number, reach = 5): { from: number; tags: Tags } | undefined {
  for (let from = Math.max(0, at - reach); from < at; from++) {
    if (!mayOpen(reading, from, Opening.cue)) continue
    const tags = tagsEndingAt(hitsAt(reading, from), at)
    if (tags) return { from, tags }
  }
  return undefined
}

/** Whether token `at` is the sign. */
export function isSign(reading: Reading, at: number, ...signs: readonly string[]): boolean {
  const token = reading.tokens[at]
  return token?.kind === 'sign' && isAmong(token.text, signs)
}

/** Whether token `at` begins right where the one before it ends. */
export function isGlued(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.start === reading.tokens[at - 1]?.end
}
