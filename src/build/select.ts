import type { Observation } from '../core/model/observation.ts'

/** Which observations an output is about; a field that is left out lets all pass. */
export interface Selection {
  readonly indicators?: readonly string[] | undefined
  readonly places?: readonly string[] | undefined
  readonly periods?: readonly string[] | undefined
  readonly measures?: readonly string[] | undefined
}

/** The observations that a selection lets pass, with those that qualify them. */
export function select(observations: readonly Observation[], selection: Selection): readonly Observation[] {
  const { indicators, places, periods, measures } = selection
  if ([indicators, places, periods, measures].every((names) => names === undefined)) return observations
  const passes = (names: readonly string[] | undefined, value: string | undefined) =>
    names === undefined || (value !== undefined && names.includes(value))
  const chosen = new Set<string>()
  const key = (doc: string, id: string) => JSON.stringify([doc, id])
  for (const o of observations) {
    const isAsked =
      passes(indicators, o.indicator) &&
      passes(places, o.place) &&
      passes(periods, o.period) &&
      passes(measures, o.measure)
    if (isAsked || (o.of !== undefined && chosen.has(key(o.doc, o.of)))) chosen.add(key(o.doc, o.id))
  }
  return observations.filter(({ doc, id }) => chosen.has(key(doc, id)))
}
