import type { Lexicon } from '../lexicon/lexicon.ts'
import { isPartOfYear, parseDate, withYear, yearOf } from '../model/calendar.ts'
import type { CalendarPeriod } from '../model/calendar.ts'
import type { DocumentMeta } from '../model/document.ts'
import { hasTag } from '../link/frame.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { Mention } from '../recognize/mention.ts'
import type { PeriodMention } from '../recognize/period.ts'
import type { Sentence } from '../segment/sentence.ts'

/** What the text as a whole says of its place, day and period. */
export interface DocumentContext {
  readonly place: string | undefined
  readonly period: CalendarPeriod | undefined
  /** Several years that the head names. */
  readonly span: CalendarPeriod | undefined
  readonly date: CalendarPeriod | undefined
  readonly year: number | undefined
  readonly holiday: CalendarPeriod | undefined
  readonly termFrom: number | undefined
}

/** Sentences that count as the head of a document: title, dateline, lead. */
const headSentences = 6
/** A report's own letterhead may come before its title. */
const openingSentences = 12
const openingLetters = 1500
const leadSentences = 3
/** What a place counts that is named in the head, below the first line. */
const headWeight = 1.5

/** Infers place, day and period of a document from its metadata, its head and what it names most. */
export function inferContext(
  sentences: readonly { sentence: Sentence; mentions: readonly Mention[] }[],
  meta: DocumentMeta,
  lexicon: Lexicon,
): DocumentContext {
  const periods: Named[] = []
  for (const { sentence, mentions } of sentences) {
    for (const mention of mentions) {
      if (mention.kind !== 'period') continue
      const head = sentence.index < openingSentences && sentence.start < openingLetters
      periods.push({ mention, sentence: sentence.index, head, lead: sentence.index < leadSentences })
    }
  }
  const date = parseDate(meta.date) ?? reportDate(periods)
  const year =
    (date && yearOf(date)) ??
    reportYear(periods) ??
    yearAfterBase(sentences) ??
    yearAfterContrast(sentences) ??
    yearOfPlan(sentences) ??
    yearAfterCompared(sentences)
  return {
    place: meta.place ?? reportPlace(sentences, lexicon),
    period: reportPeriod(periods, year),
    span: periods.find(({ mention, head }) => head && mention.calendar?.type === 'years')?.mention.calendar,
    date: date ?? (year === undefined ? undefined : { type: 'year', year }),
    year,
    holiday: holidayOf(periods, year),
    termFrom:
      periods.find(({ mention }) => mention.role === 'term')?.mention.calendar?.type === 'years'
        ? termStart(periods)
        : undefined,
  }
}

function holidayOf(periods: readonly Named[], year: number | undefined): CalendarPeriod | undefined {
  const days = periods.find(({ mention }) => mention.calendar?.type === 'days')?.mention.calendar
  return days && withYear(days, year)
}

interface Named {
  readonly sentence: number
  readonly mention: PeriodMention
  readonly lead: boolean
  readonly head: boolean
}

function termStart(periods: readonly Named[]): number | undefined {
  for (const { mention } of periods)
    if (mention.role === 'term' && mention.calendar?.type === 'years') return mention.calendar.from
  return undefined
}

/** The first full date of the head; a day without year takes the year named first. */
function reportDate(periods: readonly Named[]): CalendarPeriod | undefined {
  const days = periods.filter(({ mention }) => mention.calendar?.type === 'day' && mention.role !== 'until')
  const full = days.find(
    ({ mention, head }) => head && mention.calendar?.type === 'day' && mention.calendar.year !== undefined,
  )
  if (full?.mention.calendar) return onEventDay(full.mention.calendar, days)
  const year = reportYear(periods)
  const bare = days.find(({ head }) => head)?.mention.calendar
  return bare?.type === 'day' && year !== undefined ? { ...bare, year } : undefined
}

/** A dateline a few days after the event: the event named with a bare day is the day of the report. */
function onEventDay(published: CalendarPeriod, days: readonly Named[]): CalendarPeriod {
  if (published.type !== 'day') return published
  for (const { mention, head } of days) {
    const day = mention.calendar
    if (!head || day?.type !== 'day' || day.year !== undefined) continue
    const apart = (published.month - day.month) * 31 + published.day - day.day
    if (apart >= 0 && apart <= 10) return { ...day, year: published.year }
  }
  return published
}

/** The year that the text gives: of a part of a year, else the first year named for itself in the head. */
function reportYear(periods: readonly Named[]): number | undefined {
  const own = periods.filter(
    ({ mention }) => mention.role !== 'term' && mention.role !== 'deadline' && mention.calendar,
  )
  const inHead = own.filter(({ head }) => head)
  const parts = (list: readonly Named[]) =>
    list.find(
      ({ mention: { calendar } }) =>
        calendar && isPartOfYear(calendar) && !isYearEnd(calendar) && yearOf(calendar) !== undefined,
    )
  const whole = (list: readonly Named[]) => list.find(({ mention }) => mention.calendar?.type === 'year')
  const found = parts(inHead) ?? whole(inHead.filter(({ lead }) => lead)) ?? parts(own)
  return found?.mention.calendar ? yearOf(found.mention.calendar) : undefined
}

