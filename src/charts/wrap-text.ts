import { textWidth } from './text-width.ts'
import type { FontWeight } from './text-width.ts'

/**
 * Breaks text at spaces so that no line is wider than given, unless a single word is; no-break spaces hold as long as
 * what they hold together fits into a line.
 */
export function wrapText(text: string, width: number, size: number, weight: FontWeight = 'regular'): string[] {
  const fits = (words: string) => textWidth(words, size, weight) <= width
  const words = text.split(/ +/).flatMap((word) => (fits(word) ? [word] : word.split('\u00a0')))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || !fits(joined)) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}
