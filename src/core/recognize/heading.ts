import type { Reading } from './reading.ts'

/** A line that announces what follows, and how deep it is numbered. */
export interface Heading {
  readonly isNumbered: boolean
  /** Numbered in digits, not in letters or Roman numbers. */
  readonly isMinor: boolean
  /** Its number has parts: `2.1`. */
  readonly isDeeper: boolean
}

const longest = 30
const longestNumber = 4

/** What makes a line a heading: it is numbered, in capitals, or ends with a colon, and is short. */
export function headingOf({ tokens }: Reading): Heading | undefined {
  const last = tokens.at(-1)?.text
  const [first, second] = tokens
  if (tokens.length > longest || !first) return undefined
  const isNumbered = second?.text === '.' && first.text.length <= longestNumber
  if (last !== ':' && !(isNumbered && last !== '.') && !isInCapitals(tokens)) return undefined
  return {
    isNumbered,
    isMinor: isNumbered && first.kind === 'number',
    isDeeper: isNumbered && first.text.includes('.'),
  }
}

function isInCapitals(tokens: Reading['tokens']): boolean {
  let words = 0
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue
    if (text !== text.toUpperCase()) return false
    words++
  }
  return words > 1
}
