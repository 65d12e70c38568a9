import { measureStartsAt, nounAt, unitAt } from './measured.ts'
import { clean, parseNumber } from './number.ts'
import type { PrintedNumber } from './number.ts'
import { parseNumeral } from './numeral.ts'
import { cueAt, measuresAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** A number with its scale words, before its unit is known. */
export interface Amount {
  readonly value: number
  readonly step: number
  readonly to: number
  readonly scaled: boolean
  /** Factor of its first scale word, else 1. */
  readonly scale: number
  readonly otherwise?: number
}

/** The number as printed, without its scale. */
export const unscaled = (read: Amount) => read.value / read.scale

/** A number with its scale words: `84.199,2 tỷ`, `5 tỷ 508 triệu`, `4 triệu 200 nghìn`, `bốn triệu hai trăm nghìn`. */
export function amount(reading: Reading, at: number): Amount | undefined {
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

/** The scale word (`triệu`, `tỷ`) that begins at token `at`. */
export function scaleAt(reading: Reading, at: number): { factor: number; to: number } | undefined {
  let best: { factor: number; to: number } | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind === 'scale') best = { factor: hit.entry.factor, to: hit.to }
  }
  return best
}
