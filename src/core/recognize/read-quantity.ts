import { Opening } from '../lexicon/opening.ts'
import { amount, unscaled } from './amount.ts'
import type { Amount } from './amount.ts'
import { boundBefore } from './bound.ts'
import { fraction } from './fraction.ts'
import { currencyBefore, measureAt, withPer } from './measured.ts'
import { clean } from './number.ts'
import type { Quantity } from './quantity.ts'
import { rangeEnd } from './range-end.ts'
import { cueAt, isGlued, isSign, mayOpen } from './reading.ts'
import type { Reading } from './reading.ts'
import { spoken } from './spoken.ts'

/** Reads the figure that begins at token `at`, if one does. */
export function quantityAt(reading: Reading, at: number): Quantity | undefined {
  switch (reading.tokens[at]?.kind) {
    case 'number':
      return counted(reading, at)
    case 'sign':
      return signed(reading, at) ?? spoken(reading, at)
    default:
      return inWords(reading, at) ?? spoken(reading, at)
  }
}

const counted = (reading: Reading, at: number) => fraction(reading, at) ?? amountWithUnit(reading, at)

/** Numbers in words are measures themselves; most words by which one may begin are none. */
const inWords = (reading: Reading, at: number) =>
  mayOpen(reading, at, Opening.measure) ? counted(reading, at) : undefined

/** `+9,65%`, `-11,2%`: a sign set tight before a percent and free of what stands before it. */
function signed(reading: Reading, at: number): Quantity | undefined {
  if (!isSign(reading, at, '+', '-') || !isGlued(reading, at + 1)) return undefined
  const before = reading.tokens[at - 1]
  if (before && isGlued(reading, at) && before.kind !== 'sign') return undefined
  const quantity = amountWithUnit(reading, at + 1)
  if (quantity?.family !== 'ratio') return undefined
  return { ...quantity, from: at, boundFrom: at, sign: isSign(reading, at, '-') ? -1 : 1 }
}

function amountWithUnit(reading: Reading, at: number): Quantity | undefined {
  const first = amount(reading, at)
  if (!first) return undefined
  const lead = currencyBefore(reading, at, first)
  const symbol = lead?.measured
  const from = lead ? lead.from : at
  const second = rangeEnd(reading, from, first, symbol)
  const last = second ?? first
  const measured = symbol ?? measureAt(reading, last)
  if (!measured) return bare(reading, at, first)
  const own = second ? measureAt(reading, first) : undefined
  const lowScale = second && !first.scaled && second.scaled && !own ? second.value / unscaled(second) : 1
  const scaleOf = (read: Amount, by: number) => read.value * by * measured.factor
  const decimalPercent = measured.family === 'ratio' && Number.isInteger(first.value) && reading.language === 'vi'
  const value = (decimalPercent ? first.otherwise : undefined) ?? clean(scaleOf(first, lowScale))
  const high = second ? clean(scaleOf(second, 1)) : undefined
  const bound = boundBefore(reading, from)
  const after = cueAt(reading, measured.to, 'at-least-after', 'at-most-after')?.entry.tag
  return {
    kind: 'quantity',
    form: first.step === 0 ? 'worded' : 'number',
    from,
    to: Math.max(measured.to, last.to),
    value,
    ...(high !== undefined ? { high } : {}),
    step: clean((first.step || 1) * lowScale * measured.factor),
    ...bound,
    ...(after ? { bound: after === 'at-least-after' ? 'at_least' : 'at_most' } : {}),
    unit: measured.unit,
    family: measured.family,
    ...(measured.noun ? { noun: measured.noun } : {}),
    numberTo: last.to,
    scaled: last.scaled,
    doubts: [],
    ...(first.otherwise !== undefined
      ? { otherwise: decimalPercent ? first.value : clean(first.otherwise * (value / first.value)) }
      : {}),
  }
}

/** A number without a unit: kept, so that a list that names its unit once can complete it; billions are money. */
function bare(reading: Reading, at: number, read: Amount): Quantity | undefined {
  if (isGlued(reading, read.to) && isWord(reading, read.to)) return undefined
  const priced = read.scaled && isSign(reading, read.to, '/')
  const isMoney = read.scaled && (read.value >= 1e9 || priced) && reading.language === 'vi'
  const money = isMoney ? withPer(reading, { unit: 'VND', family: 'money', factor: 1, to: read.to }) : undefined
  const to = money?.to ?? read.to
  return {
    kind: 'quantity',
    form: 'number',
    from: at,
    to,
    value: read.value,
    step: read.step,
    ...boundBefore(reading, at),
    unit: money?.unit ?? '',
    family: isMoney ? 'money' : 'bare',
    numberTo: read.to,
    scaled: read.scaled,
    doubts: isMoney ? [{ code: 'unit-unknown' }] : [],
    ...(read.otherwise !== undefined ? { otherwise: read.otherwise } : {}),
  }
}

const isWord = (reading: Reading, at: number) => reading.tokens[at]?.kind === 'word'
