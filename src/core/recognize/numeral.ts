import { cueAt, isSign, measuresAt } from './reading.ts'
import type { Reading } from './reading.ts'
import type { NumeralEntry } from '../lexicon/entries.ts'

/** A number in words: tokens up to `to`, its value, and how many words made it. */
export interface WordedNumber {
  readonly to: number
  readonly value: number
  readonly words: number
}

/** Reads a number in words that begins at token `from`: `hai mươi lăm`, `một trăm linh ba`, `one hundred and three`. */
export function parseNumeral(reading: Reading, from: number): WordedNumber | undefined {
  const composed = composedNumeral(reading, from)
  const readNumbers = reading.lexicon.readNumbers?.[reading.language]
  const to = readNumbers ? endOfRun(reading, from) : from
  if (!readNumbers || to <= (composed?.to ?? from)) return composed
  const start = reading.tokens[from]?.start ?? 0
  const [read] = readNumbers(reading.text.slice(start, reading.tokens[to - 1]?.end))
  if (read?.start !== 0) return composed
  const end = reading.tokens.findIndex((token, k) => k >= from && token.end >= start + read.end) + 1
  return end > (composed?.to ?? from) ? { to: end, value: read.value, words: end - from } : composed
}

/** Where a run of number words ends, with hyphens and small words inside: `two and a half`. */
function endOfRun(reading: Reading, from: number): number {
  let to = from
  for (let at = from; numeralAt(reading, at);) {
    to = ++at
    if (isSign(reading, at, '-')) at++
    else at = cueAt(reading, at, 'numeral-joiner')?.to ?? at
  }
  return to
}

/** Puts a number below one thousand together by the roles of its words. */
function composedNumeral(reading: Reading, from: number): WordedNumber | undefined {
  let total = 0
  let pending: number | undefined
  let at = from
  let words = 0
  for (;;) {
    const numeral = numeralAt(reading, at)
    if (!numeral) break
    const { role, value } = numeral
    if (role === 'digit') {
      if (pending !== undefined) break
      pending = value
    } else if (role === 'ten') {
      if (pending !== undefined) break
      total += 10
    } else if (role === 'tens') {
      if (pending === undefined) break
      total += pending * 10
      pending = undefined
    } else if (role === 'hundred') {
      if (pending === undefined || total > 0) break
      total = pending * 100
      pending = undefined
    } else if (role === 'dozen') {
      if (pending === undefined) break
      total += pending * value
      pending = undefined
    } else if (role !== 'zero' || words === 0) break
    at++
    words++
  }
  const value = total + (pending ?? 0)
  return words > 0 && value > 0 ? { to: at, value, words } : undefined
}

function numeralAt(reading: Reading, at: number): NumeralEntry | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'word') return undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind === 'numeral' && hit.to === at + 1) return hit.entry.numeral
  }
  return undefined
}
