import { normalize } from '../core/text/normalize.ts'
import { tokenize } from '../core/text/token.ts'

/** Folded words of a text. */
export const keysOf = (text: string): string[] =>
  tokenize(normalize(text).text)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key)

/** Places of a run of words among others; empty where it does not stand there. */
export function find(words: readonly string[], run: readonly string[]): number[] {
  for (let at = 0; at + run.length <= words.length; at++)
    if (run.every((key, k) => words[at + k] === key)) return run.map((_, k) => at + k)
  return []
}
