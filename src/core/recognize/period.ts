import type { CalendarPeriod } from '../model/calendar.ts'
import { dayOfMonth, hyphenated, leadingPeriod } from './leading-period.ts'
import { parseNumeral } from './numeral.ts'
import { Opening } from '../lexicon/opening.ts'
import { cueAt, cuesEndingAt, isSign, measuresAt, opensAt } from './reading.ts'
import type { Reading } from './reading.ts'
import { intAt, yearAfter, yearAt } from './year.ts'
import type { RelativePeriod } from './year.ts'

/** A period named in the text. */
export interface PeriodMention {
  readonly kind: 'period'
  readonly from: number
  readonly to: number
  readonly calendar?: CalendarPeriod
  readonly relative?: RelativePeriod
  /** `until`: a running total up to it; `deadline`: what is to be reached by it; `term`: a mandate or plan span; `since`: a date of reference, no period of a figure. */
  readonly role?: 'until' | 'deadline' | 'term' | 'since'
}

type Draft = Omit<PeriodMention, 'kind' | 'from'>

/** Finds every period of the sentence, longest at each place, left to right. */
export function findPeriods(reading: Reading): PeriodMention[] {
  const found: PeriodMention[] = []
  for (let at = 0; at < reading.tokens.length;) {
    const draft = periodAt(reading, at)
    if (!draft) {
      at++
      continue
    }
    const before = draft.role || !draft.calendar ? undefined : cuesEndingAt(reading, at)?.tags
    const role = before?.has('since') ? 'since' : before?.has('until') ? 'until' : undefined
    found.push(sinceNewYear(reading, at, { kind: 'period', from: at, ...draft, ...(role ? { role } : {}) }))
    at = draft.to
    if (draft.calendar?.type === 'year') at = listYears(reading, at, found)
  }
  return joinDays(reading, found)
}

/** `các năm 2018, 2019 và 2020`: the years after the first of a list; gives the token behind it. */
function listYears(reading: Reading, from: number, found: PeriodMention[]): number {
  let at = from
  for (;;) {
    const join = isSign(reading, at, ',') ? at + 1 : cueAt(reading, at, 'and')?.to
    const year = join === undefined ? undefined : yearAt(reading, join)
    if (join === undefined || year === undefined || isCounted(reading, join + 1)) return at
    found.push({ kind: 'period', from: join, to: join + 1, calendar: { type: 'year', year } })
    at = join + 1
  }
}

/** A number before a unit or a counted noun is no year: `năm 2020, 2021 tỷ đồng`. */
const isCounted = (reading: Reading, at: number) =>
  isSign(reading, at, '%', '/', '-') || (measuresAt(reading, at).length > 0 && !cueAt(reading, at, 'respectively'))

/** `từ đầu năm đến hết tháng 8`: the months from the first. */
function sinceNewYear(reading: Reading, at: number, period: PeriodMention): PeriodMention {
  const { calendar } = period
  if (period.role !== 'until' || calendar?.type !== 'months' || calendar.first !== calendar.last) return period
  const until = cuesEndingAt(reading, at)
  const opens = until && cuesEndingAt(reading, until.from)?.tags.has('start-of-year')
  if (!opens) return period
  const { role: _, ...rest } = period
  return { ...rest, calendar: { ...calendar, first: 1 } }
}

/** The period that begins at a token: one in digits, with a cue that opens one, with `Q`, or with a number in words. */
function periodAt(reading: Reading, at: number): Draft | undefined {
  const token = reading.tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') return inDigits(reading, at)
  if (token.text === 'Q' || opensAt(reading, at, Opening.period)) return openedByCue(reading, at)
  return (token.opens & Opening.worded) !== 0 ? (hyphenated(reading, at) ?? monthsOfYear(reading, at)) : undefined
}

/** No cue begins with digits, so that only some kinds of period do. */
function inDigits(reading: Reading, at: number): Draft | undefined {
  return (
    crawlDate(reading, at) ??
    fullDate(reading, at) ??
    hyphenated(reading, at) ??
    dayOfMonth(reading, at) ??
    monthsOfYear(reading, at) ??
    yearRange(reading, at) ??
    namedYear(reading, at)
  )
}

