import type { NounEntry, UnitEntry } from '../lexicon/entries.ts'
import { Opening } from '../lexicon/opening.ts'
import type { Issue } from '../model/issue.ts'
import type { Bound } from '../model/observation.ts'
import { clean, parseNumber } from './number.ts'
import { isCapital } from '../text/letters.ts'
import type { PrintedNumber } from './number.ts'
import { parseNumeral } from './numeral.ts'
import { cueAt, cuesEndingAt, hitsAt, isGlued, isSign, mayOpen, measuresAt, opensAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** What kind of thing the unit measures. */
export type Family = UnitEntry['family'] | 'count' | 'rank' | 'bare'

/** A figure: a number with its scale, unit and bound. Token indices are those of its sentence. */
export interface Quantity {
  readonly kind: 'quantity'
  readonly form: 'number' | 'fraction' | 'rank' | 'worded'
  readonly from: number
  readonly to: number
  /** In the base unit, unsigned. */
  readonly value: number
  readonly high?: number
  readonly total?: number
  /** Worth of the last printed digit, in the base unit. */
  readonly step: number
  readonly bound: Bound
  /** Token at which the words of its bound begin. */
  readonly boundFrom: number
  readonly unit: string
  readonly family: Family
  readonly noun?: NounEntry
  /** Token after the number and its scale: where unit or noun begin. */
  readonly numberTo: number
  readonly scaled: boolean
  /** Value under the other reading of the separator. */
  readonly otherwise?: number
  /** Sign printed before the number. */
  readonly sign?: 1 | -1
  /** What is uncertain about the number itself. */
  readonly doubts: readonly Issue[]
  /** Said of a rank: the words name it the first without a number. */
  readonly superlative?: boolean
}

interface Amount {
  readonly value: number
  readonly step: number
  readonly to: number
  readonly scaled: boolean
  /** Factor of its first scale word, else 1. */
  readonly scale: number
  readonly otherwise?: number
}

interface Measured {
  readonly unit: string
  readonly family: Family
  readonly factor: number
  readonly to: number
  readonly noun?: NounEntry
  readonly per?: string
}

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

/** A figure without a number: a multiple, a half, none left. */
const spoken = (reading: Reading, at: number) =>
  opensAt(reading, at, Opening.worded) ? (doubling(reading, at) ?? nothingLeft(reading, at)) : undefined

/** `+9,65%`, `-11,2%`: a sign set tight before a percent and free of what stands before it. */
function signed(reading: Reading, at: number): Quantity | undefined {
  if (!isSign(reading, at, '+', '-') || !isGlued(reading, at + 1)) return undefined
  const before = reading.tokens[at - 1]
  if (before && isGlued(reading, at) && before.kind !== 'sign') return undefined
  const quantity = amountWithUnit(reading, at + 1)
  if (quantity?.family !== 'ratio') return undefined
  return { ...quantity, from: at, boundFrom: at, sign: isSign(reading, at, '-') ? -1 : 1 }
}

const wholeNumber = /^\d{1,3}(?:\.\d{3})+$|^\d{1,6}$/
const decimalNumber = /^\d{1,6},\d{1,3}$|^\d{1,3}(?:\.\d{3})+,\d{1,3}$/

/**
 * `11/18 chỉ tiêu`, `1.587/5.672 tỷ đồng`, `52,5/50 triệu đồng`, `15 trong tổng số 19 chỉ tiêu`; a date or a house has no unit or
 * counted noun after it.
 */
function fraction(reading: Reading, at: number): Quantity | undefined {
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
const unscaled = (read: Amount) => read.value / read.scale

/** A number with its scale words: `84.199,2 tỷ`, `5 tỷ 508 triệu`, `4 triệu 200 nghìn`, `bốn triệu hai trăm nghìn`. */
function amount(reading: Reading, at: number): Amount | undefined {
  const token = reading.tokens[at]
  if (!token) return undefined
  let value: number
  let step: number
  let to: number
  let otherwise: number | undefined
  let worded = false
  if (token.kind === 'number') {
    const spaced = spacedThousands(reading, at)
    const read = spaced ?? parseNumber(token.text, reading.language)
    if (!read) return undefined
    ;({ value, step, otherwise } = read)
    to = spaced?.to ?? at + 1
  } else {
    const read = parseNumeral(reading, at)
    if (!read) return undefined
    value = read.value
    step = 1
    to = read.to
    worded = true
  }
  const scale = scaleAt(reading, to)
  if (!scale) {
    if (worded && (value < 10 || !measureStartsAt(reading, to))) return wordedSmall(reading, at, value, to)
    return { value, step, to, scaled: false, scale: 1, ...(otherwise !== undefined ? { otherwise } : {}) }
  }
  let sum = value * scale.factor
  let last = scale
  to = scale.to
  const factor = scale.factor
  for (;;) {
    const halfWord = cueAt(reading, to, 'unit-half')
    if (halfWord) {
      sum += last.factor / 2
      to = halfWord.to
      break
    }
    const next = reading.tokens[to]
    const more =
      next?.kind === 'number' && /^\d{1,3}$/.test(next.text)
        ? { value: Number(next.text), to: to + 1 }
        : worded
          ? parseNumeral(reading, to)
          : undefined
    const nextScale = more && scaleAt(reading, more.to)
    if (worded && more && !nextScale && more.value < last.factor) {
      sum += more.value
      to = more.to
      break
    }
    if (!more || !nextScale || nextScale.factor >= last.factor) break
    sum += more.value * nextScale.factor
    step = 1
    last = nextScale
    to = nextScale.to
    otherwise = undefined
  }
  const read: Amount = {
    value: clean(sum),
    step: worded ? 0 : clean(step * last.factor),
    to,
    scaled: true,
    scale: factor,
    ...(otherwise !== undefined ? { otherwise: clean(otherwise * factor) } : {}),
  }
  return read
}

/** `84 200 tỷ`, `2 072 400 người`: thousands parted by single spaces. */
function spacedThousands(reading: Reading, at: number): (PrintedNumber & { to: number }) | undefined {
  const { tokens } = reading
  if (tokens[at + 1]?.kind !== 'number' || !/^\d{1,3}$/.test(tokens[at]?.text ?? '')) return undefined
  let to = at + 1
  let digits = tokens[at]?.text ?? ''
  while (/^\d{3}$/.test(tokens[to]?.text ?? '') && (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) === 1) {
    digits += tokens[to]?.text ?? ''
    to++
  }
  return to > at + 1 ? { value: Number(digits), step: 1, to } : undefined
}

/** Small numbers in words need a unit that no name of a group has: `ba lần`, `năm phần trăm`, `bảy bậc`. */
function wordedSmall(reading: Reading, at: number, value: number, to: number): Amount | undefined {
  if (reading.tokens[at]?.kind === 'number') return undefined
  // One of a kind is an article.
  const measured = unitAt(reading, to) ?? (value > 1 ? nounAt(reading, to) : undefined)
  const counts =
    measured && (measured.family === 'ratio' || measured.unit === 'times' || measured.noun?.counted === 'always')
  return counts ? { value, step: 0, to, scaled: false, scale: 1 } : undefined
}

function scaleAt(reading: Reading, at: number): { factor: number; to: number } | undefined {
  let best: { factor: number; to: number } | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind === 'scale') best = { factor: hit.entry.factor, to: hit.to }
  }
  return best
}

