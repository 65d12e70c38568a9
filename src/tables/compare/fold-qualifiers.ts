import type { Observation } from '../../core/model/observation.ts'
import type { Figure, Row, Table } from '../table.ts'
import { placesWithFigure } from '../views.ts'
import { allRows } from './map-rows.ts'

/**
 * Leaves out the rows whose figures all stand in the cells of other rows already, as the rank or attainment beside its
 * figure; rows in which places can be compared stay.
 */
export function foldQualifiers(table: Table): Table {
  const rows = allRows(table)
  const heads = new Map<Observation, Row>()
  for (const row of rows) {
    for (const figure of figuresOf(row)) for (const o of figure.comparisons) if (!heads.has(o)) heads.set(o, row)
  }
  const isQualifying = (row: Row) =>
    placesWithFigure(row) < 2 &&
    row.cells.every(({ isConflict, parts = [] }) => !isConflict && !parts.some((part) => part.isConflict)) &&
    figuresOf(row).length > 0 &&
    figuresOf(row).every(
      ({ observation, repeated }) =>
        repeated.length === 0 && heads.get(observation) !== undefined && heads.get(observation) !== row,
    )
  const qualifying = new Set(rows.filter(isQualifying))
  // What qualifies a qualifier would be lost with it.
  const isFolded = (row: Row) =>
    qualifying.has(row) && figuresOf(row).every(({ observation }) => !isAmong(qualifying, heads.get(observation)))
  const sections = table.sections
    .map(({ measure, rows: own }) => ({ measure, rows: own.filter((row) => !isFolded(row)) }))
    .filter(({ rows: kept }) => kept.length > 0)
  return { places: table.places, sections }
}

const isAmong = (rows: ReadonlySet<Row>, row: Row | undefined) => row !== undefined && rows.has(row)

const figuresOf = (row: Row): Figure[] =>
  row.cells.flatMap(({ figures, parts = [] }) => [...figures, ...parts.flatMap((part) => part.figures)])
