import type { CalendarPeriod } from '../model/calendar.ts'
import type { PeriodMention } from './period.ts'
import { Opening } from '../lexicon/opening.ts'
import { cueAt, cuesEndingAt, hitsAt, mayOpen } from './reading.ts'
import type { Reading } from './reading.ts'

/** What a figure is compared with. */
export type BaseMeaning =
  | 'same-period'
  | 'last-period'
  | 'period'
  | 'plan'
  | 'budget'
  | 'budget_local'
  | 'budget_central'
  | 'national'
  | 'region'
  | 'place'
  | 'term'
  | 'ordinary'

/** The words of comparison and what they compare with: `so với cùng kỳ năm 2019`, `dự toán HĐND giao`. */
export interface BaseMention {
  readonly kind: 'base'
  readonly from: number
  readonly to: number
  readonly meaning: BaseMeaning
  /** Whether words of comparison (`so với`) introduce it. */
  readonly versus: boolean
  /** The period of the base, or the year of the plan. */
  readonly calendar?: CalendarPeriod
  readonly place?: string
}

/** Whether a mention is a plan or an estimate of a budget. */
export const isPlanBase = (mention: { readonly kind: string } | undefined): mention is BaseMention =>
  mention?.kind === 'base' && isPlanMeaning((mention as BaseMention).meaning)

const isPlanMeaning = (meaning: BaseMeaning) => meaning === 'plan' || meaning.startsWith('budget')

interface Found {
  readonly meaning: BaseMeaning
  readonly to: number
  readonly calendar?: CalendarPeriod
  readonly place?: string
  readonly versus?: true
}

/** Finds every base of comparison, left to right. */
export function findBases(reading: Reading, periods: readonly PeriodMention[]): BaseMention[] {
  const bases: BaseMention[] = []
  // Words that compare open a base right after themselves.
  const compares = reading.tokens.some(({ opens }) => (opens & Opening.compared) !== 0)
  for (let at = 0; at < reading.tokens.length;) {
    if (!compares && !mayOpen(reading, at, Opening.base)) {
      at++
      continue
    }
    const firm = cueAt(reading, at, 'versus')
    const versus = firm ?? softVersus(reading, periods, at)
    const before = versus ? undefined : cuesEndingAt(reading, at)?.tags
    // `vượt Hà Nội gần 300 triệu USD`
    const over = before?.has('over-place') ? placeBase(reading, at) : undefined
    const more = before?.has('more-than') ?? false
    const found =
      inOne(reading, at) ??
      over ??
      baseAt(reading, periods, versus ? versus.to : at, versus !== undefined || more) ??
      (versus || more
        ? baseAt(reading, periods, skipFiller(reading, periods, versus ? versus.to : at), true)
        : undefined)
    // `exports from Hai Phong` compares with nothing.
    const isOrigin = versus !== undefined && firm === undefined && found?.meaning === 'place'
    if (found && !isOrigin) {
      bases.push({ kind: 'base', from: at, versus: versus !== undefined || more || over !== undefined, ...found })
      at = found.to
    } else at = versus ? versus.to : at + 1
  }
  return bases
}

/** `from 2019`, `over the previous month`; not the `from` of a stretch (`from January to September`). */
function softVersus(reading: Reading, periods: readonly PeriodMention[], at: number): ReturnType<typeof cueAt> {
  const cue = cueAt(reading, at, 'versus-if-base')
  const period = cue && periods.find(({ from }) => from === cue.to)
  for (let i = cue ? cue.to : at; period && i < period.to; i++) if (cueAt(reading, i, 'span-to')) return undefined
  return cue
}

/** `year on year`: the comparison and its base in one. */
function inOne(reading: Reading, at: number): Found | undefined {
  const cue = cueAt(reading, at, 'year-on-year', 'month-on-month')
  const meaning = cue?.entry.tag === 'year-on-year' ? 'same-period' : 'last-period'
  return cue ? { meaning, to: cue.to, versus: true } : undefined
}

/** `so với mức bình quân của cùng kỳ`: words between the comparison and its base. */
function skipFiller(reading: Reading, periods: readonly PeriodMention[], at: number): number {
  let i = at
  for (;;) {
    const filler = cueAt(reading, i, 'average', 'of', 'assigned', 'whole', 'be', 'level-word', 'article', 'growth-head')
    if (
      !filler ||
      cueAt(reading, i, 'same-period', 'national', 'national-owner') ||
      periods.some(({ from }) => from === i)
    )
      return i
    i = filler.to
  }
}

