import { shiftYears, withYear, yearOf } from '../../model/calendar.ts'
import type { CalendarPeriod } from '../../model/calendar.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { Proposed } from '../decide.ts'
import type { Frame } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { note } from './note.ts'

/** `tăng 18% so với năm 2021 (2.552 tỷ đồng)`: a bare figure in the bracket behind a base is the base's own. */
export function periodOfBaseBefore({ frame, source, measure, found }: Asked): Proposed | undefined {
  const base = measure === 'level' || measure === 'growth' ? baseBefore(frame) : undefined
  const now = source?.calendar
  if (!base || !now) return undefined
  const span = spanOf(frame.reading, base.from, base.to)
  return note(found, calendarOf(base, now), 94, 'stated', span)
}

/** The base right before the bracket that the figure alone stands in. */
function baseBefore({ host, sibling, left, mentions, at }: Frame): BaseMention | undefined {
  if (!host || sibling) return undefined
  const bracket = mentions[at - 1]
  const base = mentions[at - 2]
  const isAlone = left.length === 0 || left.at(-1) === bracket
  const opens = bracket?.kind === 'sign' && bracket.sign === '('
  return isAlone && opens && base?.kind === 'base' && base.versus ? base : undefined
}

function calendarOf({ meaning, calendar }: BaseMention, now: CalendarPeriod): CalendarPeriod | undefined {
  const year = yearOf(now)
  const named = calendar && yearOf(calendar)
  if (meaning === 'last-period') return stretchBefore(now)
  if (meaning === 'same-period')
    return named === undefined || year === undefined ? shiftYears(now, -1) : shiftYears(now, named - year)
  if (meaning !== 'period' || !calendar) return undefined
  if (named !== undefined || year === undefined) return calendar
  // `so với đầu năm`, `so với tháng 12`: what would lie ahead was a year ago.
  const isPast = calendar.type === 'months' && now.type === 'months' && calendar.last < now.first
  return withYear(calendar, isPast ? year : year - 1)
}

/** As many months right before. */
function stretchBefore(now: CalendarPeriod): CalendarPeriod | undefined {
  if (now.type === 'year') return shiftYears(now, -1)
  if (now.type !== 'months') return undefined
  const length = now.last - now.first + 1
  if (now.first > length) return { ...now, first: now.first - length, last: now.last - length }
  return now.first === 1 && now.year !== undefined
    ? { type: 'months', year: now.year - 1, first: 13 - length, last: 12 }
    : undefined
}
