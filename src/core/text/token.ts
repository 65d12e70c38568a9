import type { Span } from '../model/span.ts'
import { cutText } from './strip.ts'
import type { Strip } from './strip.ts'
import { plainVocabulary } from './vocabulary.ts'
import type { TokenForm, Vocabulary } from './vocabulary.ts'

/** A syllable, number, sign or line break of the normalised text. */
export interface Token extends Span, Pick<TokenForm, 'kind' | 'text' | 'key'> {}

/** A token of which a word list tells what may begin with it. */
export interface KnownToken extends Span, TokenForm {}

/** Cuts normalised text into tokens; with a vocabulary they bring what its word list makes of them. */
export function tokenize(text: string, vocabulary: Vocabulary = plainVocabulary()): KnownToken[] {
  return tokensOf(cutText(text, vocabulary))
}

/** Tokens `from` to `to` of a strip as objects. */
export function tokensOf({ forms, starts, ends }: Strip, from = 0, to = forms.length): KnownToken[] {
  const tokens: KnownToken[] = []
  for (let at = from; at < to; at++) {
    const form = forms[at]
    if (!form) break
    const { kind, text, key, keyNumber, opens } = form
    tokens.push({ kind, start: starts[at] ?? 0, end: ends[at] ?? 0, text, key, keyNumber, opens })
  }
  return tokens
}
