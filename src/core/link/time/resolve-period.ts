import { withYear } from '../../model/calendar.ts'
import type { CalendarPeriod } from '../../model/calendar.ts'
import type { PeriodMention } from '../../recognize/period.ts'
import type { Scene } from '../scene.ts'

/** Turns a mention into the calendar with what the document knows of year and day. */
export function resolvePeriod(mention: PeriodMention, scene: Scene): CalendarPeriod | undefined {
  const { calendar, relative } = mention
  const year = scene.year
  if (relative === 'holiday')
    return scene.holiday ?? calendar ?? (year === undefined ? undefined : { type: 'year', year })
  if (calendar) {
    if (relative === 'last-year' && year !== undefined) return withYear(calendar, year - 1)
    return withYear(calendar, year)
  }
  switch (relative) {
    case 'this-year':
    case 'whole-year':
      return year === undefined ? undefined : { type: 'year', year }
    case 'last-year':
      return year === undefined ? undefined : { type: 'year', year: year - 1 }
    case 'next-year':
      return year === undefined ? undefined : { type: 'year', year: year + 1 }
    case 'now':
      return scene.date
    case 'half-term':
      return scene.termFrom !== undefined && year !== undefined && year > scene.termFrom
        ? { type: 'years', from: scene.termFrom, to: year }
        : undefined
    case 'this-month':
    case 'this-quarter':
      return spanAround(scene.blockPeriod ?? scene.documentPeriod, relative)
    default:
      return undefined
  }
}

/** `trong tháng`: the last month of the span that is reported on. */
function spanAround(
  period: CalendarPeriod | undefined,
  relative: 'this-month' | 'this-quarter',
): CalendarPeriod | undefined {
  if (period?.type !== 'months') return undefined
  const last = period.last
  return relative === 'this-month'
    ? { type: 'months', year: period.year, first: last, last }
    : {
        type: 'months',
        year: period.year,
        first: Math.floor((last - 1) / 3) * 3 + 1,
        last: Math.floor((last - 1) / 3) * 3 + 3,
      }
}
