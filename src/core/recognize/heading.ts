import { endsSmall } from '../text/letters.ts'
import type { TokenForm } from '../text/vocabulary.ts'

type Form = Pick<TokenForm, 'kind' | 'text'>

/** A line that announces what follows, and how deep it is numbered. */
export interface Heading {
  readonly isNumbered: boolean
  /** Numbered in digits, not in letters or Roman numbers. */
  readonly isMinor: boolean
  /** Its number has parts: `2.1`. */
  readonly isDeeper: boolean
  /** How deep it stands: letters before Roman numbers before digits before parts of them; without a number deepest. */
  readonly depth: number
}

const depths = { letter: 0, roman: 1, digits: 2, parts: 3, none: 4 }

const longest = 30
const longestNumber = 4

/** What makes a line a heading, of tokens `from` to `to`: it is numbered, in capitals, or ends with a colon, and is short. */
export function headingOf(tokens: readonly Form[], from = 0, to = tokens.length): Heading | undefined {
  const first = tokens[from]
  if (to - from > longest || !first) return undefined
  const last = tokens[to - 1]?.text
  const isNumbered = tokens[from + 1]?.text === '.' && first.text.length <= longestNumber
  if (last !== ':' && !(isNumbered && last !== '.') && !isInCapitals(tokens, from, to)) return undefined
  const isMinor = isNumbered && first.kind === 'number'
  const isDeeper = isNumbered && first.text.includes('.')
  return { isNumbered, isMinor, isDeeper, depth: depths[!isNumbered ? 'none' : depthOf(first, isDeeper)] }
}

function depthOf({ kind, text }: Form, isDeeper: boolean): keyof typeof depths {
  if (isDeeper) return 'parts'
  if (kind === 'number') return 'digits'
  return /^[IVX]+$/.test(text) ? 'roman' : 'letter'
}

function isInCapitals(tokens: readonly Form[], from: number, to: number): boolean {
  let words = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    if (endsSmall(token.text) || token.text !== token.text.toUpperCase()) return false
    words++
  }
  return words > 1
}
