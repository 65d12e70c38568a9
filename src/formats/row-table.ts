import Table from 'cli-table3'
import type { Language } from '../core/lexicon/lexicon.ts'
import { fitColumns } from './fit-columns.ts'
import type { RowValue, RowWriter } from './rows.ts'
import { formatNumber } from './wording.ts'

/** A table for people, with the numbers of their language; it is printed when all rows are known. */
export function rowTable(columns: readonly string[], language: Language, width?: number): RowWriter {
  const cells: string[][] = []
  const isNumeric = columns.map(() => true)
  return {
    begin: () => '',
    rows(rows) {
      for (const row of rows) {
        for (const [k, value] of row.entries()) if (value !== null && typeof value !== 'number') isNumeric[k] = false
        cells.push(row.map((value) => cellOf(value, language)))
      }
      return ''
    },
    end() {
      const table = new Table({
        head: [...columns],
        colAligns: isNumeric.map((numeric) => (numeric && cells.length > 0 ? 'right' : 'left')),
        colWidths: fitColumns([columns, ...cells], width),
        wordWrap: true,
        style: { head: [], border: [], compact: true },
      })
      table.push(...cells)
      return `${table.toString()}\n`
    },
  }
}

function cellOf(value: RowValue, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'number') return formatNumber(value, language)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/\s+/g, ' ').trim()
}
