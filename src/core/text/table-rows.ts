/** What parts the cells of a row: tabs, upright strokes, or spaces as nobody sets them inside a sentence. */
const parting = /\t+|\||\s{3,}/
/** A cell that is nothing but a number. */
const bareNumber = /^[+-]?\d[\d.,]*\s?%?$/
const fewestCells = 3

/** A text whose table rows are blank, and how many there were. */
export interface WithoutTableRows {
  readonly text: string
  readonly rows: number
}

/**
 * Puts spaces in the place of the rows of tables. What stands in columns is said by its column, which no sentence tells: read as one,
 * a plan would pass for a result and the number of the row for a count (`4 | Khách du lịch | Triệu lượt | 7,5 | 7,9`).
 */
export function blankTableRows(text: string): WithoutTableRows {
  if (!text.includes('\t') && !text.includes('|') && !text.includes('   ')) return { text, rows: 0 }
  let rows = 0
  const lines = text.split('\n').map((line) => {
    if (!isTableRow(line)) return line
    rows++
    return ' '.repeat(line.length)
  })
  return rows === 0 ? { text, rows } : { text: lines.join('\n'), rows }
}

/** Three cells or more, of which one behind the first is a bare number. */
function isTableRow(line: string): boolean {
  const cells = line
    .split(parting)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return cells.length >= fewestCells && cells.slice(1).some((cell) => bareNumber.test(cell))
}
