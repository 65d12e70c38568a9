import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation, Status } from '../core/model/observation.ts'
import { agree, isComponent } from './agreement.ts'
import { lastDay, periodKind } from './period.ts'
import type { Figure } from './table.ts'
import { convert } from './unit.ts'

/** What figures are made from, beside their own observations. */
export interface FigureContext {
  readonly lexicon: Lexicon
  readonly dateOf: (doc: string) => string | undefined
  /** The observations that qualify another, by its document and id. */
  readonly qualifiersOf: (observation: Observation) => readonly Observation[]
}

/** The unit and the divisor that the figures of a row share. */
export interface Scale {
  readonly unit: string
  readonly scale: number
}

const firmness: Readonly<Record<Status, number>> = { actual: 0, estimate: 1, forecast: 2, target: 3 }

/** Makes one figure of all statements that agree, so that what is left over is a conflict. */
export function makeFigures(
  observations: readonly Observation[],
  scale: Scale,
  context: FigureContext,
): readonly Figure[] {
  const parts = observations.filter((o) => observations.some((whole) => isComponent(o, whole, context.lexicon)))
  const figures: { head: Observation; repeated: Observation[]; components: Observation[] }[] = []
  for (const o of inOrder(observations, context.dateOf)) {
    if (parts.includes(o)) continue
    const same = figures.find(({ head }) => agree(head, o))
    if (same) same.repeated.push(o)
    else figures.push({ head: o, repeated: [], components: [] })
  }
  for (const part of parts) {
    const inSentence = (o: Observation) => o.doc === part.doc && o.sentence.start === part.sentence.start
    figures.find(({ head, repeated }) => [head, ...repeated].some(inSentence))?.components.push(part)
  }
  return figures.map(({ head, ...rest }) => ({
    observation: head,
    ...amountsOf(head, scale),
    comparisons: context.qualifiersOf(head),
    ...rest,
    isEarly: (head.status === 'actual' || head.status === 'estimate') && isEarly(context.dateOf(head.doc), head.period),
  }))
}

/** A value and the other end of its range in a unit and scale. */
export function amountsOf(o: Observation, { unit, scale }: Scale): Pick<Figure, 'amount' | 'high'> {
  const amount = convert(o.value, o.unit, unit) / scale
  return o.high === undefined ? { amount } : { amount, high: convert(o.high, o.unit, unit) / scale }
}

/** Whether a text is older than the end of the year, quarter or month that it gives a figure for. */
export function isEarly(date: string | undefined, period: string | undefined): boolean {
  if (date === undefined || period === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return false
  return !['years', 'day', 'days'].includes(periodKind(period)) && date < lastDay(period)
}

/** Results before estimates, exact before rounded figures, later documents before earlier ones, then as in the text. */
function inOrder(observations: readonly Observation[], dateOf: (doc: string) => string | undefined): Observation[] {
  const date = ({ doc }: Observation) => dateOf(doc) ?? ''
  return [...observations].sort(
    (a, b) =>
      firmness[a.status] - firmness[b.status] ||
      Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
      byCodePoint(date(b), date(a)) ||
      byCodePoint(a.doc, b.doc) ||
      a.start - b.start,
  )
}

/** Order that depends on no locale. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