function openedByCue(reading: Reading, at: number): Draft | undefined {
  return (
    fullDate(reading, at) ??
    leadingPeriod(reading, at) ??
    monthsOfYear(reading, at) ??
    spelledDay(reading, at) ??
    span(reading, at) ??
    quarter(reading, at) ??
    month(reading, at) ??
    deadline(reading, at) ??
    yearRange(reading, at) ??
    namedYear(reading, at) ??
    half(reading, at) ??
    relative(reading, at)
  )
}

/** `date 2021-10` at the head of a stored page tells the year, not the period of its figures. */
function crawlDate(reading: Reading, at: number): Draft | undefined {
  if (reading.sentence.index > 0 || at > 3 || !isSign(reading, at + 1, '-')) return undefined
  const year = yearAt(reading, at)
  const month = intAt(reading, at + 2)
  if (year === undefined || month === undefined || reading.tokens[at + 2]?.text.length !== 2 || month < 1 || month > 12)
    return undefined
  const day =
    isSign(reading, at + 3, '-') && reading.tokens[at + 4]?.text.length === 2 ? intAt(reading, at + 4) : undefined
  const calendar: CalendarPeriod =
    day === undefined ? { type: 'months', year, first: month, last: month } : { type: 'day', year, month, day }
  return { calendar, role: 'since', to: day === undefined ? at + 3 : at + 5 }
}

/** `26/11/2020`, `20-8-2017`, `ngày 26/11`, `ngày 20 tháng 11 năm 2020`. */
function fullDate(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'day-word')
  let i = word ? word.to : at
  if (word && isSign(reading, i, '(')) i++
  const day = intAt(reading, i)
  if (day === undefined || day < 1 || day > 31) return undefined
  const monthWord = cueAt(reading, i + 1, 'month-word')
  if (word && monthWord) {
    const month = intAt(reading, monthWord.to)
    if (month === undefined || month < 1 || month > 12) return undefined
    const year = yearAfter(reading, monthWord.to + 1)
    return { calendar: { type: 'day', year: year.year, month, day }, to: year.to }
  }
  if (!isSign(reading, i + 1, '/', '-')) return undefined
  const separator = reading.tokens[i + 1]?.text ?? ''
  const month = intAt(reading, i + 2)
  if (month === undefined || month < 1 || month > 12) return undefined
  if (isSign(reading, i + 3, separator)) {
    const year = yearAt(reading, i + 4)
    if (year !== undefined) return { calendar: { type: 'day', year, month, day }, to: i + 5 }
  }
  const closes = !isSign(reading, i + 3, '%') && (reading.tokens[i + 2]?.text.length ?? 9) <= 2
  const before = cuesEndingAt(reading, at)?.tags
  if (closes && (word || before?.has('until') || before?.has('start-from')))
    return { calendar: { type: 'day', month, day }, to: i + 3 }
  return undefined
}

/** `9 tháng đầu năm 2021`, `6 tháng cuối năm`, `năm tháng đầu năm`, `8 tháng năm 2017`. */
function monthsOfYear(reading: Reading, at: number): Draft | undefined {
  const digits = intAt(reading, at)
  const worded = digits === undefined ? parseNumeral(reading, at) : undefined
  const n = digits ?? worded?.value
  if (n === undefined || n < 1 || n > 12) return undefined
  const after = worded ? worded.to : at + 1
  const quarters = cueAt(reading, after, 'quarter-word')
  const months = cueAt(reading, after, 'month-word') ?? quarters
  if (!months || (quarters && cueAt(reading, months.to, 'roman'))) return undefined
  let i = months.to
  const size = quarters ? n * 3 : n
  if (size > 12) return undefined
  const firstOf = cueAt(reading, i, 'first-of', 'start-of-year')
  const lastOf = cueAt(reading, i, 'last-of', 'end-of-year')
  const marked = firstOf ?? lastOf
  if (marked) i = marked.to
  const year = yearAfter(reading, i)
  const bareYear = cueAt(reading, i, 'year-word')
  const to = year.to > i ? year.to : marked && bareYear ? bareYear.to : i
  if (!marked && year.to === i) {
    const before = cuesEndingAt(reading, at)?.tags
    const led = before !== undefined && (before.has('cumulative') || before.has('among'))
    const opens = at === 0 || isSign(reading, to, ',') || led
    if ((worded && !opens) || n === 1 || n === 12 || before?.has('duration-head') || before?.has('at-least'))
      return undefined
  }
  const first = lastOf ? 13 - size : 1
  const calendar: CalendarPeriod = { type: 'months', year: year.year, first, last: first + size - 1 }
  return year.relative ? { calendar, relative: year.relative, to } : { calendar, to }
}

