import { shiftYears, withYear, yearOf } from '../model/calendar.ts'
import type { CalendarPeriod } from '../model/calendar.ts'
import type { Decision, Measure, Proposal, Status } from '../model/observation.ts'
import { formatPeriod } from '../model/calendar.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { BaseMention } from '../recognize/base.ts'
import type { Mention } from '../recognize/mention.ts'
import type { PeriodMention } from '../recognize/period.ts'
import type { Claim } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { pairedWith } from './pairing.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './segment.ts'
import { startsMove } from './start-of-move.ts'

interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  readonly measure: Measure
  readonly status: Status
  readonly claims: readonly Claim[]
  readonly source: Claim | undefined
  readonly found: Map<string, CalendarPeriod>
}

/** Decides the period that a figure is about. */
export function decidePeriod(asked: Omit<Asked, 'found'>): {
  decision: Decision
  calendar: CalendarPeriod | undefined
} {
  const found = new Map<string, CalendarPeriod>()
  const { frame, scene, measure, status, claims, source } = asked
  // Spelt out: V8 puts a copy to which a field is added among the long-lived objects, and there is one for every figure.
  const decision = decide(startsMove(frame) ? rulesOfStart : rules, {
    frame,
    scene,
    measure,
    status,
    claims,
    source,
    found,
  })
  return { decision, calendar: decision.won ? found.get(decision.won.value) : undefined }
}

const rules: readonly Rule<Asked>[] = [
  { name: 'same-period-earlier', propose: samePeriodEarlier },
  { name: 'period-of-plan', propose: periodOfPlan },
  { name: 'deadline', propose: deadlineOf },
  { name: 'respectively', propose: (asked) => fromMention(asked, pairedWith(asked.frame, isPeriod), 90, 'stated') },
  { name: 'period-right-after', propose: (asked) => fromMention(asked, rightOf(asked), 86, 'stated') },
  { name: 'period-before', propose: (asked) => fromMention(asked, leftOf(asked), 84, 'stated') },
  { name: 'period-of-head', propose: periodOfHead },
  { name: 'span-of-yearly', propose: spanOfYearly },
  { name: 'period-of-clause', propose: (asked) => fromMention(asked, earlierInSentence(asked), 72, 'inherited') },
  { name: 'period-after', propose: (asked) => fromMention(asked, laterInClause(asked), 70, 'stated') },
  { name: 'year-ahead', propose: yearAhead },
  { name: 'period-of-lines', propose: ({ scene, found }) => note(found, scene.blockPeriod, 50, 'inherited') },
  { name: 'period-of-section', propose: ({ scene, found }) => note(found, scene.section.period, 40, 'inherited') },
  { name: 'period-of-document', propose: ({ scene, found }) => note(found, scene.documentPeriod, 30, 'inherited') },
  {
    name: 'year-of-report',
    propose: ({ scene, found }) =>
      note(found, scene.year === undefined ? undefined : { type: 'year', year: scene.year }, 10, 'assumed'),
  },
]

/** Where a rise began lies before the period in force: without words of its own nothing tells when. */
const rulesOfStart: readonly Rule<Asked>[] = [
  {
    name: 'period-right-after',
    propose: (asked) => fromMention(asked, asked.frame.right.find(isPeriod), 86, 'stated'),
  },
  { name: 'period-of-start', propose: (asked) => fromMention(asked, afterStartWord(asked), 84, 'stated') },
  { name: 'period-of-base', propose: periodOfBase },
]

/** `tăng từ năm 2015 là 1,2 triệu người lên …`. */
function afterStartWord({ frame }: Asked): PeriodMention | undefined {
  const from = frame.left.findLastIndex((mention) => hasTag(mention, 'start-from'))
  return frame.left.slice(from + 1).find(isPeriod)
}

/** `tăng từ 75% lên 82% so với năm 2019`: the rise is told against the period in which it began. */
function periodOfBase({ frame, found, scene }: Asked): Omit<Proposal, 'rule'> | undefined {
  const { mentions, at, reading } = frame
  const end = mentions.findIndex((mention, k) => k > at && mention.kind === 'quantity')
  const stop = mentions.findIndex((mention, k) => k > end && (mention.kind === 'sign' || mention.kind === 'quantity'))
  const base = mentions
    .slice(end + 1, stop < 0 ? mentions.length : stop)
    .find((mention): mention is BaseMention => mention.kind === 'base' && mention.versus)
  if (end < 0 || !base) return undefined
  const now = scene.blockPeriod ?? scene.section.period ?? scene.documentPeriod
  const calendar =
    base.calendar && yearOf(base.calendar) !== undefined
      ? base.calendar
      : base.meaning === 'same-period' && now
        ? shiftYears(now, -1)
        : undefined
  return note(found, calendar, 80, 'stated', spanOf(reading, base.from, base.to))
}

