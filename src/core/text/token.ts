import { BREAK, classOf, codeAt, DIGIT, LETTER, SPACE } from './letters.ts'
import { Vocabulary } from './vocabulary.ts'
import type { Span } from '../model/span.ts'

export type TokenKind = 'word' | 'number' | 'sign' | 'break'

/** A syllable, number, sign or line break of the normalised text. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Folded text: what the lexicon is looked up with. */
  readonly key: string
}

/** A token of which a word list tells what may begin with it. */
export interface KnownToken extends Token {
  /** Flags of the forms that begin with its key; none for numbers. */
  readonly opens: number
}

/** The words of texts that are held against no word list; only spellings and their keys are kept. */
let plain: Vocabulary | undefined

const isSeparator = (code: number) => code === 0x2e || code === 0x2c

/** Cuts normalised text into tokens; numbers keep their inner points and commas, and letters and digits are cut apart. */
export function tokenize(text: string): Token[]
/** The same with what the word list of the vocabulary makes of each token. */
export function tokenize(text: string, vocabulary: Vocabulary, from?: number, to?: number): KnownToken[]
export function tokenize(
  text: string,
  vocabulary: Vocabulary = (plain ??= new Vocabulary()),
  from = 0,
  to = text.length,
): KnownToken[] {
  const tokens: KnownToken[] = []
  let i = from
  while (i < to) {
    const code = codeAt(text, i)
    const kind = classOf(code)
    if (kind === SPACE) {
      i++
      continue
    }
    const start = i++
    if (kind === LETTER) {
      let hash = code
      for (let next; i < to && classOf((next = codeAt(text, i))) === LETTER; i++)
        hash = (Math.imul(hash, 31) + next) | 0
      const word = vocabulary.at(text, start, i, hash)
      tokens.push({ kind: 'word', start, end: i, text: word.text, key: word.key, opens: word.opens })
    } else if (kind === DIGIT) {
      while (i < to) {
        const next = codeAt(text, i)
        if (classOf(next) === DIGIT) i++
        else if (isSeparator(next) && i + 1 < to && classOf(codeAt(text, i + 1)) === DIGIT) i += 2
        else break
      }
      const digits = text.slice(start, i)
      tokens.push({ kind: 'number', start, end: i, text: digits, key: digits, opens: 0 })
    } else if (kind === BREAK) {
      if (code === 0x0d && i < to && codeAt(text, i) === 0x0a) i++
      tokens.push({ kind: 'break', start, end: i, text: '\n', key: '\n', opens: 0 })
    } else {
      const sign = text.slice(start, i)
      tokens.push({ kind: 'sign', start, end: i, text: sign, key: sign, opens: vocabulary.opensOf(sign) })
    }
  }
  return tokens
}
