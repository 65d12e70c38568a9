import type { Language } from '../lexicon/lexicon.ts'
import { codeAt } from '../text/letters.ts'

/** A number as printed: its value, its last printed place, and the other value it might have. */
export interface PrintedNumber {
  readonly value: number
  /** Worth of one unit in the last printed digit: 0.01 for `12,23`. */
  readonly step: number
  /** Value under the other reading of its only separator, where both are possible. */
  readonly otherwise?: number
}

const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/** Reads digits with points and commas by the custom of the language: `84.199,2` in Vietnamese, `84,199.2` in English. */
export function parseNumber(printed: string, language: Language): PrintedNumber | undefined {
  const decimal = language === 'vi' ? ',' : '.'
  const thousands = language === 'vi' ? '.' : ','
  const points = count(printed, '.')
  const commas = count(printed, ',')
  if (points === 0 && commas === 0) return { value: Number(printed), step: 1 }
  if (points > 0 && commas > 0) {
    const mark = printed.lastIndexOf('.') > printed.lastIndexOf(',') ? '.' : ','
    if (count(printed, mark) > 1) return undefined
    return asDecimal(printed, mark)
  }
  const mark = points > 0 ? '.' : ','
  if (points + commas > 1) return grouped.test(printed) ? { value: Number(strip(printed)), step: 1 } : undefined
  const looksGrouped = grouped.test(printed) && !printed.startsWith('0')
  if (mark === thousands && looksGrouped) {
    return { value: Number(strip(printed)), step: 1, otherwise: asDecimal(printed, mark).value }
  }
  const read = asDecimal(printed, mark)
  return mark === decimal && looksGrouped ? { ...read, otherwise: Number(strip(printed)) } : read
}

const strip = (printed: string) => printed.replace(/[.,]/g, '')

function count(text: string, sign: string): number {
  const wanted = codeAt(sign, 0)
  let n = 0
  for (let k = 0; k < text.length; k++) if (codeAt(text, k) === wanted) n++
  return n
}

function asDecimal(printed: string, mark: string): PrintedNumber {
  const at = printed.lastIndexOf(mark)
  const decimals = printed.length - at - 1
  return { value: Number(`${strip(printed.slice(0, at))}.${printed.slice(at + 1)}`), step: 10 ** -decimals }
}

/** Rounds away the dust of decimal multiplication (84.199,2 × 10⁹). */
export function clean(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
}
