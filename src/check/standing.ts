import type { Observation, Verdict } from '../core/model/observation.ts'
import { printedInterval } from '../intervals/printed.ts'
import { plansAgree } from './same-matter.ts'

/** What a figure of a document says of the plan: its own verdict, how much of the plan it attains, or the planned growth beside the real one. */
export function standingOf(
  o: Observation,
  others: readonly Observation[],
  basis: string,
  lessIsBetter: readonly string[],
): Verdict | undefined {
  if (o.status === 'target') return undefined
  if (o.verdict !== undefined) return o.verdict
  if (o.measure === 'attainment') {
    if (!plansAgree(basis, o.basis)) return undefined
    const part = printedInterval(o)
    if (part.low > 100) return 'exceeded'
    if (o.bound === 'exact' && o.value === 100) return 'met'
    return part.high < 100 && isWholeYears(o.period) ? 'missed' : undefined
  }
  if (o.measure !== 'growth' || lessIsBetter.includes(o.indicator)) return undefined
  const plan = others.find(
    (other) =>
      other.status === 'target' &&
      other.measure === 'growth' &&
      other.unit === o.unit &&
      other.place === o.place &&
      other.period === o.period &&
      other.indicator === o.indicator,
  )
  if (!plan) return undefined
  const [real, planned] = [printedInterval(o), printedInterval(plan)]
  if (real.high < planned.low) return 'missed'
  return real.low > planned.high ? 'exceeded' : undefined
}

/** Half a year that attains half of the year's plan has not missed it. */
const isWholeYears = (period: string | undefined) => period !== undefined && /^\d{4}(\/\d{4})?$/.test(period)

/** The same figure with what the other figures of its document say of the plan, where it says nothing itself. */
export function withStanding(
  o: Observation,
  observations: readonly Observation[],
  lessIsBetter: readonly string[],
): Observation {
  if (o.verdict !== undefined || o.status === 'target') return o
  const own = observations.filter(
    (other) =>
      other.doc === o.doc && other.indicator === o.indicator && other.place === o.place && other.period === o.period,
  )
  const verdicts = new Set(own.flatMap((other) => standingOf(other, own, 'plan', lessIsBetter) ?? []))
  const [verdict] = verdicts
  return verdict !== undefined && verdicts.size === 1 ? { ...o, verdict } : o
}
