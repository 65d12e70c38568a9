import { formatPeriod, parseDate } from '../../core/model/calendar.ts'
import type { CalendarPeriod } from '../../core/model/calendar.ts'
import type { Language, Lexicon } from '../../core/lexicon/lexicon.ts'
import { findPeriods } from '../../core/recognize/period.ts'
import { readSentence } from '../../core/recognize/reading.ts'
import { normalize } from '../../core/text/normalize.ts'
import { cutText } from '../../core/text/strip.ts'

/**
 * Reads a period that a person typed, in the notation of the output (`2020`, `2020-Q1`, `2023-S1`, `2020-11`,
 * `2021-01/2021-09`, `2020/2022`, `2020-11-26`) or in the words of a report (`9 tháng đầu năm 2021`, `Q1 2024`); gives it
 * as printed, undefined where it is no period or one without a year.
 */
export function askedPeriod(typed: string, lexicon: Lexicon): string | undefined {
  const text = normalize(typed.trim()).text
  return inNotation(text) ?? inWords(text, lexicon, 'vi') ?? inWords(text, lexicon, 'en')
}

function inNotation(text: string): string | undefined {
  const part = /^(\d{4})-?([QS])([1-4])$/i.exec(text) ?? /^([QS])([1-4])[-/ ](\d{4})$/i.exec(text)
  if (part) {
    const [, a = '', b = '', c = ''] = part
    const [year, kind, n] = /^\d{4}$/.test(a) ? [a, b.toUpperCase(), Number(c)] : [c, a.toUpperCase(), Number(b)]
    if (kind === 'S' && n > 2) return undefined
    const length = kind === 'Q' ? 3 : 6
    return formatPeriod({ type: 'months', year: Number(year), first: (n - 1) * length + 1, last: n * length })
  }
  const [, month = '', year = ''] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? []
  if (month !== '') return dateOf(`${year}-${month.padStart(2, '0')}`) && `${year}-${month.padStart(2, '0')}`
  const [from, to, ...rest] = text.split('/').map((end) => dateOf(end))
  if (from === undefined || rest.length > 0) return years(text)
  if (!text.includes('/')) return formatPeriod(from)
  return to === undefined ? undefined : span(from, to)
}

/** `2020-2022` with whatever dash. */
function years(text: string): string | undefined {
  const [, from, to] = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text) ?? []
  if (from === undefined || to === undefined || from >= to) return undefined
  return formatPeriod({ type: 'years', from: Number(from), to: Number(to) })
}

/** A date that the calendar has. */
function dateOf(text: string): CalendarPeriod | undefined {
  const date = parseDate(text)
  if (date?.type === 'months') return date.first >= 1 && date.first <= 12 ? date : undefined
  if (date?.type !== 'day') return date
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? date : undefined
}

function span(from: CalendarPeriod, to: CalendarPeriod): string | undefined {
  if (from.type === 'year' && to.type === 'year') {
    return from.year < to.year ? formatPeriod({ type: 'years', from: from.year, to: to.year }) : undefined
  }
  if (from.type === 'months' && to.type === 'months') {
    if (from.year !== to.year || from.first > to.last) return undefined
    return formatPeriod({ type: 'months', year: from.year, first: from.first, last: to.last })
  }
  if (from.type !== 'day' || to.type !== 'day') return undefined
  const printed = formatPeriod({ type: 'days', from, to })
  const [first = '', last = ''] = printed?.split('/') ?? []
  return first < last ? printed : undefined
}

/** Exactly one period with a year, and nothing beside it. */
function inWords(text: string, lexicon: Lexicon, language: Language): string | undefined {
  const strip = cutText(text, lexicon[language].vocabulary)
  const whole = { index: 0, from: 0, to: strip.forms.length, line: 0, block: 0, start: 0, end: text.length }
  const reading = readSentence(text, strip, whole, lexicon, language)
  const [period, ...others] = findPeriods(reading)
  if (period?.calendar === undefined || others.length > 0) return undefined
  const printed = period.from === 0 && period.to === reading.tokens.length ? formatPeriod(period.calendar) : undefined
  const exists = period.calendar.type !== 'day' || dateOf(printed ?? '') !== undefined
  return exists ? printed : undefined
}