/** `2 - 3%`, `12,7%-13%`, `từ 10 đến 15%`. */
function rangeEnd(reading: Reading, from: number, first: Amount, symbol?: Measured): Amount | undefined {
  const own = symbol ?? measureAt(reading, first)
  const at = own ? own.to : first.to
  let next: number
  if (isSign(reading, at, '-')) next = at + 1
  else {
    const until = cueAt(reading, at, 'until') ?? rangeJoin(reading, from, at)
    if (until?.to !== at + 1) return undefined
    next = until.to
  }
  const again = symbol && leadingUnit(reading, next)
  if (again) next = again.to
  if (reading.tokens[next]?.kind !== 'number') return undefined
  const second = amount(reading, next)
  if (!second) return undefined
  const unit = symbol ?? measureAt(reading, second)
  if (!unit || (own && own.unit !== unit.unit)) return undefined

  return first.scaled === second.scaled && second.value <= first.value ? undefined : second
}

/** `5 to 7 percent`, `between 5 and 7 percent`; `rose from 5 percent to 7 percent` is a move, no range. */
function rangeJoin(reading: Reading, from: number, at: number): { to: number } | undefined {
  const before = cuesEndingAt(reading, from)
  if (before?.tags.has('range-open')) return cueAt(reading, at, 'range-and')
  const verb = before?.tags.has('start-from') ? cuesEndingAt(reading, before.from)?.tags : undefined
  const moves = [...(verb?.keys() ?? [])].some((tag) => tag === 'increase' || tag === 'decrease')
  return moves || before?.tags.has('versus') ? undefined : cueAt(reading, at, 'range-to')
}

/** The unit or counted noun after a number, with `/người`, `/năm`, `/ha` behind it. */
function measureAt(reading: Reading, read: Amount): Measured | undefined {
  const at = read.to
  const unit = unitAt(reading, at) ?? hyphenedUnit(reading, at)
  if (unit) return withPer(reading, unit)
  const noun = nounAt(reading, at)
  return noun && (reading.language === 'en' || isByArea(reading, noun.to)) ? withPer(reading, noun) : noun
}

/** `4.542 người/km2`. */
const isByArea = (reading: Reading, at: number) =>
  isSign(reading, at, '/') && unitAt(reading, at + 1)?.family === 'area'

/** `a 12-percent rise`. */
function hyphenedUnit(reading: Reading, at: number): Measured | undefined {
  const unit = isSign(reading, at, '-') && isGlued(reading, at + 1) ? unitAt(reading, at + 1) : undefined
  return unit?.family === 'ratio' ? unit : undefined
}

function measureStartsAt(reading: Reading, at: number): boolean {
  return unitAt(reading, at) !== undefined || nounAt(reading, at) !== undefined
}

