import { textWidth } from './text-width.ts'
import type { FontWeight } from './text-width.ts'

/** Breaks text at spaces so that no line is wider than given, unless a single word is; no-break spaces hold. */
export function wrapText(text: string, width: number, size: number, weight: FontWeight = 'regular'): string[] {
  const lines: string[] = []
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || textWidth(joined, size, weight) > width) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}
