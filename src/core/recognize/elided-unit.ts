import { clean, parseNumber } from './number.ts'
import type { Quantity } from './quantity.ts'
import { cueAt, cuesEndingAt, isGlued, isSign } from './reading.ts'
import type { Reading } from './reading.ts'

/**
 * Gives numbers the unit that only another figure of their list prints: `lần lượt đạt 2,1 và 1,8 tỷ USD`, `từ 2.000 lên 3.500 xã`,
 * `52,5 triệu đồng/người, KH 50 triệu`, `9,8/9,5%`.
 */
export function completeElided(reading: Reading, quantities: readonly Quantity[]): Quantity[] {
  const completed = [...quantities]
  for (let k = completed.length - 2; k >= 0; k--) {
    const quantity = completed[k]
    const next = completed[k + 1]
    if (!quantity || !next || quantity.family !== 'bare' || quantity.form !== 'number') continue
    const factor = factorOf(reading, next)
    if (factor === undefined) continue
    if (!(isMove(reading, quantity, next) || isDealtOut(reading, quantity, next) || isPair(reading, quantity, next)))
      continue
    completed[k] = {
      ...quantity,
      value: clean(quantity.value * factor),
      step: clean(quantity.step * factor),
      unit: next.unit,
      family: next.family,
      scaled: next.scaled,
      ...(next.noun ? { noun: next.noun } : {}),
    }
  }
  for (let k = 1; k < completed.length; k++) {
    const quantity = completed[k]
    const before = completed[k - 1]
    if (quantity && before && (isMoneyAgain(reading, quantity, before) || isPointAgain(reading, quantity, before)))
      completed[k] = { ...quantity, unit: before.unit, family: before.family }
  }
  return completed
}

/** Millions of nothing right after an amount in millions: `KH 50 triệu` at the end of its clause. */
function isMoneyAgain(reading: Reading, quantity: Quantity, before: Quantity): boolean {
  if (quantity.family !== 'bare' || !quantity.scaled || before.family !== 'money' || !before.scaled) return false
  const { to } = quantity
  return to === reading.tokens.length || isSign(reading, to, ',', ';', '.', ')')
}

/** `đóng góp 4,19 điểm phần trăm, khu vực dịch vụ 2,96 điểm`: points are of percents in a list of what parts give. */
function isPointAgain(reading: Reading, quantity: Quantity, before: Quantity): boolean {
  if (quantity.unit !== 'point' || before.unit !== 'percentage_point') return false
  for (let at = before.to; at < quantity.from; at++)
    if (isSign(reading, at, ';', '.', '(', ')') || cueAt(reading, at, ...verbs)) return false
  for (let at = before.from - 1; at >= Math.max(0, before.from - most); at--) {
    if (cueAt(reading, at, 'contribute')) return true
    if (isSign(reading, at, ';', '.', '(', ')')) return false
  }
  return false
}

const verbs = ['reach', 'be', 'increase', 'decrease', 'remain', 'rank-verb']
const most = 24

/** What one of the printed number is worth in the base unit. */
function factorOf(reading: Reading, { from, form, unit, value, high, sign }: Quantity): number | undefined {
  const token = reading.tokens[from]
  if (token?.kind !== 'number' || form !== 'number' || unit === '' || high !== undefined || sign !== undefined)
    return undefined
  const printed = parseNumber(token.text, reading.language)?.value
  return printed === undefined || printed === 0 ? undefined : value / printed
}

/** `tăng từ 2.000 lên 3.500`. */
function isMove(reading: Reading, quantity: Quantity, next: Quantity): boolean {
  const end = cueAt(reading, quantity.to, 'up-to', 'down-to', 'remain')
  return end?.to === next.boundFrom && (cuesEndingAt(reading, quantity.boundFrom)?.tags.has('start-from') ?? false)
}

/** `9,8/9,5%`: a percent reached, and behind the stroke the one planned. */
const isPair = (reading: Reading, quantity: Quantity, next: Quantity) =>
  next.family === 'ratio' &&
  isSign(reading, quantity.to, '/') &&
  isGlued(reading, quantity.to) &&
  next.from === quantity.to + 1 &&
  isGlued(reading, next.from)

/** `lần lượt đạt 2,1 và 1,8`, with nothing but commas and the like between the figures. */
function isDealtOut(reading: Reading, quantity: Quantity, next: Quantity): boolean {
  let at = quantity.to
  for (;;) {
    const and = cueAt(reading, at, 'and')
    if (and) at = and.to
    else if (isSign(reading, at, ',', ';')) at++
    else break
  }
  if (at === quantity.to || at !== next.boundFrom) return false
  for (let k = quantity.from - 1; k >= Math.max(0, quantity.from - most); k--) {
    if (cueAt(reading, k, 'respectively')) return true
    if (isSign(reading, k, '.', '(')) return false
  }
  return false
}
