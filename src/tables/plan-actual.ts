import type { Observation, Verdict } from '../core/model/observation.ts'
import { unitFamily } from './unit.ts'

/** A result with the target that the text holds it against, or with what the text says of reaching it. */
export interface PlanActual {
  readonly result: Observation
  readonly target?: Observation
  /** `stated`: the text itself holds the result against the target; `matched`: they are of the same thing, from elsewhere. */
  readonly pairing?: 'stated' | 'matched'
  /** Percent of the plan reached, as stated. */
  readonly attainment?: Observation
  /** How the text itself says that the result stands to the plan. */
  readonly verdict?: Verdict
}

/** Pairs every result with its target and attainment, in the order of documents and text. */
export function planActual(observations: readonly Observation[]): PlanActual[] {
  const byId = new Map(observations.map((o) => [`${o.doc} ${o.id}`, o]))
  const of = (o: Observation) => (o.of === undefined ? undefined : byId.get(`${o.doc} ${o.of}`))
  return observations.flatMap((result) => {
    if (result.status === 'target' || (result.measure !== 'level' && result.measure !== 'growth')) return []
    const mine = observations.filter((o) => o.doc === result.doc && of(o) === result)
    const attainment = mine.find((o) => o.measure === 'attainment' && o.status !== 'target')
    const isPlan = (o: Observation) => o.status === 'target' && o.measure === result.measure
    const stated =
      mine.find(isPlan) ?? observations.find((o) => attainment !== undefined && of(o) === attainment && isPlan(o))
    const target = stated ?? observations.find((o) => isPlan(o) && isSameThing(o, result))
    const { verdict } = result
    if (!target && !attainment && verdict === undefined) return []
    return [
      {
        result,
        ...(target ? { target, pairing: target === stated ? ('stated' as const) : ('matched' as const) } : {}),
        ...(attainment ? { attainment } : {}),
        ...(verdict === undefined ? {} : { verdict }),
      },
    ]
  })
}

/** Whether a target that stands elsewhere is about what a result is about. */
function isSameThing(target: Observation, result: Observation): boolean {
  return (
    target.of === undefined &&
    result.period !== undefined &&
    result.place !== undefined &&
    target.indicator === result.indicator &&
    target.breakdown === result.breakdown &&
    target.place === result.place &&
    target.period === result.period &&
    unitFamily(target) === unitFamily(result)
  )
}

/** Attainments whose text gives no level to hang them on. */
export function loneAttainments(observations: readonly Observation[]): Observation[] {
  return observations.filter((o) => o.measure === 'attainment' && o.status !== 'target' && o.of === undefined)
}
