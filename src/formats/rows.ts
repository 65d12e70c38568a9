import type { Language } from '../core/lexicon/lexicon.ts'
import { csvLine } from './csv.ts'

/** A value of a row, as JSON has it. */
export type RowValue = string | number | boolean | null | readonly RowValue[] | { readonly [key: string]: RowValue }

type Row = readonly RowValue[]

/** Prints rows as they come: `begin`, then `rows` any number of times, then `end`, all to be joined. */
export interface RowWriter {
  begin(): string
  rows(rows: readonly Row[]): string
  end(): string
}

/** A writer of rows under the given columns; `width` is that of the terminal. */
export async function rowWriter(
  format: 'table' | 'csv' | 'json' | 'jsonl',
  columns: readonly string[],
  language: Language,
  width?: number,
): Promise<RowWriter> {
  switch (format) {
    case 'table': {
      const { rowTable } = await import('./row-table.ts')
      return rowTable(columns, language, width)
    }
    case 'csv':
      return {
        begin: () => csvLine(columns),
        rows: (rows) => rows.map((row) => csvLine(row.map(plain))).join(''),
        end: () => '',
      }
    case 'jsonl':
      return { begin: () => '', rows: (rows) => rows.map((row) => `${object(columns, row)}\n`).join(''), end: () => '' }
    case 'json': {
      let count = 0
      return {
        begin: () => '[',
        rows: (rows) => rows.map((row) => `${count++ === 0 ? '' : ','}\n${object(columns, row)}`).join(''),
        end: () => (count === 0 ? ']\n' : '\n]\n'),
      }
    }
  }
}

/** A value in one cell for machines: nothing for null, JSON for what has parts. */
function plain(value: RowValue): string | number | undefined {
  if (value === null) return undefined
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'object' ? JSON.stringify(value) : value
}

const object = (columns: readonly string[], row: Row) =>
  JSON.stringify(Object.fromEntries(columns.map((column, k) => [column, row[k] ?? null])))