/** `5 tháng … chiếm 11%, trong khi năm 2017 chiếm 12%` is said in 2018. */
function yearAfterContrast(sentences: readonly { mentions: readonly Mention[] }[]): number | undefined {
  for (const { mentions } of sentences) {
    for (const [k, mention] of mentions.entries()) {
      if (mention.kind !== 'period' || mention.calendar?.type !== 'year') continue
      if (mentions.slice(Math.max(0, k - 2), k).some((before) => hasTag(before, 'whereas')))
        return mention.calendar.year + 1
    }
  }
  return undefined
}

/** A year after that of the report is what it looks forward to. */
const isAhead = (calendar: CalendarPeriod, year: number | undefined) =>
  year !== undefined && (yearOf(calendar) ?? year) > year

/** Months of a part of a year; whole years count for nothing beside parts. */
function lengthOf(calendar: CalendarPeriod | undefined): number {
  if (calendar?.type === 'days') return 12
  return calendar?.type === 'months' ? calendar.last - calendar.first + 1 : 0
}

/** `so với cùng kỳ năm 2016` is said in a report of 2017. */
function yearAfterBase(sentences: readonly { mentions: readonly Mention[] }[]): number | undefined {
  for (const { mentions } of sentences) {
    for (const mention of mentions) {
      const year =
        mention.kind === 'base' && mention.meaning === 'same-period' && mention.calendar && yearOf(mention.calendar)
      if (year) return year + 1
    }
  }
  return undefined
}

/** `14/16 chỉ tiêu năm 2019 đạt kế hoạch` in the head: the year of the plan that the report is held against. */
function yearOfPlan(sentences: readonly { sentence: Sentence; mentions: readonly Mention[] }[]): number | undefined {
  for (const { sentence, mentions } of sentences) {
    if (sentence.index >= leadSentences) return undefined
    for (const mention of mentions) {
      const year = isPlanBase(mention) && !mention.versus && mention.calendar && yearOf(mention.calendar)
      if (year) return year
    }
  }
  return undefined
}

/** `tăng 1,3% so với năm 2018` is said in a report of 2019: the year after the latest compared with. */
function yearAfterCompared(sentences: readonly { mentions: readonly Mention[] }[]): number | undefined {
  let latest: number | undefined
  for (const { mentions } of sentences) {
    for (const mention of mentions) {
      if (mention.kind !== 'base' || mention.meaning !== 'period' || mention.calendar?.type !== 'year') continue
      latest = Math.max(latest ?? 0, mention.calendar.year)
    }
  }
  return latest === undefined ? undefined : latest + 1
}

/** `cuối năm 2012` tells of a past event more often than of the report. */
const isYearEnd = (calendar: CalendarPeriod) => calendar.type === 'months' && calendar.first === 12

/** The period reported on: the first span or year of the head that is neither a day nor a mandate. */
function reportPeriod(periods: readonly Named[], year: number | undefined): CalendarPeriod | undefined {
  const usable = periods.filter(
    ({ mention }) =>
      mention.calendar &&
      !isAhead(mention.calendar, year) &&
      mention.calendar.type !== 'day' &&
      mention.calendar.type !== 'years' &&
      mention.role === undefined &&
      !mention.relative,
  )
  const inHead = usable.filter(({ head }) => head)
  const parted = inHead.find(({ mention, lead }) => lead && lengthOf(mention.calendar) > 0)
  const opening = (parted ?? inHead[0])?.sentence
  const together = inHead.filter(({ sentence }) => sentence === opening)
  const longest = together
    .map(({ mention }) => mention.calendar)
    .reduce((best, next) => (lengthOf(next) > lengthOf(best) ? next : best), undefined)
  const chosen = longest ?? inHead[0]?.mention.calendar
  // `GRDP cả năm ước tăng 9%`: a year that later lines look back to is not the one reported on.
  const isLookedBackTo =
    chosen?.type === 'year' &&
    chosen.year !== year &&
    periods.some(
      ({ mention, head, sentence }) =>
        head && sentence < (opening ?? 0) && (mention.relative === 'whole-year' || mention.relative === 'this-year'),
    )
  if (!chosen || isLookedBackTo) return year === undefined ? undefined : { type: 'year', year }
  return withYear(chosen, year)
}

/** The place named most, those of the title counting more; the country where no part of it stands out. */
function reportPlace(
  sentences: readonly { sentence: Sentence; mentions: readonly Mention[] }[],
  lexicon: Lexicon,
): string | undefined {
  const weight = new Map<string, number>()
  for (const { sentence, mentions } of sentences) {
    for (const mention of mentions) {
      if (mention.kind !== 'place') continue
      const { place } = mention
      if (place.kind === 'group' || place.kind === 'region') continue
      if (!lexicon.isWithin(place.id, 'vietnam')) continue
      const by = sentence.index === 0 ? 3 : sentence.index < headSentences ? headWeight : 1
      weight.set(place.id, (weight.get(place.id) ?? 0) + (place.id === 'vietnam' ? by * 0.4 : by))
    }
  }
  const ranked = [...weight].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first)
    return sentences.some(({ mentions }) => mentions.some((mention) => hasTag(mention, 'own-area')))
      ? undefined
      : 'vietnam'
  // The one place that is named, and in the head, is what a report without a place in its first line is about.
  const [only] = ranked.length === 1 ? ranked : []
  if (only && only[1] >= headWeight) return only[0]
  const scattered = ranked.length > 4 && second !== undefined && first[1] < 2 * second[1] && first[1] < 5
  if (first[1] < 2 || scattered) return 'vietnam'
  return first[0]
}
