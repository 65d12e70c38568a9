import { csvLine } from '../formats/csv.ts'

export type FieldType = 'string' | 'number' | 'integer' | 'boolean'

/** A column: its name and the type that every value in it has. */
export interface Field {
  readonly name: string
  readonly type: FieldType
}

/** A value of a column; undefined where there is none. */
export type Value = string | number | boolean | undefined

/** A typed table of records in stable order, from which every machine format is written. */
export interface Dataset {
  readonly fields: readonly Field[]
  readonly rows: readonly (readonly Value[])[]
}

/** A dataset as CSV after RFC 4180 with a header: `.` decimals, an empty cell where there is no value. */
export function datasetToCsv({ fields, rows }: Dataset): string {
  const lines = rows.map((row) => csvLine(row.map((value) => (typeof value === 'boolean' ? String(value) : value))))
  return csvLine(fields.map(({ name }) => name)) + lines.join('')
}
