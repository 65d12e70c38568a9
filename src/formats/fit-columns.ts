import stringWidth from 'string-width'

/** Cells of padding that a column has beside its content. */
const padding = 2

/**
 * Widths of columns, padding included, for a table of at most `width` cells: the widest columns give way first, none
 * below its longest word, so that a table may be wider than asked but is never cut.
 */
export function fitColumns(rows: readonly (readonly string[])[], width: number | undefined): number[] {
  const widths = widest(rows, stringWidth)
  const floors = widest(rows, (cell) => Math.max(...cell.split(' ').map((word) => stringWidth(word))))
  let excess = width === undefined ? 0 : tableWidth(widths) - width
  while (excess > 0) {
    const yielding = widths.map((wide, k) => (wide > (floors[k] ?? 0) ? wide : 0))
    const most = Math.max(...yielding)
    if (most === 0) break
    widths[yielding.indexOf(most)] = most - 1
    excess--
  }
  return widths.map((wide) => wide + padding)
}

/** The greatest measure in each column. */
function widest(rows: readonly (readonly string[])[], measure: (cell: string) => number): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [k, cell] of row.entries()) widths[k] = Math.max(widths[k] ?? 0, measure(cell))
  }
  return widths
}

const tableWidth = (widths: readonly number[]) => widths.reduce((sum, wide) => sum + wide + padding + 1, 1)