const isPeriod = (mention: Frame['left'][number]): mention is PeriodMention =>
  mention.kind === 'period' && mention.calendar !== undefined

function note(
  found: Map<string, CalendarPeriod>,
  calendar: CalendarPeriod | undefined,
  strength: number,
  origin: Proposal['origin'],
  span?: Proposal['span'],
): Omit<Proposal, 'rule'> | undefined {
  if (!calendar) return undefined
  const value = formatPeriod(calendar) ?? `?${JSON.stringify(calendar)}`
  found.set(value, calendar)
  return { value, origin, strength, ...(span ? { span } : {}) }
}

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

function fromMention(
  asked: Asked,
  mention: PeriodMention | undefined,
  strength: number,
  origin: Proposal['origin'],
): Omit<Proposal, 'rule'> | undefined {
  if (!mention) return undefined
  const calendar = resolvePeriod(inYearOfSentence(mention, asked.frame), asked.scene)
  return note(asked.found, calendar, strength, origin, spanOf(asked.frame.reading, mention.from, mention.to))
}

/** `Cả năm 2022 …, còn quý IV …`: a part of a year without one takes the year named before it in the sentence. */
function inYearOfSentence(mention: PeriodMention, { mentions }: Frame): PeriodMention {
  if (!mention.calendar || mention.relative || yearOf(mention.calendar) !== undefined) return mention
  const named = mentions
    .slice(0, mentions.indexOf(mention))
    .findLast((other) => other.kind === 'period' && other.calendar?.type === 'year' && other.role === undefined)
  const year = named?.kind === 'period' && named.calendar ? yearOf(named.calendar) : undefined
  return year === undefined ? mention : { ...mention, calendar: withYear(mention.calendar, year) }
}

const isBareSamePeriod = (mention: Frame['left'][number]): mention is BaseMention =>
  mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus

/** `(cùng kỳ tăng 16,2%)`, `mức tăng 7,24% cùng kỳ năm trước`: the same stretch a year earlier. */
function samePeriodEarlier(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame, source, measure, scene } = asked
  if (measure !== 'growth' && measure !== 'level' && measure !== 'attainment') return undefined
  const before = frame.left.find(isBareSamePeriod)
  const isBase =
    frame.left.some((mention) => hasTag(mention, 'versus', 'start-from')) ||
    frame.left.some((mention) => hasTag(mention, 'growth-head'))
  const after = isBase ? frame.right.slice(0, 2).find(isBareSamePeriod) : undefined
  const mention = before ?? after
  const now =
    source?.calendar ?? (before ? (scene.blockPeriod ?? scene.section.period ?? scene.documentPeriod) : undefined)
  if (!mention || !now) return undefined
  const span = spanOf(frame.reading, mention.from, mention.to)
  return note(asked.found, shiftYears(now, -1), 95, 'stated', span)
}

/** `kế hoạch năm 2018 (138.000 tỷ đồng)`: a plan's figure is about the plan's year. */
function periodOfPlan(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  if (asked.status !== 'target') return undefined
  const { frame, source } = asked
  const mention = frame.left.findLast(isDatedPlan) ?? frame.host?.right.find(isDatedPlan) ?? planOfList(frame)
  if (mention?.calendar)
    return note(
      asked.found,
      withYear(mention.calendar, asked.scene.year),
      93,
      'stated',
      spanOf(frame.reading, mention.from, mention.to),
    )
  const year = frame.host && source?.measure === 'attainment' && source.calendar ? yearOf(source.calendar) : undefined
  return year === undefined ? undefined : note(asked.found, { type: 'year', year }, 74, 'inherited')
}

/** `Mục tiêu 2023: A tăng x; B đạt y`: the plan that opens the sentence gives its year to the whole list. */
function planOfList({ mentions }: Frame): BaseMention | undefined {
  const first = mentions.findIndex((mention) => mention.kind === 'quantity')
  return mentions
    .slice(0, first)
    .filter(isDatedPlan)
    .find(({ versus }) => !versus)
}

/** `kế hoạch năm 2018`; not `so với năm 2018`. */
const isDatedPlan = (mention: Mention): mention is BaseMention => isPlanBase(mention) && mention.calendar !== undefined

