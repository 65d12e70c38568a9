import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { lastDay } from './period.ts'
import { relatedIndicators } from './related-indicators.ts'
import { baseOf, partKey } from './row-key.ts'
import type { Missing } from './table.ts'
import { territoryOf } from './territory.ts'
import { unitFamily } from './unit.ts'

/** What the search for the nearest thing needs. */
export interface MissingContext {
  /** All that the texts say of an indicator of a place, parts and targets too. */
  readonly saidOf: (place: string, indicator: string) => readonly Observation[]
  readonly lexicon: Lexicon
  readonly dateOf: (doc: string) => string | undefined
}

/** The nearest thing that the texts say of the place, and why it is not what the row asks for. */
export function whyMissing(place: string, like: Observation, context: MissingContext): Missing {
  const said = context.saidOf(place, like.indicator)
  const whole = said.filter((o) => partKey(o) === partKey(like))
  const results = whole.filter((o) => o.status !== 'target')

  const samePeriod = (o: Observation) => o.period === like.period
  const sameMeasure = (o: Observation) => o.measure === like.measure
  const sameUnit = (o: Observation) => unitFamily(o) === unitFamily(like)
  const sameBase = (o: Observation) => baseOf(o) === baseOf(like)
  const likeIt = results.filter((o) => sameMeasure(o) && samePeriod(o))

  const target = whole.find((o) => o.status === 'target' && sameMeasure(o) && samePeriod(o) && sameUnit(o))
  if (target) return { code: 'target-only', nearest: target }
  const elsewhere = likeIt.find((o) => sameBase(o) && sameUnit(o) && isElsewhere(o, like, context))
  if (elsewhere) return { code: 'other-territory', nearest: elsewhere }
  const otherBase = likeIt.find((o) => sameUnit(o) && !sameBase(o))
  if (otherBase) return { code: 'other-basis', nearest: otherBase }
  const otherUnit = likeIt.find((o) => !sameUnit(o))
  if (otherUnit) return { code: 'other-unit', nearest: otherUnit }
  const otherPeriod = nearestInTime(
    results.filter((o) => sameMeasure(o) && sameUnit(o) && o.period !== undefined && !samePeriod(o)),
    like,
  )
  if (otherPeriod) return { code: 'other-period', nearest: otherPeriod }
  const otherMeasure = nearestInTime(
    results.filter((o) => !sameMeasure(o) || !samePeriod(o)),
    like,
  )
  if (otherMeasure) return { code: 'other-measure', nearest: otherMeasure }
  if (like.breakdown !== undefined) return { code: 'not-stated' }
  const part = nearestInTime(
    said.filter((o) => o.breakdown !== undefined && o.status !== 'target'),
    like,
  )
  if (part) return { code: 'part-only', nearest: part }
  const related = relatedIndicators[like.indicator] ?? []
  for (const indicator of related) {
    const near = context.saidOf(place, indicator).filter((o) => o.status !== 'target' && o.breakdown === undefined)
    const nearest = nearestInTime(near.filter(sameMeasure), like)
    if (nearest) return { code: 'related-only', nearest }
  }
  return { code: 'not-stated' }
}

/** Whether a figure is about another area than the one the place stood for when the row's figure was said. */
function isElsewhere(o: Observation, like: Observation, { lexicon, dateOf }: MissingContext): boolean {
  const area = (said: string | undefined) => territoryOf(o.place ?? '', like.period ?? '', lexicon, said)
  return area(dateOf(o.doc)) !== area(dateOf(like.doc))
}

/** The figure whose period ends nearest to that of another; of two equally near ones the later, then the first. */
function nearestInTime(observations: readonly Observation[], like: Observation): Observation | undefined {
  const end = ({ period }: Observation) => (period === undefined ? 0 : Date.parse(lastDay(period)))
  const [nearest] = [...observations].sort(
    (a, b) => Math.abs(end(a) - end(like)) - Math.abs(end(b) - end(like)) || end(b) - end(a),
  )
  return nearest
}
