import type { Language, Lexicon, Word, WordList } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'
import type { Sentence } from '../segment/sentence.ts'
import type { Token } from '../text/token.ts'

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
  const tokens = allTokens.slice(sentence.from, sentence.to).filter((token) => token.kind !== 'break')
  const words = lexicon[language]
  const hits = tokens.map((token, i) => (token.kind === 'number' ? [] : words.words.at(tokens, i)))
  return { text, language, lexicon, words, sentence, tokens, hits }
}

/** The longest cue with the tag that begins at token `at`. */
export function cueAt(reading: Reading, at: number, ...tags: readonly string[]): Hit<Cue> | undefined {
  const hits = reading.hits[at] ?? []
  for (let k = hits.length - 1; k >= 0; k--) {
    const hit = hits[k]
    if (hit?.entry.kind === 'cue' && tags.includes(hit.entry.tag)) return hit as Hit<Cue>
  }
  return undefined
}

/** The longest cue, of whatever tag, that ends right before token `at`; all tags of that span. */
export function cuesEndingAt(
  reading: Reading,
  at: number,
  reach = 5,
): { from: number; tags: Map<string, number | undefined> } | undefined {
  for (let from = Math.max(0, at - reach); from < at; from++) {
    const tags = new Map<string, number | undefined>()
    for (const hit of reading.hits[from] ?? []) {
      if (hit.to === at && hit.entry.kind === 'cue') tags.set(hit.entry.tag, hit.entry.value)
    }
    if (tags.size > 0) return { from, tags }
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
