import { formatPeriod } from '../model/calendar.ts'
import type { FieldName, Observation, Origin } from '../model/observation.ts'
import type { NormalText } from '../text/normalize.ts'
import type { Claim } from '../link/claim.ts'
import { cueAt } from '../recognize/reading.ts'
import { hasTag } from '../link/frame.ts'
import { spanOf } from '../link/segment.ts'
import { confidenceOf } from './confidence.ts'

/** Turns the claims of a document into observations in the order of the text, with offsets of the source. */
export function observe(doc: string, claims: readonly Claim[], text: NormalText): Observation[] {
  const ids = new Map(claims.map((claim, k) => [claim, `o${k + 1}`]))
  return claims.map((claim) => toObservation(doc, claim, ids, text))
}

function toObservation(doc: string, claim: Claim, ids: ReadonlyMap<Claim, string>, text: NormalText): Observation {
  const { frame, topic, measure } = claim
  const { quantity, reading } = frame
  const span = spanOf(reading, quantity.from, quantity.to)
  const start = text.toSource(span.start)
  const end = text.toSource(span.end)
  const of = claim.of && ids.get(claim.of)
  const period = claim.calendar && formatPeriod(claim.calendar)
  const sentence = { start: text.toSource(reading.sentence.start), end: text.toSource(reading.sentence.end) }
  return {
    doc,
    id: ids.get(claim) ?? '',
    quote: text.source.slice(start, end),
    start,
    end,
    indicator: topic.indicator,
    indicator_text: text.source.slice(text.toSource(topic.words.start), text.toSource(topic.words.end)),
    measure,
    ...valuesOf(claim),
    bound: exceeds(claim) && quantity.bound === 'at_least' ? 'exact' : quantity.bound,
    unit: unitOf(claim),
    ...(quantity.total !== undefined ? { total: quantity.total } : {}),
    ...(topic.breakdown !== undefined ? { breakdown: topic.breakdown } : {}),
    ...(claim.place !== undefined ? { place: claim.place } : {}),
    ...(period !== undefined ? { period } : {}),
    status: claim.status,
    ...(claim.basis !== undefined ? { basis: claim.basis } : {}),
    ...(of !== undefined ? { of } : {}),
    ...(claim.verdict !== undefined ? { verdict: claim.verdict } : {}),
    precision: quantity.step,
    confidence: confidenceOf(claim),
    origins: originsOf(claim),
    issues: claim.issues,
    sentence,
  }
}

/** `vượt 27% dự toán`, `vượt 17% so với cùng kỳ`: the word of excess tells what the figure says and is no bound. */
const exceeds = ({ excess, decisions }: Claim) => excess || decisions.measure?.won?.rule === 'exceeds-base'

/** Sign, excess over a plan and ratios to a base turn the printed number into the value. */
function valuesOf(claim: Claim): { value: number; high?: number } {
  const { quantity } = claim.frame
  const turn = (printed: number): number => {
    if (claim.excess) return clean(claim.negative ? 100 - printed : 100 + printed)
    if (claim.measure === 'multiple' && quantity.unit === 'percent') return clean(printed / 100)
    return claim.negative || isDeficit(claim) ? -printed : printed
  }
  if (quantity.high === undefined) return { value: turn(quantity.value) }
  const [low, high] = [turn(quantity.value), turn(quantity.high)].sort((a, b) => a - b)
  return { value: low ?? 0, high: high ?? 0 }
}

/** A deficit is a level below nought. */
function isDeficit({ measure, topic, frame }: Claim): boolean {
  if (measure !== 'level') return false
  const { reading, quantity, leftFrom } = frame
  for (let at = leftFrom; at < quantity.from; at++) if (cueAt(reading, at, 'deficit')) return true
  const { start, end } = topic.words
  return frame.mentions.some((mention) => hasTag(mention, 'deficit') && within(frame, mention, start, end))
}

function within(
  { reading }: Claim['frame'],
  mention: { from: number; to: number },
  start: number,
  end: number,
): boolean {
  const span = spanOf(reading, mention.from, mention.to)
  return span.start >= start && span.end <= end
}

const clean = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))

/** The unit said, completed by what the indicator is counted in: GRDP per head is `VND/person`. */
function unitOf(claim: Claim): string {
  const { quantity, reading } = claim.frame
  if (claim.measure === 'multiple') return 'times'
  if (claim.measure === 'change' && quantity.unit === 'percent') return 'percentage_point'
  const entry = reading.lexicon.indicator(claim.topic.indicator)
  if (!entry || (claim.measure !== 'level' && claim.measure !== 'change')) return quantity.unit
  const own = entry.units[0]
  const heads = own === undefined ? '' : /\/(?:person|household)/.exec(own)?.[0]
  if (quantity.family === 'money' && heads && /^[A-Z]+\/(?:month|year)$/.test(quantity.unit)) {
    return quantity.unit.replace('/', `${heads}/`)
  }
  if (quantity.family === 'money' && !quantity.unit.includes('/') && isOfOneFirm(claim))
    return `${quantity.unit}/enterprise`
  if (quantity.family === 'money' && own?.includes('/') && !quantity.unit.includes('/')) {
    return quantity.unit + own.slice(own.indexOf('/'))
  }
  if (
    quantity.family === 'count' &&
    own !== undefined &&
    !own.startsWith('percent') &&
    entry.kind === 'count' &&
    quantity.form !== 'fraction'
  )
    return countUnit(quantity.unit, entry.units)
  return quantity.unit
}

/** `vốn bình quân một doanh nghiệp`: the name of the indicator reckons it for one firm. */
function isOfOneFirm({ topic, frame: { reading } }: Claim): boolean {
  const { start, end } = topic.words
  return reading.tokens.some(
    (token, at) => token.start >= start && token.end <= end && cueAt(reading, at, 'each-firm') !== undefined,
  )
}

/** A count in a vague noun (`75 đơn vị`) takes the unit of its indicator. */
function countUnit(said: string, units: readonly string[]): string {
  if (units.includes(said)) return said
  return units[0] ?? said
}

function originsOf(claim: Claim): Partial<Record<FieldName, Origin>> {
  const origins: Partial<Record<FieldName, Origin>> = {}
  for (const field of Object.keys(claim.decisions) as FieldName[]) {
    const origin = claim.decisions[field]?.won?.origin
    if (origin && origin !== 'stated') origins[field] = origin
  }
  return origins
}
