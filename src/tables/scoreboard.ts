import type { Measure, Observation, Verdict } from '../core/model/observation.ts'

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

/** All that a document says of one indicator of one place in one period. */
export interface ScoreRow {
  readonly indicator: string
  readonly breakdown?: string
  readonly place?: string
  readonly period?: string
  /** Results by measure, in the order of the text. */
  readonly results: Readonly<Partial<Record<Measure, readonly Observation[]>>>
  readonly targets: readonly Observation[]
  /** Figures of others that the text holds the results against: the country's growth. */
  readonly comparators: readonly Observation[]
  readonly verdict?: Verdict
}

/** What one document says, an entry for every indicator, place and period, in the order of the text. */
export function scoreRows(observations: readonly Observation[], doc: string): ScoreRow[] {
  const own = observations.filter((o) => o.doc === doc)
  const byId = new Map(own.map((o) => [o.id, o]))
  const groups = new Map<string, { own: Observation[]; comparators: Observation[] }>()
  for (const o of [...own].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const head = rootOf(o, byId)
    const isComparator = o.place !== head.place && o !== head
    const key = subjectOf(isComparator ? head : o)
    const group = groups.get(key) ?? { own: [], comparators: [] }
    group[isComparator ? 'comparators' : 'own'].push(o)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ own: figures, comparators }) => {
    const [first] = figures
    return first === undefined ? [] : [toRow(first, figures, comparators)]
  })
}

/** The figure that a comparison belongs to in the end; links in a circle lead back to the figure itself. */
function rootOf(o: Observation, byId: ReadonlyMap<string, Observation>): Observation {
  let root = o
  for (let hops = 0; hops < 8; hops++) {
    const next = root.of === undefined ? undefined : byId.get(root.of)
    if (next === undefined) return root
    root = next
  }
  return o
}

const subjectOf = ({ indicator, breakdown, place, period }: Observation) =>
  JSON.stringify([indicator, breakdown, place, period])

function toRow(first: Observation, figures: readonly Observation[], comparators: readonly Observation[]): ScoreRow {
  const { indicator, breakdown, place, period } = first
  const results: Partial<Record<Measure, Observation[]>> = {}
  for (const o of figures) if (o.status !== 'target') (results[o.measure] ??= []).push(o)
  const verdict = figures.find((o) => o.verdict !== undefined)?.verdict
  return {
    indicator,
    ...(breakdown === undefined ? {} : { breakdown }),
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    results,
    targets: figures.filter((o) => o.status === 'target'),
    comparators,
    ...(verdict === undefined ? {} : { verdict }),
  }
}
