import type { Measure } from '../../core/model/observation.ts'
import { lastDay, periodKind } from '../period.ts'
import type { PeriodKind } from '../period.ts'
import { partKey } from '../row-key.ts'
import type { Cell, Row, Table } from '../table.ts'
import { byCodePoint } from '../figure.ts'
import type { Scale } from '../figure.ts'
import { placesWithFigure } from '../views.ts'
import type { Pivot } from './compare.ts'

/** A cell with the row it belongs to and the scale it is shown in. */
export interface Slot {
  readonly row: Row
  readonly cell: Cell
  readonly scale: Scale
}

/** A line of a grid: what it is about, and a slot for every column; none where no text gives the column a figure. */
export interface GridLine {
  readonly row: Row
  readonly scale: Scale
  readonly place?: string
  readonly slots: readonly (Slot | undefined)[]
}

/** A head over a column: a place, a period, or what a row is about. */
export type GridColumn =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'row'; readonly row: Row }

/** A part of a table as it is printed: one measure, and of one period or of periods of one kind where they lead the page. */
export interface Grid {
  readonly measure: Measure
  readonly period?: string
  readonly periodKind?: PeriodKind
  readonly columns: readonly GridColumn[]
  readonly lines: readonly GridLine[]
}

/** Lays a table out with places, periods or indicators across the page. */
export function pivotTable(table: Table, by: Pivot): Grid[] {
  return table.sections.flatMap(({ measure, rows }) => {
    switch (by) {
      case 'place':
        return [placesAcross(measure, rows, table.places)]
      case 'indicator':
        return indicatorsAcross(measure, rows, table.places)
      case 'period':
        return periodsAcross(measure, rows, table.places)
    }
  })
}

function placesAcross(measure: Measure, rows: readonly Row[], places: readonly string[]): Grid {
  const periods = new Set(rows.map(({ period }) => period))
  const [period] = periods
  return {
    measure,
    ...(periods.size === 1 && period !== undefined ? { period } : {}),
    columns: places.map((place) => ({ kind: 'place', place })),
    // The rows in which places can be compared come first: they are what one came for.
    lines: [...rows]
      .sort((a, b) => Number(placesWithFigure(b) > 1) - Number(placesWithFigure(a) > 1))
      .map((row) => ({
        row,
        scale: row,
        slots: places.map((place) => slotOf(row, place, row)),
      })),
  }
}

function indicatorsAcross(measure: Measure, rows: readonly Row[], places: readonly string[]): Grid[] {
  return grouped(rows, ({ period }) => period).map((group) => ({
    measure,
    period: group[0].period,
    columns: group.map((row) => ({ kind: 'row', row })),
    lines: places.map((place) => ({
      row: group[0],
      scale: group[0],
      place,
      slots: group.map((row) => slotOf(row, place, row)),
    })),
  }))
}

function periodsAcross(measure: Measure, rows: readonly Row[], places: readonly string[]): Grid[] {
  return grouped(rows, ({ period }) => periodKind(period)).map((group) => {
    const periods = [...new Set(group.map(({ period }) => period))].sort(
      (a, b) => byCodePoint(lastDay(a), lastDay(b)) || byCodePoint(a, b),
    )
    const lines = grouped(group, (row) => JSON.stringify([row.indicator, row.basis, row.unit, partKey(row)])).flatMap(
      (same) => {
        const scale = { unit: same[0].unit, scale: Math.min(...same.map((row) => row.scale)) }
        return places.flatMap((place) => {
          const slots = periods.map((period) => filledSlot(same, period, place, scale))
          return slots.some((slot) => slot !== undefined && isFilled(slot.cell))
            ? [{ row: same[0], scale, place, slots }]
            : []
        })
      },
    )
    return {
      measure,
      periodKind: periodKind(group[0].period),
      columns: periods.map((period) => ({ kind: 'period' as const, period })),
      lines,
    }
  })
}

/** Two areas of one name have two rows of one period: the one with a figure of the place. */
function filledSlot(rows: readonly Row[], period: string, place: string, scale: Scale): Slot | undefined {
  const slots = rows.filter((row) => row.period === period).flatMap((row) => slotOf(row, place, scale) ?? [])
  return slots.find(({ cell }) => isFilled(cell)) ?? slots[0]
}

const isFilled = ({ figures, parts = [] }: Cell) => figures.length > 0 || parts.length > 0

function slotOf(row: Row, place: string, { unit, scale }: Scale): Slot | undefined {
  const cell = row.cells.find((one) => one.place === place)
  return cell && { row, cell, scale: { unit, scale } }
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}
