import { isPartOfYear, yearOf } from '../model/calendar.ts'
import type { CalendarPeriod } from '../model/calendar.ts'
import type { Decision, Measure } from '../model/observation.ts'
import type { BaseMention } from '../recognize/base.ts'
import type { Mention } from '../recognize/mention.ts'
import { baseAfter } from './base-after.ts'
import { claimOn } from './claim.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Proposed, Rule } from './decide.ts'
import { hasTag, isComma } from './frame.ts'
import type { Frame } from './frame.ts'
import { behindBracket, verbAcrossBracket } from './governing-verb.ts'
import { isNational } from './national.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './segment.ts'

interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  readonly topic: Topic
  readonly measure: Measure
  readonly calendar: CalendarPeriod | undefined
  readonly place: string | undefined
  readonly claims: readonly Claim[]
}

const compared = new Set<Measure>(['growth', 'change', 'multiple'])
const planMeanings = new Set(['plan', 'budget', 'budget_local', 'budget_central'])

/** Decides what a growth, ratio, share or rank is measured against. */
export function decideBasis(asked: Asked): Decision {
  return decide(rules, asked, asked.scene.keepsLosers)
}

const rules: readonly Rule<Asked>[] = [
  { name: 'base-after', ceiling: 90, propose: (asked) => fromBase(asked, baseAfter(asked.frame), 90) },
  { name: 'base-before', ceiling: 84, propose: (asked) => fromBase(asked, nearBefore(asked.frame), 84) },
  { name: 'base-across-bracket', ceiling: 83, propose: (asked) => fromBase(asked, acrossBracket(asked.frame), 83) },
  { name: 'base-of-clause', ceiling: 70, propose: (asked) => fromBase(asked, preamble(asked.frame), 70) },
  { name: 'base-behind-list', ceiling: 86, propose: (asked) => fromBase(asked, behindList(asked.frame), 86) },
  {
    name: 'plan-after',
    ceiling: 92,
    propose: ({ frame, measure }) => (measure === 'attainment' ? planIn(frame, frame.right, 92) : undefined),
  },
  {
    name: 'plan-before',
    ceiling: 80,
    propose: ({ frame, measure }) => (measure === 'attainment' ? planIn(frame, frame.left, 80) : undefined),
  },
  { name: 'plan-in-force', ceiling: 12, propose: planInForce },
  {
    name: 'plan-assumed',
    ceiling: 10,
    propose: ({ measure }) =>
      measure === 'attainment' ? { value: 'plan', origin: 'assumed', strength: 10 } : undefined,
  },
  { name: 'share-of-country', ceiling: 80, propose: shareOfCountry },
  {
    name: 'share-of-total',
    ceiling: 40,
    propose: ({ measure }) => (measure === 'share' ? { value: 'total', origin: 'assumed', strength: 40 } : undefined),
  },
  { name: 'rank-field', ceiling: 82, propose: rankField },
  { name: 'base-in-force', ceiling: 60, propose: baseInForce },
  {
    name: 'year-on-year',
    ceiling: 20,
    propose: ({ measure }) =>
      measure === 'growth' || measure === 'change' || measure === 'multiple'
        ? { value: 'yoy', origin: 'assumed', strength: 20 }
        : undefined,
  },
]

/** `so với cùng kỳ tăng 5%`: a base on the left with its words of comparison. */
function nearBefore(frame: Frame): BaseMention | undefined {
  let closed = 0
  for (let k = frame.left.length - 1; k >= 0; k--) {
    const mention = frame.left[k]
    // What stands before the bracket that the figure opens compares the figure outside it.
    if (mention?.kind === 'sign' && mention.sign === ')') closed++
    else if (mention?.kind === 'sign' && mention.sign === '(' && closed-- === 0) return undefined
    if (mention?.kind === 'base' && (mention.versus || mention.meaning === 'last-period')) return mention
  }
  return undefined
}

/** `kém Hải Phòng (9,32%) tới 5,31 điểm phần trăm`: what a difference in points is reckoned from stands before its bracket. */
function acrossBracket(frame: Frame): BaseMention | undefined {
  const owner = verbAcrossBracket(frame) && behindBracket(frame)
  const base = owner === undefined ? undefined : frame.mentions[owner]
  return base?.kind === 'base' ? base : undefined
}