function deadlineOf(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  if (asked.status !== 'target' && asked.status !== 'forecast') return undefined
  const { frame } = asked
  const isDeadline = (mention: Frame['left'][number]): mention is PeriodMention =>
    mention.kind === 'period' && mention.role === 'deadline'
  const own =
    frame.right.find(isDeadline) ??
    frame.left.findLast(isDeadline) ??
    frame.mentions.slice(0, frame.at).reverse().find(isDeadline)
  return own ? fromMention(asked, own, 92, 'stated') : undefined
}

/** A forecast or target that names no period is for the year of the report. */
function yearAhead({ status, scene, found, frame }: Asked): Omit<Proposal, 'rule'> | undefined {
  if ((status !== 'target' && status !== 'forecast') || scene.year === undefined || frame.host) return undefined
  const block = scene.blockPeriod ?? scene.section.period
  if (block && yearOf(block) !== scene.year) return undefined
  return note(found, { type: 'year', year: scene.year }, 55, 'assumed')
}

const usable =
  (asked: Asked) =>
  (mention: Frame['left'][number]): mention is PeriodMention =>
    mention.kind === 'period' &&
    (mention.calendar?.type !== 'day' || mention.role === 'until') &&
    (mention.relative !== 'now' || asked.measure === 'level') &&
    (mention.role !== 'deadline' || asked.status === 'target') &&
    mention.role !== 'since' &&
    (mention.role !== 'term' || mention.relative === 'half-term' || asked.frame.mentions[0] === mention)

/** A date to reach something by lies after the report; one before it is when it was. */
function isAhead(mention: PeriodMention, { year }: Scene): boolean {
  const own = mention.calendar && yearOf(mention.calendar)
  return own === undefined || year === undefined || own > year
}

/** `7,46% của quý I/2017`, `đạt 500 tỷ trong 9 tháng`: a period with nothing but small words between. */
function rightOf({ frame, measure, scene }: Asked): PeriodMention | undefined {
  if (measure === 'multiple') return undefined
  for (const mention of frame.right) {
    if (mention.kind === 'period')
      return (mention.role === 'deadline' && isAhead(mention, scene)) ||
        mention.role === 'since' ||
        mention.relative === 'now'
        ? undefined
        : mention
    if (!hasTag(mention, 'of', 'function')) return undefined
  }
  return undefined
}

function leftOf(asked: Asked): PeriodMention | undefined {
  return asked.frame.left.findLast(usable(asked))
}

/** A comparison is about the period of the figure it qualifies. */
function periodOfHead({ source, found, frame }: Asked): Omit<Proposal, 'rule'> | undefined {
  if (
    !source?.calendar ||
    startsMove(source.frame) ||
    (source.frame.clause !== frame.clause && source.frame.depth === frame.depth)
  )
    return undefined
  return note(found, source.calendar, 78, 'inherited')
}

function earlierInSentence(asked: Asked): PeriodMention | undefined {
  const { frame } = asked
  const isUsable = usable(asked)
  let depth = 0
  for (let k = frame.at - 1; k >= 0; k--) {
    const mention = frame.mentions[k]
    if (mention?.kind === 'sign' && mention.sign === ')') depth++
    else if (mention?.kind === 'sign' && mention.sign === '(') depth = Math.max(0, depth - 1)
    // A period right after a figure is that figure's own.
    else if (mention && depth === 0 && isUsable(mention) && !isOwnOfFigure(frame, k)) return mention
  }
  return undefined
}

/** `7 tỉ USD của cả năm`: a period right after a figure, with at most a small word between. */
function isOwnOfFigure({ mentions }: Frame, k: number): boolean {
  const before = mentions[k - 1]
  return before?.kind === 'quantity' || (hasTag(before, 'of') && mentions[k - 2]?.kind === 'quantity')
}

/** A rate per year is about a span of years, not the year named last. */
function spanOfYearly({ frame, scene, found }: Asked): Omit<Proposal, 'rule'> | undefined {
  if (!frame.quantity.unit.endsWith('/year')) return undefined
  const spans = frame.mentions
    .slice(0, frame.at)
    .filter((mention): mention is PeriodMention => mention.kind === 'period' && mention.calendar?.type === 'years')
  const own =
    spans.at(-1)?.calendar ??
    [scene.blockPeriod, scene.section.period, scene.documentPeriod].find((period) => period?.type === 'years')
  return note(found, own, 75, 'inherited')
}

function laterInClause(asked: Asked): PeriodMention | undefined {
  if (asked.measure === 'multiple') return undefined
  const isUsable = usable(asked)
  for (const mention of asked.frame.right) {
    if (mention.kind === 'sign' && ';('.includes(mention.sign)) return undefined
    if (isUsable(mention) && mention.relative !== 'now') return mention
  }
  return undefined
}