function unitAt(reading: Reading, at: number): Measured | undefined {
  if (!mayOpen(reading, at, Opening.measure)) return undefined
  // `các năm 2019, 2020 lần lượt là …` counts no times.
  if (cueAt(reading, at, 'respectively')) return undefined
  let best: Measured | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind !== 'unit') continue
    const { unit, family, factor, per } = hit.entry.unit
    best = { unit, family, factor: factor ?? 1, to: hit.to, ...(per ? { per } : {}) }
  }
  return best
}

/** Past the words that describe what is counted: `3 new projects`. */
export function skipAdjectives(reading: Reading, at: number): number {
  let to = at
  for (let n = 0; n < mostAdjectives; n++) to = cueAt(reading, to, 'count-adjective')?.to ?? to
  return to
}

const mostAdjectives = 3

function nounAt(reading: Reading, at: number): Measured | undefined {
  return countedAt(reading, at) ?? countedAt(reading, skipAdjectives(reading, at))
}

function countedAt(reading: Reading, at: number): Measured | undefined {
  let best: Measured | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind !== 'noun') continue
    best = { unit: hit.entry.noun.unit, family: 'count', factor: 1, to: hit.to, noun: hit.entry.noun }
  }
  // `tăng trưởng hai con số` counts no heads.
  return best && cueAt(reading, at, 'digits') ? undefined : best
}

function withPer(reading: Reading, measured: Measured): Measured {
  let { unit, to, factor } = measured
  for (let parts = 0; parts < 2; parts++) {
    const per = perAt(reading, to)
    if (!per) break
    unit += `/${per.per ?? per.unit}`
    factor /= per.per ? 1 : per.factor
    to = per.to
  }
  return { ...measured, unit, to, factor }
}

/** `/người`, `per capita`, `a year`: what a rate is reckoned for. */
function perAt(reading: Reading, at: number): Measured | undefined {
  if (isSign(reading, at, '/')) return unitAt(reading, at + 1) ?? nounAt(reading, at + 1)
  const word = cueAt(reading, at, 'per')
  const per = word && (unitAt(reading, word.to) ?? countedAt(reading, word.to))
  // `5 percent a year earlier` compares.
  return word && !cueAt(reading, at, 'same-period', 'last-year') ? per : undefined
}

/** `$1.2`, `US$1.2 billion`, `VND84 trillion`: a currency written before its number, with the token where it begins. */
function currencyBefore(reading: Reading, at: number, read: Amount): { from: number; measured: Measured } | undefined {
  if (isSign(reading, at - 1, '$') && isGlued(reading, at) && reading.language === 'vi') {
    return { from: at - 1, measured: { unit: 'USD', family: 'money', factor: 1, to: read.to } }
  }
  for (let from = Math.max(0, at - longestLead); from < at; from++) {
    const lead = leadingUnit(reading, from)
    if (lead?.to === at) return { from, measured: withPer(reading, { ...lead, to: read.to }) }
  }
  return undefined
}

const longestLead = 3

function leadingUnit(reading: Reading, at: number): Measured | undefined {
  let best: Measured | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind !== 'leading-unit') continue
    const { unit, family, factor } = hit.entry.unit
    best = { unit, family, factor: factor ?? 1, to: hit.to }
  }
  return best
}

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

const boundTags: readonly (readonly [tag: string, bound: Bound])[] = [
  ['at-least', 'at_least'],
  ['at-most', 'at_most'],
  ['about', 'about'],
]

/** The bound said before a figure: `trên`, `gần`, `khoảng`; also with its verb between (`tối đa chỉ đạt`). */
export function boundBefore(reading: Reading, at: number): { bound: Bound; boundFrom: number } {
  const none = { bound: 'exact', boundFrom: at } as const
  const cue = cuesEndingAt(reading, at, 3)
  if (!cue) return none
  if (isTailOfCue(reading, cue.from, at)) return none
  const found = boundOf(cue.tags)
  if (!found) {
    // `chưa bằng một nửa dự toán`
    if (cue.tags.has('equal') && cuesEndingAt(reading, cue.from, 2)?.tags.has('negation'))
      return { bound: 'at_most', boundFrom: at }
    const before = cue.tags.has('reach') ? cuesEndingAt(reading, cue.from, 3) : undefined
    const strict = before && boundOf(before.tags)
    return strict && !before.tags.has('over-plan') ? { bound: strict, boundFrom: at } : none
  }
  const earlier = found === 'about' ? undefined : cuesEndingAt(reading, cue.from, 2)
  return { bound: found, boundFrom: earlier?.tags.has('about') ? earlier.from : cue.from }
}

/** The `hơn mức` of `thấp hơn mức 2,9%`, the `độ` of `mật độ 4.542`: words that a known phrase before them has taken are no bound. */
function isTailOfCue(reading: Reading, from: number, at: number): boolean {
  return hitsAt(reading, from - 1).some(
    ({ entry, to }) => to > from && ((entry.kind === 'cue' && to < at) || entry.kind === 'shield'),
  )
}

function boundOf(tags: ReadonlyMap<string, unknown>): Bound | undefined {
  if (tags.has('increase') || tags.has('decrease')) return undefined
  return boundTags.find(([tag]) => tags.has(tag))?.[1]
}
