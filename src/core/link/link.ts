import { yearOf } from '../model/calendar.ts'
import type { CalendarPeriod } from '../model/calendar.ts'
import type { Decision, FieldName, Proposal } from '../model/observation.ts'
import type { Issue } from '../model/issue.ts'
import type { Status, Verdict } from '../model/observation.ts'
import { decideBasis } from './basis.ts'
import type { Claim, Topic } from './claim.ts'
import type { Frame } from './frame.ts'
import { linkHeads, sourceOf } from './head.ts'
import { decideMeasure } from './measure.ts'
import { decidePlace } from './place.ts'
import type { Scene } from './scene.ts'
import { decideStatus } from './status.ts'
import { decidePeriod } from './time.ts'
import { decideTopic } from './topic.ts'
import { decideVerdict } from './verdict.ts'

/** Decides the fields of every figure of a sentence, in order, and links comparisons to what they qualify. */
export function linkSentence(frames: readonly Frame[], scene: Scene): Claim[] {
  const claims: Claim[] = []
  for (const frame of frames) claims.push(claimOf(frame, scene, claims))
  linkHeads(claims)
  return claims
}

function claimOf(frame: Frame, scene: Scene, claims: readonly Claim[]): Claim {
  const { topic, decision: indicator } = decideTopic(frame, scene, claims)
  const { measure, decision: measured, negative, excess } = decideMeasure(frame, topic, claims, scene.keepsLosers)
  const source = sourceOf(frame, topic, claims)
  const statusDecision = decideStatus({ frame, scene, topic, measure, claims, source })
  const said = (statusDecision.won?.value ?? 'actual') as Status
  const time = decidePeriod({ frame, scene, measure, status: said, claims, source })
  const status = said === 'actual' && isAhead(time.calendar, scene) ? 'target' : said
  const place = decidePlace({ frame, scene, topic, source })
  const local = localize(topic, place.won, frame)
  const basis = decideBasis({ frame, scene, topic, measure, calendar: time.calendar, place: place.won?.value, claims })
  const verdict = decideVerdict({ frame, measure, status })
  return {
    frame,
    topic: local,
    measure,
    status,
    basis: basis.won?.value === '' ? undefined : basis.won?.value,
    place: place.won?.value,
    calendar: time.calendar,
    verdict: verdict.won?.value as Verdict | undefined,
    negative,
    excess,
    decisions: withoutEmpty({
      indicator,
      measure: measured,
      status: statusDecision,
      period: time.decision,
      place,
      basis,
      verdict,
    }),
    issues: [...doubts(topic.indicator, indicator, time.decision, measured), ...frame.quantity.doubts],
    of: undefined,
  }
}

const named = new Set([
  'place-before',
  'place-after',
  'place-right-after',
  'place-of-bracket',
  'place-against',
  'country-compared',
  'country-side',
  'respectively',
])

/** A city's `GDP` is its GRDP, the country's growth its GDP. */
function localize(topic: Topic, placed: Proposal | undefined, frame: Frame): Topic {
  const { lexicon } = frame.reading
  const twins = lexicon.indicator(topic.indicator)?.twins
  const kind = placed && lexicon.place(placed.value)?.kind
  if (!twins || !placed || !kind || kind === 'group' || kind === 'region') return topic
  // A country that nothing names beside the figure may only mean that the place is not known.
  if (kind === 'country' && !named.has(placed.rule)) return topic
  const wanted = kind === 'country' ? twins.country : twins.local
  return wanted === topic.indicator ? topic : { ...topic, indicator: wanted }
}

/** What is told of a year after the report can only be meant to be. */
function isAhead(calendar: CalendarPeriod | undefined, { date }: Scene): boolean {
  const year = calendar && yearOf(calendar)
  return year !== undefined && date?.type === 'day' && date.year !== undefined && year > date.year
}

function withoutEmpty(decisions: Claim['decisions']): Claim['decisions'] {
  const kept: Claim['decisions'] = {}
  for (const field of Object.keys(decisions) as FieldName[]) if (decisions[field]?.won) kept[field] = decisions[field]
  return kept
}

function doubts(indicator: string, named: Decision, period: Decision, measure: Decision): Issue[] {
  const issues: Issue[] = []
  if (named.won?.rule === 'misspelt-name' && named.won.span)
    issues.push({ code: 'indicator-misspelt', span: named.won.span })
  else if (named.won?.origin === 'assumed' && indicator !== 'other') issues.push({ code: 'indicator-guessed' })
  if (indicator === 'other') issues.push({ code: 'indicator-unknown' })
  if (!period.won) issues.push({ code: 'period-unknown' })
  else if (period.won.value.startsWith('?')) issues.push({ code: 'year-unknown' })
  if (measure.won?.origin === 'assumed') issues.push({ code: 'measure-assumed' })
  return issues
}
