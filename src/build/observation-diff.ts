import type { Observation } from '../core/model/observation.ts'

/** An observation with the words of the sentence that states it. */
export interface Told {
  readonly observation: Observation
  readonly sentence: string
}

/** What another build says otherwise than the one before. */
export interface ObservationDiff {
  readonly appeared: readonly Told[]
  /** The same figure of the same text, with the names of the fields that are read otherwise. */
  readonly changed: readonly { readonly before: Told; readonly after: Told; readonly fields: readonly string[] }[]
  readonly vanished: readonly Told[]
}

/** The fields that tell a figure; where it stands, and how sure the reading is, is no change of it. */
const fields = [
  'indicator',
  'measure',
  'value',
  'high',
  'bound',
  'unit',
  'total',
  'breakdown',
  'place',
  'period',
  'status',
  'basis',
  'verdict',
] as const satisfies readonly (keyof Observation)[]

const content = (o: Observation) => JSON.stringify([o.doc, ...fields.map((field) => o[field] ?? null)])
/** What a figure is about, whatever its value. */
const subject = (o: Observation) =>
  JSON.stringify([o.doc, o.indicator, o.breakdown, o.measure, o.place, o.period, o.status, o.basis])

/**
 * Holds the observations of two builds against each other, in the order of the later one. Equal figures are paired first,
 * then figures that stand in the same words, then those that speak of the same; what is left has appeared or vanished.
 */
export function diffObservations(before: readonly Told[], after: readonly Told[]): ObservationDiff {
  const pairs = new Map<Told, Told>()
  const open = { before: new Set(before), after: new Set(after) }
  const pairBy = (key: (told: Told) => string) => {
    const waiting = new Map<string, Told[]>()
    for (const told of open.before) {
      const list = waiting.get(key(told))
      if (list) list.push(told)
      else waiting.set(key(told), [told])
    }
    for (const told of open.after) {
      const found = waiting.get(key(told))?.shift()
      if (!found) continue
      pairs.set(told, found)
      open.before.delete(found)
      open.after.delete(told)
    }
  }
  pairBy(({ observation, sentence }) => content(observation) + sentence)
  pairBy(({ observation }) => content(observation))
  pairBy(({ observation: o, sentence }) => JSON.stringify([o.doc, o.quote, sentence]))
  pairBy(({ observation }) => subject(observation))
  const changed = after.flatMap((told) => {
    const known = pairs.get(told)
    if (!known) return []
    const differing = fields.filter((field) => known.observation[field] !== told.observation[field])
    return differing.length === 0 ? [] : [{ before: known, after: told, fields: differing }]
  })
  return {
    appeared: after.filter((told) => open.after.has(told)),
    changed,
    vanished: before.filter((told) => open.before.has(told)),
  }
}

/** Whether two builds say the same. */
export function isSame({ appeared, changed, vanished }: ObservationDiff): boolean {
  return appeared.length + changed.length + vanished.length === 0
}
