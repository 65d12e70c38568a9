import { cueAt, isSign } from './reading.ts'
import type { Reading } from './reading.ts'

/** Period words that only the context turns into a date. */
export type RelativePeriod =
  | 'this-year'
  | 'last-year'
  | 'next-year'
  | 'this-month'
  | 'this-quarter'
  | 'now'
  | 'half-term'
  | 'whole-year'
  | 'holiday'

const isYear = (n: number | undefined): n is number => n !== undefined && n >= 1900 && n <= 2100

/** The whole number of at most four digits at token `at`. */
export function intAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.text.length > 4) return undefined
  const value = Number(token.text)
  return Number.isInteger(value) && !token.text.includes('.') ? value : undefined
}

/** The year at token `at`. */
export function yearAt(reading: Reading, at: number): number | undefined {
  const value = intAt(reading, at)
  return isYear(value) ? value : undefined
}

/** `năm 2023`, `/2023`, `- 2023`, `2023` after a part of a year; else no year and the same place. */
export function yearAfter(reading: Reading, at: number): { year?: number; to: number; relative?: RelativePeriod } {
  const word = cueAt(reading, at, 'year-word')
  if (word?.to === at + 1) {
    const year = yearAt(reading, word.to)
    if (year !== undefined) return { year, to: word.to + 1 }
  }
  if (isSign(reading, at, '/', '-', ',')) {
    const year = yearAt(reading, at + 1)
    if (year !== undefined) return { year, to: at + 2 }
  }
  const year = yearAt(reading, at)
  if (year !== undefined) return { year, to: at + 1 }
  const of = cueAt(reading, at, 'of')
  const named = of ? cueAt(reading, of.to, 'year-word') : undefined
  const later = named && yearAt(reading, named.to)
  if (named && later !== undefined) return { year: later, to: named.to + 1 }
  const relatives = cueAt(reading, at, 'this-year', 'last-year')
  if (relatives) return { to: relatives.to, relative: relatives.entry.tag as RelativePeriod }
  return { to: at }
}
