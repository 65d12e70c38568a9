import type { Observation } from '../../core/model/observation.ts'
import { observationsOf } from '../observations-of.ts'
import type { Figure, Table } from '../table.ts'
import { allRows } from './map-rows.ts'

/** Every observation that a table shows or rests on: figures, what stands beside them, what was passed over, parts. */
export function shownObservations(table: Table): Observation[] {
  const more = allRows(table).flatMap((row) => [
    ...observationsOf(row),
    ...row.cells.flatMap(({ figures, passedOver = [], parts = [], derived = [] }) => [
      ...[...figures, ...row.benchmarks].flatMap(({ comparisons }) => comparisons),
      ...passedOver.flatMap(ofFigure),
      ...parts.flatMap((part) => [...part.figures, ...part.targets, ...(part.passedOver ?? [])].flatMap(ofFigure)),
      ...derived.flatMap(({ level, ratio }) => [level, ratio]),
    ]),
  ])
  return [...new Set(more)]
}

const ofFigure = ({ observation, repeated, components, comparisons }: Figure) => [
  observation,
  ...repeated,
  ...components,
  ...comparisons,
]