/** A base with words of comparison at the head of the clause or sentence holds for its list. */
function preamble(frame: Frame): BaseMention | undefined {
  for (const mention of frame.mentions) {
    if (mention.kind === 'quantity') return undefined
    if (mention.kind === 'base' && mention.versus) return mention
  }
  return undefined
}

/** `lần lượt giảm 0,71% và 0,64% so với đầu năm`: the base stands behind all that is dealt out. */
function behindList({ mentions, at, said }: Frame): BaseMention | undefined {
  if (!said.has('respectively')) return undefined
  let k = at + 1
  while (mentions[k]?.kind === 'quantity' || isComma(mentions[k]) || hasTag(mentions[k], 'and')) k++
  const base = mentions[k]
  return mentions[k - 1]?.kind === 'quantity' && base?.kind === 'base' && base.versus ? base : undefined
}

function fromBase(asked: Asked, base: BaseMention | undefined, strength: number): Proposed | undefined {
  if (!base || !compared.has(asked.measure)) return undefined
  const value = meaningOf(base, asked.calendar)
  // `above the national average of 7.52 percent`: the country's own growth is not held against the country.
  if (value === undefined || (value === 'national' && asked.place === 'vietnam')) return undefined
  const span = spanOf(asked.frame.reading, base.from, base.to)
  return { value, origin: 'stated', strength, span }
}

/** The canonical basis of a base of comparison, seen from the period of the figure. */
function meaningOf(base: BaseMention, calendar: CalendarPeriod | undefined): string | undefined {
  switch (base.meaning) {
    case 'same-period':
      return 'yoy'
    case 'last-period':
      return 'prev'
    case 'period':
      return base.calendar ? againstPeriod(base.calendar, calendar) : undefined
    case 'place':
      return base.place ? `place:${base.place}` : undefined
    case 'ordinary':
      return ''
    default:
      return base.meaning
  }
}

function againstPeriod(base: CalendarPeriod, period: CalendarPeriod | undefined): string {
  const year = period && yearOf(period)
  // A month or quarter without a year that comes earlier in the calendar is of the same year.
  const isEarlier = base.type === 'months' && period?.type === 'months' && base.last < period.first
  const baseYear = yearOf(base) ?? (year === undefined ? undefined : isEarlier ? year : year - 1)
  if (base.type === 'months' && base.first === 12 && base.last === 12) {
    const isDecember = period?.type === 'months' && period.first === 12 && period.last === 12
    if (!isDecember && (year === undefined || baseYear === year - 1)) return 'ytd'
  }
  if (baseYear === undefined || year === undefined) return 'yoy'
  if (baseYear === year && base.type === 'months' && isPartOfYear(base)) return 'prev'
  if (baseYear === year - 1) {
    if (
      base.type === 'months' &&
      period?.type === 'months' &&
      period.first === 1 &&
      base.last === 12 &&
      base.first === 13 - (period.last - period.first + 1)
    )
      return 'prev'
    return 'yoy'
  }
  return baseYear < year ? `year:${baseYear}` : 'yoy'
}

function planIn(frame: Frame, mentions: Frame['left'], strength: number): Proposed | undefined {
  const plans = mentions.filter(
    (mention): mention is BaseMention => mention.kind === 'base' && planMeanings.has(mention.meaning),
  )
  const plan = mentions === frame.left ? plans.at(-1) : plans[0]
  if (!plan) return undefined
  return { value: plan.meaning, origin: 'stated', strength, span: spanOf(frame.reading, plan.from, plan.to) }
}

/** `đạt 123% dự toán. Trong đó thu nội địa 1.015 tỷ đồng, đạt 103%`: what was attained before is attained again. */
function planInForce({ measure, claims, scene, frame, topic }: Asked): Proposed | undefined {
  if (measure !== 'attainment') return undefined
  const { sentence } = frame.reading
  const family = (indicator: string) => indicator.split('_')[0]
  const fits = ({ measure, topic: told, frame: { reading } }: Claim) =>
    measure === 'attainment' &&
    reading.sentence.block === sentence.block &&
    sentence.index - reading.sentence.index <= 1 &&
    family(told.indicator) === family(topic.indicator)
  const before = claims.findLast(fits) ?? scene.before.findLast(fits)
  return before?.basis === undefined ? undefined : { value: before.basis, origin: 'inherited', strength: 12 }
}

