import type { Language, Lexicon, Word, WordList } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'
import type { Sentence } from '../segment/sentence.ts'
import type { Token } from '../text/token.ts'
import { Opening, openingsOf } from './opening.ts'
import { tagsEndingAt } from './tags.ts'
import type { Tags } from './tags.ts'

/** One sentence with every form of the lexicon that begins at each of its tokens. */
export interface Reading {
  readonly text: string
  readonly language: Language
  readonly lexicon: Lexicon
  readonly words: WordList
  readonly sentence: Sentence
  /** Tokens of the sentence only, line breaks left out. */
  readonly tokens: readonly Token[]
  readonly hits: readonly (readonly Hit<Word>[])[]
  /** What may begin at each token, as flags of `Opening`. */
  readonly openings: Uint8Array
  /** What was looked up among measures so far. */
  readonly measures: (readonly Hit<Word>[])[]
}

type Cue = Extract<Word, { kind: 'cue' }>

/** Looks every token of a sentence up in the lexicon. */
export function readSentence(
  text: string,
  allTokens: readonly Token[],
  sentence: Sentence,
  lexicon: Lexicon,
  language: Language,
): Reading {
  const tokens: Token[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = allTokens[i]
    if (token && token.kind !== 'break') tokens.push(token)
  }
  const words = lexicon[language]
  const hits: (readonly Hit<Word>[])[] = []
  for (let i = 0; i < tokens.length; i++) hits.push(tokens[i]?.kind === 'number' ? none : words.words.at(tokens, i))
  return { text, language, lexicon, words, sentence, tokens, hits, openings: openingsOf(hits), measures: [] }
}

const none: readonly never[] = []

/** Every unit, counted noun, scale and numeral that begins at token `at`, shortest first. */
export function measuresAt(reading: Reading, at: number): readonly Hit<Word>[] {
  const found = reading.measures[at]
  if (found) return found
  if (at < 0 || at >= reading.tokens.length) return none
  return (reading.measures[at] = reading.words.measures.at(reading.tokens, at))
}

/** The longest cue with the tag that begins at token `at`. */
export function cueAt(reading: Reading, at: number, ...tags: readonly string[]): Hit<Cue> | undefined {
  if (((reading.openings[at] ?? 0) & Opening.cue) === 0) return undefined
  const hits = reading.hits[at] ?? none
  for (let k = hits.length - 1; k >= 0; k--) {
    const hit = hits[k]
    if (hit?.entry.kind === 'cue' && tags.includes(hit.entry.tag)) return hit as Hit<Cue>
  }
  return undefined
}

/** The longest cue, of whatever tag, that ends right before token `at`; all tags of that span. */
export function cuesEndingAt(reading: Reading, at: number, reach = 5): { from: number; tags: Tags } | undefined {
  for (let from = Math.max(0, at - reach); from < at; from++) {
    if (((reading.openings[from] ?? 0) & Opening.cue) === 0) continue
    const tags = tagsEndingAt(reading.hits[from] ?? none, at)
    if (tags) return { from, tags }
  }
  return undefined
}

/** Whether token `at` is the sign. */
export function isSign(reading: Reading, at: number, ...signs: readonly string[]): boolean {
  const token = reading.tokens[at]
  return token?.kind === 'sign' && signs.includes(token.text)
}

/** Whether token `at` begins right where the one before it ends. */
export function isGlued(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.start === reading.tokens[at - 1]?.end
}
