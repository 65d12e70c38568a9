import { Opening } from '../lexicon/opening.ts'
import { boundBefore } from './bound.ts'
import { nounAt } from './measured.ts'
import type { Quantity } from './quantity.ts'
import { cueAt, opensAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** A figure without a number: a multiple, a half, none left. */
export const spoken = (reading: Reading, at: number) =>
  opensAt(reading, at, Opening.worded) ? (doubling(reading, at) ?? nothingLeft(reading, at)) : undefined

/** `gấp đôi`, `một nửa`. */
function doubling(reading: Reading, at: number): Quantity | undefined {
  const twice = cueAt(reading, at, 'double')
  const half = twice ? undefined : cueAt(reading, at, 'half')
  const found = twice ?? half
  if (!found?.entry.value) return undefined
  if (half && reading.tokens[at]?.kind === 'word' && found.to - at < 2 && reading.language === 'vi') return undefined
  return {
    kind: 'quantity',
    form: 'worded',
    from: at,
    to: found.to,
    value: found.entry.value,
    step: 0,
    ...boundBefore(reading, at),
    unit: twice ? 'times' : 'percent',
    family: twice ? 'other' : 'ratio',
    numberTo: found.to,
    scaled: false,
    doubts: [],
  }
}

/** `không còn hộ nghèo`: a count of nought. */
function nothingLeft(reading: Reading, at: number): Quantity | undefined {
  const none = cueAt(reading, at, 'none-left')
  const noun = none && nounAt(reading, none.to)
  if (!none || noun?.noun?.counted !== 'always') return undefined
  return {
    kind: 'quantity',
    form: 'worded',
    from: at,
    to: noun.to,
    value: 0,
    step: 0,
    bound: 'exact',
    boundFrom: at,
    unit: noun.unit,
    family: 'count',
    noun: noun.noun,
    numberTo: none.to,
    scaled: false,
    doubts: [],
  }
}