/** `chiếm 14% vốn của cả nước`: the part of a province in the country. */
function shareOfCountry({ frame, measure, place, scene }: Asked): Proposed | undefined {
  if (measure !== 'share' || place === 'vietnam' || place === undefined) return undefined
  if (scene.documentPlace === 'vietnam') return { value: 'national', origin: 'inherited', strength: 60 }
  const country = frame.right.find(isCountry)
  return country
    ? { value: 'national', origin: 'stated', strength: 80, span: spanOf(frame.reading, country.from, country.to) }
    : undefined
}

/** The country by its name or in other words. */
const isCountry = (mention: Frame['right'][number]) =>
  mention.kind === 'place' ? mention.place.id === 'vietnam' : isNational(mention)

/** The field of a rank: the country, a region, else a group of peers. */
function rankField({ frame, measure, place, scene, topic }: Asked): Proposed | undefined {
  if (measure !== 'rank') return undefined
  const { quantity, reading } = frame
  const span = spanOf(reading, quantity.from, quantity.to)
  if (quantity.total === 63 || quantity.total === 64 || quantity.total === 34)
    return { value: 'national', origin: 'stated', strength: 80, span }
  for (const [k, mention] of frame.right.slice(0, 8).entries()) {
    const inGroup = mention.kind === 'sign' && mention.sign === ',' && hasTag(frame.right[k + 1], 'giver-local')
    if (mention.kind === 'sign' && mention.sign !== '/' && !inGroup) break
    const at = spanOf(reading, mention.from, mention.to)
    if (isCountry(mention))
      return { value: quantity.total ? 'peers' : 'national', origin: 'stated', strength: 82, span: at }
    const isRegion = mention.kind === 'place' && mention.place.kind === 'region'
    if (isRegion || hasTag(mention, 'region-word')) return { value: 'region', origin: 'stated', strength: 81, span: at }
  }
  const isScore = reading.lexicon.indicator(topic.indicator)?.kind === 'score'
  if (isScore && quantity.total === undefined) return { value: 'national', origin: 'assumed', strength: 25 }
  const ofCountry =
    scene.documentPlace === 'vietnam' && place !== undefined && place !== 'vietnam' && quantity.total === undefined
  return { value: ofCountry ? 'national' : 'peers', origin: 'assumed', strength: 20 }
}

/** An index goes on being held against what the lines before named (`so với tháng trước`). */
function baseInForce({ frame, scene, measure, topic, claims, calendar }: Asked): Proposed | undefined {
  if (measure !== 'growth' && measure !== 'attainment') return undefined
  // `Tính chung 11 tháng` has no stretch before it in its year.
  if (calendar?.type === 'months' && calendar.first === 1 && calendar.last > 3) return undefined
  const kind = frame.reading.lexicon.indicator(topic.indicator)?.kind
  const sibling = claimOn(frame.sibling ?? frame.host, claims)
  const again = frame.left.some(
    (mention) => mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus,
  )
  if (again && sibling?.measure === measure && sibling.basis)
    return { value: sibling.basis, origin: 'inherited', strength: 60 }
  // `bình quân quý I, CPI tăng 2,9%` after a month held against the month before.
  const monthly = sibling?.basis === 'prev' ? sibling : scene.before.findLast(({ basis }) => basis === 'prev')
  if (frame.left.some((mention, k) => isOfSpan(mention, frame.left[k + 1]))) return undefined
  if (monthsOf(calendar) > monthsOf(monthly?.calendar)) return undefined
  if (sibling?.basis === 'prev' && (kind === 'index' || kind === 'price'))
    return { value: 'prev', origin: 'inherited', strength: 50 }
  if (scene.basis === 'prev' && (kind === 'index' || kind === 'price')) {
    return { value: 'prev', origin: 'inherited', strength: 45 }
  }
  return undefined
}

/** `tính chung 3 tháng`, `bình quân quý I`: months taken together, where `giá bình quân tháng 8` is of one. */
function isOfSpan(mention: Mention, next: Mention | undefined): boolean {
  if (hasTag(mention, 'cumulative')) return true
  const months = next?.kind === 'period' ? monthsOf(next.calendar) : 0
  return hasTag(mention, 'average') && months !== 1 && next?.kind === 'period'
}

/** Months of a span, nought where the words tell none. */
const monthsOf = (calendar: CalendarPeriod | undefined): number =>
  calendar?.type === 'months' ? calendar.last - calendar.first + 1 : 0
