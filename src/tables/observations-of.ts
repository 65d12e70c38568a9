import type { Observation } from '../core/model/observation.ts'
import type { Figure, Row } from './table.ts'

/** All observations that a row rests on: its figures, plans and benchmarks, and what it names instead of a missing one. */
export function observationsOf(row: Row): Observation[] {
  const all = row.cells.flatMap(({ figures, targets, missing }) => [
    ...[...figures, ...targets].flatMap(ofFigure),
    ...(missing && 'nearest' in missing ? [missing.nearest] : []),
  ])
  return [...new Set([...all, ...row.benchmarks.flatMap(ofFigure)])]
}

const ofFigure = ({ observation, repeated, components }: Figure) => [observation, ...repeated, ...components]
