import type { Observation } from '../core/model/observation.ts'

/** A result with the target that the text holds it against, or with what the text says of reaching it. */
export interface PlanActual {
  readonly result: Observation
  readonly target?: Observation
  /** Percent of the plan reached, as stated. */
  readonly attainment?: Observation
}

/** Pairs every result with its target and attainment, in the order of documents and text. */
export function planActual(observations: readonly Observation[]): PlanActual[] {
  const byId = new Map(observations.map((o) => [`${o.doc} ${o.id}`, o]))
  const of = (o: Observation) => (o.of === undefined ? undefined : byId.get(`${o.doc} ${o.of}`))
  return observations.flatMap((result) => {
    if (result.status === 'target' || (result.measure !== 'level' && result.measure !== 'growth')) return []
    const mine = observations.filter((o) => of(o) === result)
    const attainment = mine.find((o) => o.measure === 'attainment')
    const plan = (o: Observation) => o.status === 'target' && o.measure === result.measure
    const target =
      mine.find(plan) ?? observations.find((o) => attainment !== undefined && of(o) === attainment && plan(o))
    if (!target && !attainment && result.verdict === undefined) return []
    return [{ result, ...(target ? { target } : {}), ...(attainment ? { attainment } : {}) }]
  })
}

/** Attainments whose text gives no level to hang them on. */
export function loneAttainments(observations: readonly Observation[]): Observation[] {
  return observations.filter((o) => o.measure === 'attainment' && o.status !== 'target' && o.of === undefined)
}
