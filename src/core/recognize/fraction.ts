import { isCapital } from '../text/letters.ts'
import { scaleAt } from './amount.ts'
import { boundBefore } from './bound.ts'
import { nounAt, unitAt } from './measured.ts'
import type { Measured } from './measured.ts'
import { clean, parseNumber } from './number.ts'
import { parseNumeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { cueAt, cuesEndingAt, hitsAt, isGlued, isSign } from './reading.ts'
import type { Reading } from './reading.ts'

const decimalNumber = /^\d{1,6},\d{1,3}$|^\d{1,3}(?:\.\d{3})+,\d{1,3}$/
const wholeNumber = /^\d{1,3}(?:\.\d{3})+$|^\d{1,6}$/

/**
 * `11/18 chỉ tiêu`, `1.587/5.672 tỷ đồng`, `52,5/50 triệu đồng`, `15 trong tổng số 19 chỉ tiêu`; a date or a house has no unit or
 * counted noun after it.
 */
export function fraction(reading: Reading, at: number): Quantity | undefined {
  const part = partAt(reading, at)
  if (!part) return undefined
  const wholeAt = isSign(reading, part.to, '/') ? part.to + 1 : amongAt(reading, part.to)
  const whole = wholeAt === undefined ? undefined : reading.tokens[wholeAt]
  if (wholeAt === undefined || whole?.kind !== 'number') return undefined
  const isDecimal = part.isDecimal === true || decimalNumber.test(whole.text)
  if (!wholeNumber.test(whole.text) && !(isDecimal && isPair(reading, at, wholeAt))) return undefined
  if (isSign(reading, wholeAt + 1, '/', '-')) return undefined
  const { value } = part
  const total = parseNumber(whole.text, 'vi')?.value ?? 0
  const scale = scaleAt(reading, wholeAt + 1)
  const numberTo = scale ? scale.to : wholeAt + 1
  const amount = scale ? unitAt(reading, numberTo) : moneyOrMass(reading, numberTo)
  const measured = scale ? amount : isDecimal ? amount : (nounAt(reading, numberTo) ?? amount)
  const isDay = value <= 31 && total <= 12 && !isDecimal
  const isOver = amount ? !isDay && isPair(reading, at, wholeAt) : isCountOver(reading, at, wholeAt, value, total)
  if (total < 2 || (value > total && !isOver)) return undefined
  if (!measured) return isDecimal ? undefined : partOf(reading, at, wholeAt + 1, value, total)
  const by = (scale?.factor ?? 1) * measured.factor
  return {
    kind: 'quantity',
    form: 'fraction',
    from: at,
    to: measured.to,
    value: clean(value * by),
    total: clean(total * by),
    step: by,
    ...boundBefore(reading, at),
    unit: measured.unit,
    family: 'count',
    ...(measured.noun ? { noun: measured.noun } : {}),
    numberTo,
    scaled: scale !== undefined,
    doubts: [],
  }
}

/** `20/18 chỉ tiêu`, a slip or a plan that was surpassed; a day (`24/12`) or a house (`45/22 phường 5`) is no fraction. */
function isCountOver(reading: Reading, at: number, wholeAt: number, value: number, total: number): boolean {
  const noun = nounAt(reading, wholeAt + 1)
  const isDay = value <= 31 && total <= 12
  if (!noun || isDay || !isPair(reading, at, wholeAt)) return false
  const next = reading.tokens[noun.to]
  return next === undefined || next.kind === 'sign' || (next.kind === 'word' && !isCapital(next.text))
}

/** `19.500/19.000`: two numbers with nothing but the stroke between. */
const isPair = (reading: Reading, at: number, wholeAt: number) =>
  isSign(reading, at + 1, '/') && isGlued(reading, at + 1) && isGlued(reading, wholeAt) && wholeAt === at + 2

/** `mới bằng 1/4 so với năm 2019`: so much of what it is compared with. */
const isOfBase = (reading: Reading, at: number, to: number): boolean =>
  (cuesEndingAt(reading, at)?.tags.has('equal') ?? false) && cueAt(reading, to, 'versus', 'same-period') !== undefined

/** `1/10 số công viên`: a part of a whole that is not counted. */
function partOf(reading: Reading, at: number, to: number, value: number, total: number): Quantity | undefined {
  const follows =
    isOfBase(reading, at, to) ||
    cueAt(reading, to, 'whole', 'function') !== undefined ||
    hitsAt(reading, to).some(({ entry }) => entry.kind === 'indicator' && entry.firmness === 'name')
  if (!follows || total > 10 || value >= total) return undefined
  return {
    kind: 'quantity',
    form: 'worded',
    from: at,
    to,
    value: clean((value / total) * 100),
    step: 0,
    ...boundBefore(reading, at),
    unit: 'percent',
    family: 'ratio',
    numberTo: to,
    scaled: false,
    doubts: [],
  }
}

/** The part in digits, or in English words: `eleven of its 18 targets`. */
function partAt(reading: Reading, at: number): { value: number; to: number; isDecimal?: boolean } | undefined {
  const token = reading.tokens[at]
  if (token?.kind === 'number' && !isSign(reading, at + 1, '/') && amongAt(reading, at + 1) === undefined)
    return undefined
  if (token?.kind === 'number') {
    const isDecimal = reading.language === 'vi' && decimalNumber.test(token.text)
    return isDecimal || wholeNumber.test(token.text)
      ? { value: parseNumber(token.text, 'vi')?.value ?? 0, to: at + 1, isDecimal }
      : undefined
  }
  return reading.language === 'en' ? parseNumeral(reading, at) : undefined
}

/** `trong tổng số 19`, `trên 18`: where the whole stands, in words. */
function amongAt(reading: Reading, at: number): number | undefined {
  const among = cueAt(reading, at, 'among-all')
  // `7 of its 18 targets`, `7 of Hai Phong's 18 targets`
  return among && (cueAt(reading, among.to, 'article')?.to ?? ownerAt(reading, among.to) ?? among.to)
}

function ownerAt(reading: Reading, at: number): number | undefined {
  const place = hitsAt(reading, at).findLast(({ entry }) => entry.kind === 'place')
  return reading.language === 'en' && place && isSign(reading, place.to, "'") ? place.to + 2 : undefined
}

function moneyOrMass(reading: Reading, at: number): Measured | undefined {
  const unit = unitAt(reading, at)
  return unit &&
    (unit.family === 'money' || unit.family === 'mass' || unit.family === 'area' || unit.family === 'length')
    ? unit
    : undefined
}
