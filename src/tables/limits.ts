import type { Observation } from '../core/model/observation.ts'
import type { Row, Table } from './table.ts'

/** Something that the texts do not decide, with the observations that show it. */
export type Limit =
  /** A place says nothing that can stand beside the others in a row that matters. */
  | {
      readonly code: 'no-comparable'
      readonly row: Row
      readonly place: string
      readonly nearest?: Observation
      readonly reason: string
    }
  /** A figure was said before its period ended. */
  | { readonly code: 'said-early'; readonly observation: Observation; readonly date: string }
  /** Two figures for one thing. */
  | {
      readonly code: 'conflict'
      readonly row: Row
      readonly place: string
      readonly observations: readonly Observation[]
    }
  /** A text ranks a place second and calls it the first. */
  | { readonly code: 'rank-conflict'; readonly observations: readonly Observation[] }
  /** The documents of two places speak of different periods. */
  | { readonly code: 'periods-differ'; readonly place: string; readonly periods: readonly string[] }

/** What a careful reader cannot conclude from the corpus, computed from the table and the observations. */
export function findLimits(
  table: Table,
  observations: readonly Observation[],
  dateOf: (doc: string) => string | undefined,
  matters: ReadonlySet<string>,
): Limit[] {
  const limits: Limit[] = []
  for (const row of table.sections.flatMap((section) => section.rows)) {
    for (const cell of row.cells) {
      if (cell.isConflict)
        limits.push({
          code: 'conflict',
          row,
          place: cell.place,
          observations: cell.figures.map((figure) => figure.observation),
        })
      if (!cell.missing || !matters.has(row.indicator) || (row.measure !== 'growth' && row.measure !== 'level'))
        continue
      const nearest = 'nearest' in cell.missing ? cell.missing.nearest : undefined
      limits.push({
        code: 'no-comparable',
        row,
        place: cell.place,
        reason: cell.missing.code,
        ...(nearest ? { nearest } : {}),
      })
    }
  }
  for (const observation of observations) {
    const date = dateOf(observation.doc)
    const year = /^(\d{4})$/.exec(observation.period ?? '')?.[1]
    const early =
      date !== undefined &&
      year !== undefined &&
      date.slice(0, 4) === year &&
      date.length === 10 &&
      date.slice(5) < '12-31'
    if (
      early &&
      observation.status !== 'target' &&
      matters.has(observation.indicator) &&
      observation.measure === 'growth' &&
      observation.place !== 'vietnam'
    ) {
      limits.push({ code: 'said-early', observation, date })
    }
  }
  limits.push(...rankConflicts(observations))
  for (const place of table.places) {
    const periods = [
      ...new Set(
        observations
          .filter((o) => o.place === place && o.period !== undefined && o.status !== 'target')
          .map((o) => o.period ?? ''),
      ),
    ].sort()
    limits.push({ code: 'periods-differ', place, periods })
  }
  return limits
}

/** Ranks of one place for one indicator and period in one field that do not agree. */
function rankConflicts(observations: readonly Observation[]): Limit[] {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) {
    if (o.measure !== 'rank' || o.breakdown !== undefined) continue
    const key = [o.indicator, o.place, o.period, o.basis].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((o) => o.value)).size > 1)
    .map((group) => ({ code: 'rank-conflict', observations: group }))
}
