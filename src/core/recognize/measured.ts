import type { NounEntry } from '../lexicon/entries.ts'
import { Opening } from '../lexicon/opening.ts'
import type { Family } from './quantity.ts'
import { cueAt, isGlued, isSign, mayOpen, measuresAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** What stands behind a number: its unit or counted noun, in which it is worth `factor` of the base unit. */
export interface Measured {
  readonly unit: string
  readonly family: Family
  readonly factor: number
  readonly to: number
  readonly noun?: NounEntry
  readonly per?: string
}

/** The unit or counted noun after a number, with `/người`, `/năm`, `/ha` behind it. */
export function measureAt(reading: Reading, read: { readonly to: number }): Measured | undefined {
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

/** Whether a unit or a counted noun begins at token `at`. */
export function measureStartsAt(reading: Reading, at: number): boolean {
  return unitAt(reading, at) !== undefined || nounAt(reading, at) !== undefined
}

/** The longest unit that begins at token `at`. */
export function unitAt(reading: Reading, at: number): Measured | undefined {
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

/** The counted noun at token `at`, words that describe it passed over. */
export function nounAt(reading: Reading, at: number): Measured | undefined {
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

/** The same with what it is reckoned for: `/người`, `/năm`. */
export function withPer(reading: Reading, measured: Measured): Measured {
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
export function currencyBefore(
  reading: Reading,
  at: number,
  read: { readonly to: number },
): { from: number; measured: Measured } | undefined {
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

/** The currency that is written before its number, at token `at`. */
export function leadingUnit(reading: Reading, at: number): Measured | undefined {
  let best: Measured | undefined
  for (const hit of measuresAt(reading, at)) {
    if (hit.entry.kind !== 'leading-unit') continue
    const { unit, family, factor } = hit.entry.unit
    best = { unit, family, factor: factor ?? 1, to: hit.to }
  }
  return best
}