function baseAt(reading: Reading, periods: readonly PeriodMention[], at: number, versus: boolean): Found | undefined {
  const period = periods.find((mention) => mention.from === at)
  const same = cueAt(reading, at, 'same-period')
  if (same) return withPeriod(reading, periods, { meaning: 'same-period', to: same.to })
  const plan = planAt(reading, periods, at)
  if (plan) return plan
  const last = cueAt(reading, at, 'last-period')
  if (last) return { meaning: 'last-period', to: last.to }
  if (!versus) return undefined
  const lastYear = cueAt(reading, at, 'last-year')
  if (lastYear) return { meaning: 'same-period', to: lastYear.to }
  const term = cueAt(reading, at, 'term-start')
  if (term) return { meaning: 'term', to: term.to }
  const ordinary = cueAt(reading, at, 'ordinary-day')
  if (ordinary) return { meaning: 'ordinary', to: ordinary.to }
  const start = cueAt(reading, at, 'start-of-year', 'end-of-year')
  if (start && !period?.calendar) {
    const after = cueAt(reading, start.to, 'last-year')
    return { meaning: 'period', to: after ? after.to : start.to, calendar: { type: 'months', first: 12, last: 12 } }
  }
  if (period?.calendar) {
    const trailing = cueAt(reading, period.to, 'last-year')
    return { meaning: 'period', to: trailing ? trailing.to : period.to, calendar: period.calendar }
  }
  if (period?.relative === 'last-year') return { meaning: 'same-period', to: period.to }
  const national = cueAt(reading, at, 'national', 'national-owner')
  if (national) return { meaning: 'national', to: national.to }
  const place = placeBase(reading, at)
  if (place) return place
  const region = cueAt(reading, at, 'region-word')
  return region ? { meaning: 'region', to: region.to } : undefined
}

function placeBase(reading: Reading, at: number): Found | undefined {
  const place = longestPlace(reading, at)
  if (!place) return undefined
  if (place.id === 'vietnam') return { meaning: 'national', to: place.to }
  return { meaning: place.isRegion ? 'region' : 'place', to: place.to, place: place.id }
}

function longestPlace(reading: Reading, at: number): { id: string; to: number; isRegion: boolean } | undefined {
  let best: { id: string; to: number; isRegion: boolean } | undefined
  for (const hit of hitsAt(reading, at)) {
    if (hit.entry.kind === 'place') {
      best = { id: hit.entry.place.id, to: hit.to, isRegion: hit.entry.place.kind === 'region' }
    }
  }
  return best
}

/** A period right after the base belongs to it: `cùng kỳ năm 2019`, `cùng kỳ 2016`. */
function withPeriod(reading: Reading, periods: readonly PeriodMention[], found: Found): Found {
  const period = periods.find((mention) => mention.from === found.to && mention.calendar)
  if (period?.calendar) return { ...found, to: period.to, calendar: period.calendar }
  const last = cueAt(reading, found.to, 'last-year')
  return last ? { ...found, to: last.to } : found
}

/** `the People's Council's estimate`: who gave it may be said before it. */
function budgetOf(giver: string | undefined): BaseMeaning {
  if (giver === 'giver-central-before') return 'budget_central'
  return giver === 'giver-local-before' ? 'budget_local' : 'budget'
}

/** `DT tỉnh giao`: letters that mean other things too, but for who gave it. */
function givenAt(reading: Reading, at: number): ReturnType<typeof cueAt> {
  const cue = cueAt(reading, at, 'budget-if-given')
  return cue && cueAt(reading, cue.to, 'giver-local', 'giver-central', 'assigned') ? cue : undefined
}

/** `kế hoạch năm 2018`, `dự toán HĐND thành phố giao`, `chỉ tiêu Nghị quyết đề ra`. */
function planAt(reading: Reading, periods: readonly PeriodMention[], at: number): Found | undefined {
  const giver = cueAt(reading, at, 'giver-local-before', 'giver-central-before')
  const cue =
    cueAt(reading, giver ? giver.to : at, ...(giver ? ['budget'] : ['plan', 'budget'])) ?? givenAt(reading, at)
  if (!cue) return undefined
  let meaning: BaseMeaning = cue.entry.tag === 'plan' ? 'plan' : budgetOf(giver?.entry.tag)
  let to = cue.to
  let calendar: CalendarPeriod | undefined
  for (let i = to; i < Math.min(to + 6, reading.tokens.length);) {
    const period = periods.find((mention) => mention.from === i)
    const cues = period
      ? undefined
      : cueAt(reading, i, 'giver-central', 'giver-local', 'assigned', 'plan', 'year-word', 'whole-year', 'this-year')
    const place = cues || period ? undefined : longestPlace(reading, i)
    if (period?.calendar && !calendar) {
      calendar = period.calendar
      i = to = period.to
    } else if (cues) {
      if (meaning.startsWith('budget')) {
        if (cues.entry.tag === 'giver-central') meaning = 'budget_central'
        else if (cues.entry.tag === 'giver-local' && meaning === 'budget') meaning = 'budget_local'
      }
      i = to = cues.to
    } else if (place && meaning.startsWith('budget')) {
      meaning = 'budget_local'
      i = to = place.to
    } else break
  }
  return calendar ? { meaning, to, calendar } : { meaning, to }
}
