import { parseNumeral } from './numeral.ts'
import { boundBefore } from './bound.ts'
import { skipAdjectives } from './measured.ts'
import type { Quantity } from './quantity.ts'
import { inWords } from '../lexicon/opening.ts'
import { cueAt, cuesEndingAt, hitsAt, isSign, measuresAt, opensAt } from './reading.ts'
import type { Reading } from './reading.ts'
import { wordedRank } from './worded-rank.ts'

/** Reads a place in an order that begins at token `at`: `thứ 2/63`, `thứ ba trong 5`, `đứng đầu 5 thành phố`, `cao nhất`. */
export function rankAt(reading: Reading, at: number): Quantity | undefined {
  // No cue begins with digits.
  if (reading.tokens[at]?.kind === 'number') return worded(reading, at) ?? placed(reading, at)
  return opensAt(reading, at, inWords)
    ? (ordinal(reading, at) ?? worded(reading, at) ?? superlative(reading, at))
    : undefined
}

function make(reading: Reading, from: number, to: number, value: number, more: Partial<Quantity> = {}): Quantity {
  return {
    kind: 'quantity',
    form: 'rank',
    from,
    to,
    value,
    step: 1,
    ...boundBefore(reading, from),
    bound: 'exact',
    unit: 'rank',
    family: 'rank',
    numberTo: to,
    scaled: false,
    doubts: [],
    ...more,
  }
}

function ordinal(reading: Reading, at: number): Quantity | undefined {
  const cue = cueAt(reading, at, 'ordinal')
  if (!cue || cuesEndingAt(reading, cue.from)?.tags.has('not-rank')) return undefined
  const token = reading.tokens[cue.to]
  let value: number
  let to: number
  if (token?.kind === 'number' && /^\d{1,3}$/.test(token.text)) {
    value = Number(token.text)
    to = cue.to + 1
  } else {
    const worded = parseNumeral(reading, cue.to)
    if (!worded || worded.value > 63) return undefined
    value = worded.value
    to = worded.to
  }
  if (value < 1 || reading.tokens[to]?.text === '%') return undefined
  // The figure is the ordinal word and its number; the verb before it is not quoted.
  const from = cue.to - 1
  const whole = reading.tokens[to + 1]
  if (isSign(reading, to, '/') && whole?.kind === 'number') {
    const total = Number(whole.text)
    if (total >= value || provinces.has(total)) return make(reading, from, to + 2, value, { total })
  }
  const among = cueAt(reading, to, 'among')
  const counted = among && reading.tokens[among.to]
  if (among && counted?.kind === 'number' && /^\d{1,3}$/.test(counted.text) && Number(counted.text) >= value) {
    return make(reading, from, among.to + 1, value, { total: Number(counted.text) })
  }
  const dated = isSign(reading, to, ',') && reading.tokens[to + 1]?.kind === 'number' && isSign(reading, to + 2, '/')
  return dated ? undefined : make(reading, from, to, value)
}

function worded(reading: Reading, at: number): Quantity | undefined {
  const rank = wordedRank(reading, at)
  return rank && make(reading, at, rank.to, rank.value, rank.total === undefined ? {} : { total: rank.total })
}

const provinces = new Set([63, 64, 34])

/** `xếp 19/63`: a fraction of all provinces after a verb of ranking. */
function placed(reading: Reading, at: number): Quantity | undefined {
  const [part, whole] = [reading.tokens[at], reading.tokens[at + 2]]
  if (part?.kind !== 'number' || whole?.kind !== 'number' || !isSign(reading, at + 1, '/')) return undefined
  const total = Number(whole.text)
  const verb = cuesEndingAt(reading, at)?.tags
  if (!provinces.has(total) || !(verb?.has('rank-verb') ?? verb?.has('ordinal'))) return undefined
  return make(reading, at, at + 3, Number(part.text), { total })
}

function superlative(reading: Reading, at: number): Quantity | undefined {
  const first = cueAt(reading, at, 'first')
  if (first) {
    const counted = countedGroup(reading, first.to)
    if (counted) return make(reading, at, counted.to, 1, { total: counted.total, superlative: true })
    return make(reading, at, first.to, 1, { superlative: true })
  }
  const most = cueAt(reading, at, 'most')
  if (most) {
    const counted = countedGroup(reading, most.to)
    if (counted) return make(reading, at, counted.to, 1, { total: counted.total, superlative: true })
    return hasField(reading, at, most.to) ? make(reading, at, most.to, 1, { superlative: true }) : undefined
  }
  const open = cueAt(reading, at, 'most-open')
  if (!open) return undefined
  for (let to = open.to; to < Math.min(open.to + 7, reading.tokens.length); to++) {
    const end = cueAt(reading, to, 'nhat')
    if (end) return make(reading, at, end.to, 1, { superlative: true })
    if (reading.tokens[to]?.kind !== 'word') return undefined
  }
  return undefined
}

/** The field in which a superlative holds: said right after it, or by `trong` before it. */
function hasField(reading: Reading, from: number, to: number): boolean {
  for (let at = to; at < Math.min(to + 3, reading.tokens.length); at++) {
    if (reading.tokens[at]?.kind === 'sign') break
    if (cueAt(reading, at, 'national', 'region-word')) return true
    if (hitsAt(reading, at).some((hit) => hit.entry.kind === 'place')) return true
  }
  for (let at = 0; at < from; at++) {
    const among = cueAt(reading, at, 'among')
    if (among && cueAt(reading, among.to, 'sector-head')) return true
  }
  return false
}

/** `5 thành phố` after a superlative: the group among which it is the first. */
function countedGroup(reading: Reading, at: number): { to: number; total: number } | undefined {
  const among = cueAt(reading, at, 'among')
  const article = cueAt(reading, among ? among.to : at, 'article')
  const i = article ? article.to : among ? among.to : at
  const token = reading.tokens[i]
  const spoken = article ? parseNumeral(reading, i) : undefined
  if (!spoken && (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text))) return undefined
  const after = skipAdjectives(reading, spoken ? spoken.to : i + 1)
  let to = 0
  for (const hit of measuresAt(reading, after)) if (hit.entry.kind === 'noun') to = hit.to
  return to > 0 ? { to, total: spoken ? spoken.value : Number(token?.text) } : undefined
}
