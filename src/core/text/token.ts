import { fold } from './fold.ts'
import type { Span } from '../model/span.ts'

export type TokenKind = 'word' | 'number' | 'sign' | 'break'

/** A syllable, number, sign or line break of the normalised text. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** Folded text: what the lexicon is looked up with. */
  readonly key: string
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const BREAK = 4
const SIGN = 5
const anyLetter = /[\p{L}\p{M}]/u

const classes = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) {
  const letter = String.fromCharCode(code)
  if (code >= 0x30 && code <= 0x39) classes[code] = DIGIT
  else if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) classes[code] = BREAK
  else if (code <= 0x20 || letter.trim() === '') classes[code] = SPACE
  else if (code < 0x80) classes[code] = /[A-Za-z]/.test(letter) ? LETTER : SIGN
  else classes[code] = anyLetter.test(letter) ? LETTER : SIGN
}

const isSeparator = (code: number) => code === 0x2e || code === 0x2c

/** Cuts normalised text into tokens; numbers keep their inner points and commas, and letters and digits are cut apart. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let i = from
  while (i < to) {
    const kind = classes[text.charCodeAt(i)]
    if (kind === SPACE) {
      i++
      continue
    }
    const start = i++
    if (kind === LETTER) {
      while (i < to && classes[text.charCodeAt(i)] === LETTER) i++
      const word = text.slice(start, i)
      tokens.push({ kind: 'word', start, end: i, text: word, key: fold(word) })
    } else if (kind === DIGIT) {
      while (i < to) {
        const code = text.charCodeAt(i)
        if (classes[code] === DIGIT) i++
        else if (isSeparator(code) && i + 1 < to && classes[text.charCodeAt(i + 1)] === DIGIT) i += 2
        else break
      }
      const digits = text.slice(start, i)
      tokens.push({ kind: 'number', start, end: i, text: digits, key: digits })
    } else if (kind === BREAK) {
      if (text.charCodeAt(start) === 0x0d && i < to && text.charCodeAt(i) === 0x0a) i++
      tokens.push({ kind: 'break', start, end: i, text: '\n', key: '\n' })
    } else {
      const sign = text.slice(start, i)
      tokens.push({ kind: 'sign', start, end: i, text: sign, key: sign })
    }
  }
  return tokens
}
