/** A stretch of the calendar; a missing year is still to be supplied. */
export type CalendarPeriod =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'years'; readonly from: number; readonly to: number }
  | { readonly type: 'months'; readonly year?: number | undefined; readonly first: number; readonly last: number }
  | { readonly type: 'day'; readonly year?: number | undefined; readonly month: number; readonly day: number }
  | { readonly type: 'days'; readonly from: CalendarDay; readonly to: CalendarDay }

type CalendarDay = Extract<CalendarPeriod, { type: 'day' }>

const two = (n: number) => String(n).padStart(2, '0')

/** The year of a period, where it has one. */
export function yearOf(period: CalendarPeriod): number | undefined {
  if (period.type === 'years') return period.to
  if (period.type === 'days') return period.to.year
  return period.year
}

/** Gives a period without a year the one in force. */
export function withYear(period: CalendarPeriod, year: number | undefined): CalendarPeriod {
  if (year === undefined || yearOf(period) !== undefined) return period
  if (period.type === 'days') return { ...period, from: { ...period.from, year }, to: { ...period.to, year } }
  return { ...period, year } as CalendarPeriod
}

/** Moves a period by whole years. */
export function shiftYears(period: CalendarPeriod, by: number): CalendarPeriod {
  if (period.type === 'years') return { ...period, from: period.from + by, to: period.to + by }
  if (period.type === 'days') {
    return { ...period, from: shiftYears(period.from, by) as CalendarDay, to: shiftYears(period.to, by) as CalendarDay }
  }
  return period.year === undefined ? period : { ...period, year: period.year + by }
}

/** Whether a period covers less than a year. */
export function isPartOfYear(period: CalendarPeriod): boolean {
  return period.type !== 'year' && period.type !== 'years' && !(period.type === 'months' && monthsOf(period) === 12)
}

const monthsOf = (period: { first: number; last: number }) => period.last - period.first + 1

/** The period as printed: `2020`, `2024-Q1`, `2023-S1`, `2024-03`, `2021-01/2021-09`, `2020/2022`, `2020-11-26`; undefined without a year. */
export function formatPeriod(period: CalendarPeriod): string | undefined {
  switch (period.type) {
    case 'year':
      return String(period.year)
    case 'years':
      return `${period.from}/${period.to}`
    case 'day':
      return period.year === undefined ? undefined : `${period.year}-${two(period.month)}-${two(period.day)}`
    case 'days': {
      const from = formatPeriod(period.from)
      const to = formatPeriod(period.to)
      return from === undefined || to === undefined ? undefined : `${from}/${to}`
    }
    case 'months': {
      const { year, first, last } = period
      if (year === undefined) return undefined
      if (first === last) return `${year}-${two(first)}`
      const length = monthsOf(period)
      if (length === 12) return String(year)
      if (length === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`
      if (length === 6 && first % 6 === 1) return `${year}-S${(first + 5) / 6}`
      return `${year}-${two(first)}/${year}-${two(last)}`
    }
  }
}

/** Reads a printed day, month or year (`2020-11-26`, `2020-11`, `2020`). */
export function parseDate(text: string | undefined): CalendarPeriod | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '')
  if (!found) return undefined
  const [, year, month, day] = found.map(Number)
  if (year === undefined) return undefined
  if (found[3] !== undefined) return { type: 'day', year, month: month ?? 1, day: day ?? 1 }
  if (found[2] !== undefined) return { type: 'months', year, first: month ?? 1, last: month ?? 1 }
  return { type: 'year', year }
}