/** `mùng 6 Tết` and other days without a month are no period; `từ đầu năm` is one up to now. */
function spelledDay(reading: Reading, at: number): Draft | undefined {
  const holiday = cueAt(reading, at, 'holiday')
  if (!holiday) return undefined
  const year = yearAfter(reading, holiday.to)
  return year.year === undefined
    ? { relative: 'holiday', to: holiday.to }
    : { relative: 'holiday', calendar: { type: 'year', year: year.year }, to: year.to }
}

/** `giai đoạn 2021-2025`, `nhiệm kỳ 2020 - 2025`. */
function span(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'span-word')
  if (!word) return undefined
  let i = word.to
  const named = cueAt(reading, i, 'year-word')
  if (named) i = named.to
  const range = yearRange(reading, i)
  if (!range?.calendar) return undefined
  const isTerm = cueAt(reading, at, 'term') !== undefined
  return isTerm ? { ...range, role: 'term' } : range
}

/** `2021-2025`, `2008 đến 2012`, `từ năm 2016 đến năm 2020`. */
function yearRange(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'year-word')
  const i = word ? word.to : at
  const from = yearAt(reading, i)
  if (from === undefined) return undefined
  let j = i + 1
  if (isSign(reading, j, '-')) j++
  else {
    const opened = cuesEndingAt(reading, at)?.tags.has('range-open')
    const until = cueAt(reading, j, 'until', 'deadline', 'span-to', ...(opened ? ['range-and'] : []))
    if (!until) return undefined
    j = until.to
    const again = cueAt(reading, j, 'year-word')
    if (again) j = again.to
  }
  const to = yearAt(reading, j)
  if (to === undefined || to <= from || to - from > 40) return undefined
  const calendar: CalendarPeriod = { type: 'years', from, to }
  // `the 2021-2025 term`: what the span is comes after it.
  const named = cueAt(reading, j + 1, 'span-after')
  if (!named) return { calendar, to: j + 1 }
  return { calendar, to: named.to, ...(cueAt(reading, j + 1, 'term-after') ? { role: 'term' } : {}) }
}

/** `quý I/2024`, `quý 1 năm 2024`, `Q1/2024`, `first quarter of 2024`. */
function quarter(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'quarter-word')
  let n: number | undefined
  let i = at
  if (word) {
    const roman = cueAt(reading, word.to, 'roman')
    n = roman ? roman.entry.value : intAt(reading, word.to)
    i = word.to + 1
  } else if (reading.tokens[at]?.text === 'Q' && reading.tokens[at + 1]?.start === reading.tokens[at].end) {
    n = intAt(reading, at + 1)
    i = at + 2
    if (yearAfter(reading, i).year === undefined) return undefined
  } else {
    const ordinal = cueAt(reading, at, 'ordinal-number')
    const after = ordinal && cueAt(reading, ordinal.to, 'quarter-word')
    n = after ? ordinal.entry.value : undefined
    i = after ? after.to : at
  }
  if (n === undefined || n < 1 || n > 4) return undefined
  const year = yearAfter(reading, i)
  return { calendar: { type: 'months', year: year.year, first: n * 3 - 2, last: n * 3 }, to: year.to, ...rel(year) }
}

const rel = (year: { relative?: RelativePeriod }) => (year.relative ? { relative: year.relative } : {})

/** `tháng 7`, `tháng 9/2021`, `tháng Tám năm nay`, `August 2017`. */
function month(reading: Reading, at: number): Draft | undefined {
  const named = cueAt(reading, at, 'month-name')
  let n = named?.entry.value
  let i = named ? named.to : at
  if (n === undefined) {
    const word = cueAt(reading, at, 'month-word')
    if (word?.to !== at + 1) return undefined
    n = intAt(reading, word.to)
    i = word.to + 1
    if (n === undefined || n < 1 || n > 12) return undefined
  }
  const year = yearAfter(reading, i)
  return { calendar: { type: 'months', year: year.year, first: n, last: n }, to: year.to, ...rel(year) }
}

/** `đến năm 2025`: a target's date. */
function deadline(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'deadline')
  const year = word && yearAt(reading, word.to)
  return word && year !== undefined
    ? { calendar: { type: 'year', year }, role: 'deadline', to: word.to + 1 }
    : undefined
}

