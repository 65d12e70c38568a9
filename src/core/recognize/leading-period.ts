import type { CalendarPeriod } from '../model/calendar.ts'
import { parseNumeral } from './numeral.ts'
import type { PeriodMention } from './period.ts'
import { cueAt, cuesEndingAt, hitsAt, isGlued, isSign, measuresAt } from './reading.ts'
import type { Reading } from './reading.ts'
import { intAt, yearAfter, yearAt } from './year.ts'

type Draft = Omit<PeriodMention, 'kind' | 'from'>

/** Reads periods that say which part they mean before its size or month: `the first nine months of 2021`, `H1 2023`, `August 20, 2017`. */
export function leadingPeriod(reading: Reading, at: number): Draft | undefined {
  return countedMonths(reading, at) ?? hyphenated(reading, at) ?? numberedHalf(reading, at) ?? dayOfMonth(reading, at)
}

/** `first nine months of 2021`, `last two quarters of the year`, `first month of 2021`. */
function countedMonths(reading: Reading, at: number): Draft | undefined {
  const lead = cueAt(reading, at, 'leading-first', 'leading-last')
  if (!lead) return undefined
  const number = smallNumber(reading, lead.to)
  const i = number ? (isSign(reading, number.to, '-') ? number.to + 1 : number.to) : lead.to
  const quarters = cueAt(reading, i, 'quarter-word')
  const months = cueAt(reading, i, 'month-word') ?? (number ? quarters : undefined)
  const size = (number?.value ?? 1) * (quarters ? 3 : 1)
  if (!months || size > 12) return undefined
  const year = yearAfter(reading, months.to)
  const isLast = lead.entry.tag === 'leading-last'
  if (isLast && year.to === months.to) return undefined
  const first = isLast ? 13 - size : 1
  const calendar: CalendarPeriod = { type: 'months', year: year.year, first, last: first + size - 1 }
  return year.relative ? { calendar, relative: year.relative, to: year.to } : { calendar, to: year.to }
}

/** Reads `nine-month exports`, `the 11-month period`: the months from the first. */
export function hyphenated(reading: Reading, at: number): Draft | undefined {
  const number = smallNumber(reading, at)
  if (!number || !isSign(reading, number.to, '-')) return undefined
  const months = cueAt(reading, number.to + 1, 'month-word')
  const names =
    months &&
    (cueAt(reading, months.to, 'span-after') ??
      hitsAt(reading, months.to).find((hit) => hit.entry.kind === 'indicator'))
  if (!months || !names || number.value > 12) return undefined
  return { calendar: { type: 'months', first: 1, last: number.value }, to: months.to }
}

/** `H1 2023`. */
function numberedHalf(reading: Reading, at: number): Draft | undefined {
  const half = cueAt(reading, at, 'half-year')
  const n = half && isGlued(reading, half.to) ? intAt(reading, half.to) : undefined
  if (!half || (n !== 1 && n !== 2)) return undefined
  const year = yearAfter(reading, half.to + 1)
  if (year.to === half.to + 1) return undefined
  return { calendar: { type: 'months', year: year.year, first: n * 6 - 5, last: n * 6 }, to: year.to }
}

/** Reads `August 20, 2017`, `20 August 2017`; without a year only after words that call for a day (`as of August 20`). */
export function dayOfMonth(reading: Reading, at: number): Draft | undefined {
  const named = cueAt(reading, at, 'month-name')
  const dayAt = named ? named.to : at
  const day = intAt(reading, dayAt)
  if (day === undefined || day < 1 || day > 31) return undefined
  const suffix = cueAt(reading, dayAt + 1, 'ordinal-suffix')
  const afterDay = suffix && isGlued(reading, dayAt + 1) ? suffix.to : dayAt + 1
  const of = cueAt(reading, afterDay, 'names-amount')
  const later = named ? undefined : cueAt(reading, of ? of.to : afterDay, 'month-name')
  const month = (named ?? later)?.entry.value
  if (month === undefined) return undefined
  const i = later ? later.to : afterDay
  const year = isSign(reading, i, ',') ? yearAt(reading, i + 1) : yearAt(reading, i)
  if (year !== undefined)
    return { calendar: { type: 'day', year, month, day }, to: isSign(reading, i, ',') ? i + 2 : i + 1 }
  const before = cuesEndingAt(reading, at)?.tags
  const called = before?.has('until') ?? false
  if (!called && !before?.has('since') && !before?.has('on-day')) return undefined
  const counts = measuresAt(reading, i).length > 0
  return counts ? undefined : { calendar: { type: 'day', month, day }, to: i }
}

function smallNumber(reading: Reading, at: number): { value: number; to: number } | undefined {
  const value = intAt(reading, at)
  if (value !== undefined) return value >= 1 && value <= 12 ? { value, to: at + 1 } : undefined
  const worded = parseNumeral(reading, at)
  return worded && worded.value <= 12 ? worded : undefined
}
