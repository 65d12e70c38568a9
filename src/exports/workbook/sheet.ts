/** How a cell looks: a heading, a number or name that leads to its source, or words in place of a number. */
export type Look = 'heading' | 'linked' | 'missing' | 'plain'

/** A row of another sheet of the same workbook; the first row is 1. */
export interface CellLink {
  readonly sheet: string
  readonly row: number
  /** What is shown when the pointer rests on the cell. */
  readonly tip?: string
}

/** A cell with its own type: numbers stay numbers, and what is to be read beside them is in their format. */
export interface SheetCell {
  readonly value?: string | number | undefined
  /** Number format as spreadsheets write it. */
  readonly format?: string
  readonly link?: CellLink | undefined
  readonly look?: Look
}

/** A column with its width in characters. */
export interface SheetColumn {
  readonly title: string
  readonly width: number
  readonly isWrapped?: boolean
  /** Its heading stands over numbers, on the right. */
  readonly isNumeric?: boolean
}

/** A sheet: its header is the first row and stays in sight, as do the first columns. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly frozenColumns?: number
}