/** `năm 2020`, and a bare year in brackets or after words of comparison. */
function namedYear(reading: Reading, at: number): Draft | undefined {
  const ofYear = cueAt(reading, at, 'start-of-year', 'end-of-year')
  if (ofYear) {
    const year = yearAt(reading, ofYear.to)
    if (year !== undefined && ofYear.entry.tag === 'end-of-year') {
      return { calendar: { type: 'months', year, first: 12, last: 12 }, to: ofYear.to + 1 }
    }
  }
  const word = cueAt(reading, at, 'year-word', 'whole-year')
  if (word) {
    const year = yearAt(reading, word.to)
    const counts = cueAt(reading, at, 'names-amount') && measureFollows(reading, word.to + 1)
    if (year !== undefined && !counts) return { calendar: { type: 'year', year }, to: word.to + 1 }
  }
  const year = yearAt(reading, at)
  if (year === undefined || year < 1986 || reading.tokens[at]?.text.length !== 4) return undefined
  const before = cuesEndingAt(reading, at)?.tags
  const named = ['versus', 'versus-if-base', 'same-period', 'plan', 'budget', 'until', 'year-word']
  // `the 2020 plan`
  const described = cueAt(reading, at - 1, 'article') && !measureFollows(reading, at + 1)
  if (described || (before && named.some((tag) => before.has(tag)))) {
    return { calendar: { type: 'year', year }, to: at + 1 }
  }
  return undefined
}

const measureFollows = (reading: Reading, at: number) => measuresAt(reading, at).length > 0

function half(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, 'first-half', 'second-half')
  if (!word) return undefined
  const first = word.entry.tag === 'first-half' ? 1 : 7
  const year = yearAfter(reading, word.to)
  return { calendar: { type: 'months', year: year.year, first, last: first + 5 }, to: year.to, ...rel(year) }
}

const relatives: Readonly<Record<string, RelativePeriod>> = {
  'this-year': 'this-year',
  'last-year': 'last-year',
  'next-year': 'next-year',
  'this-month': 'this-month',
  'this-quarter': 'this-quarter',
  'until-now': 'now',
  'half-term': 'half-term',
  'whole-year': 'whole-year',
}

const relativeTags = Object.keys(relatives)

function relative(reading: Reading, at: number): Draft | undefined {
  const word = cueAt(reading, at, ...relativeTags)
  const meaning = word && relatives[word.entry.tag]
  // `trong tháng 1/2019` names its month.
  if (word && (intAt(reading, word.to) !== undefined || cueAt(reading, word.to, 'roman', 'month-word')))
    return undefined
  // `thấp nhất 5 năm qua` is no year.
  if (meaning === 'whole-year' && reading.tokens[at - 1]?.kind === 'number') return undefined
  return word && meaning ? { relative: meaning, to: word.to } : undefined
}

/** `từ ngày 31/1 đến ngày 10/2`: two days become one stretch. */
function joinDays(reading: Reading, found: readonly PeriodMention[]): PeriodMention[] {
  const joined: PeriodMention[] = []
  for (const period of found) {
    const last = joined.at(-1)
    const a = last?.calendar
    const b = period.calendar
    const gap = last ? period.from - last.to : 9
    // `between January and June`
    const opened = last && cuesEndingAt(reading, last.from)?.tags.has('range-open')
    const and = opened && gap <= 1 ? cueAt(reading, last.to, 'range-and') : undefined
    const linked =
      and ??
      (last && (isSign(reading, last.to, '-') ? gap === 1 : gap <= 2 && cueAt(reading, last.to, 'until', 'span-to')))
    const fromWord = last && cuesEndingAt(reading, last.from)?.tags.has('start-from')
    const months =
      a?.type === 'months' && b?.type === 'months' && a.first === a.last && b.first === b.last && a.first < b.first
    if (last && linked && months && (fromWord || and)) {
      const year = b.year ?? a.year
      joined[joined.length - 1] = {
        kind: 'period',
        from: last.from,
        to: period.to,
        calendar: { type: 'months', year, first: a.first, last: b.last },
      }
    } else if (
      last &&
      linked &&
      a?.type === 'day' &&
      b?.type === 'day' &&
      (fromWord ?? isSign(reading, last.to, '-'))
    ) {
      const year = a.year ?? b.year
      joined[joined.length - 1] = {
        kind: 'period',
        from: last.from,
        to: period.to,
        calendar: { type: 'days', from: { ...a, year }, to: { ...b, year: b.year ?? year } },
      }
    } else joined.push(period)
  }
  return joined
}
