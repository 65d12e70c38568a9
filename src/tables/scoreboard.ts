import type { Observation } from '../core/model/observation.ts'

/** One figure of a document with all that the text sets beside it. */
export interface ScoreLine {
  readonly head: Observation
  readonly comparisons: readonly Observation[]
}

/** The figures of one document, each with its comparisons, in the order of the text: its triples at a glance. */
export function scoreboard(observations: readonly Observation[], doc: string): ScoreLine[] {
  const own = observations.filter((o) => o.doc === doc)
  const ids = new Set(own.map((o) => o.id))
  const below = (id: string): Observation[] => own.filter((o) => o.of === id).flatMap((o) => [o, ...below(o.id)])
  return own
    .filter((o) => o.of === undefined || !ids.has(o.of))
    .map((head) => ({ head, comparisons: below(head.id).sort((a, b) => a.start - b.start) }))
}
