import { periodKind } from './period.ts'
import type { Row, Table } from './table.ts'

/** The rows in which at least two places have a figure. */
export function comparableRows(table: Table): Row[] {
  return table.sections.flatMap((section) => section.rows).filter((row) => placesWithFigure(row) > 1)
}

/** How many places have a figure in a row. */
export function placesWithFigure(row: Row): number {
  return row.cells.filter((cell) => cell.figures.length > 0).length
}

/** The table of one year, quarter or other period: the rows of exactly that period. */
export function viewOfPeriod(table: Table, period: string): Table {
  const sections = table.sections
    .map(({ measure, rows }) => ({ measure, rows: rows.filter((row) => row.period === period) }))
    .filter((section) => section.rows.length > 0)
  return { places: table.places, sections }
}

/**
 * The period in which most can be compared: that of the most rows with several places, then the later one; a year
 * before its parts. Undefined for an empty table.
 */
export function mostComparedPeriod(table: Table): string | undefined {
  const counts = new Map<string, number>()
  for (const row of table.sections.flatMap((section) => section.rows)) {
    counts.set(row.period, (counts.get(row.period) ?? 0) + Math.max(0, placesWithFigure(row) - 1))
  }
  const isYear = (period: string) => Number(periodKind(period) === 'year')
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || isYear(b) - isYear(a) || (a < b ? 1 : -1))
  return best?.[0]
}
