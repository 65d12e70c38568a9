import type { Cell, Row, Table } from '../table.ts'

/** A table with every row made anew. */
export function mapRows(table: Table, change: (row: Row) => Row): Table {
  return { ...table, sections: table.sections.map((section) => ({ ...section, rows: section.rows.map(change) })) }
}

/** A table with every cell made anew. */
export function mapCells(table: Table, change: (cell: Cell, row: Row) => Cell): Table {
  return mapRows(table, (row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) }))
}

/** All rows of a table in their order. */
export const allRows = (table: Table): Row[] => table.sections.flatMap(({ rows }) => rows)
