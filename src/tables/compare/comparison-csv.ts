import { csvLine } from '../../formats/csv.ts'
import { lineOfFigure, tableCsvColumns, tableLines } from '../table-csv.ts'
import type { CsvLine } from '../table-csv.ts'
import type { Cell, Row, Table } from '../table.ts'
import { allRows } from './map-rows.ts'

/** The columns of a comparison's CSV: those of a table, then what a comparison adds; new ones only at the end. */
export const comparisonCsvColumns = [
  ...tableCsvColumns,
  'breakdown',
  'standing',
  'standing_to',
  'standing_of',
  'order_fault',
  'part_place',
  'formula',
  'low',
] as const

type Line = CsvLine & Partial<Record<(typeof comparisonCsvColumns)[number], string | number | undefined>>

/**
 * A comparison in long form: the lines of its table, and lines for values passed over (`passed-over`), figures of former
 * places (`part`, with `part_place`), and derived values (`derived`, with `formula` and the interval from `low` to `high`).
 */
export function comparisonToCsv(table: Table, dateOf: (doc: string) => string | undefined): string {
  const lines = allRows(table).flatMap((row) => linesOf(row, table))
  const cells = lines.map((line) => {
    const whole: Line = { ...line, date: line.doc === undefined ? undefined : dateOf(String(line.doc)) }
    return csvLine(comparisonCsvColumns.map((column) => whole[column]))
  })
  return csvLine(comparisonCsvColumns) + cells.join('')
}

function linesOf(row: Row, { places }: Table): Line[] {
  const about: Line = { breakdown: row.breakdown, order_fault: row.orderFault }
  const own = tableLines({ places, sections: [{ measure: row.measure, rows: [row] }] })
  const standings = new Map(row.cells.map((cell) => [cell.place, cell.standing]))
  const told = own.map((line): Line => {
    const standing = line.entry === 'result' ? standings.get(String(line.place)) : undefined
    return { ...line, ...about, standing: standing?.from, standing_to: standing?.to, standing_of: standing?.of }
  })
  return [...told, ...row.cells.flatMap((cell) => extraLines(cell, row).map((line) => ({ ...line, ...about })))]
}

function extraLines({ place, passedOver = [], parts = [], derived = [] }: Cell, row: Row): Line[] {
  return [
    ...passedOver.map((figure) => lineOfFigure('passed-over', figure, row, { place })),
    ...parts.flatMap((part) =>
      [
        ...part.figures.map((figure) => lineOfFigure('part', figure, row, { place })),
        ...part.targets.map((figure) => lineOfFigure('part-target', figure, row, { place })),
        ...(part.passedOver ?? []).map((figure) => lineOfFigure('part-passed-over', figure, row, { place })),
      ].map((line) => ({
        ...line,
        part_place: part.place,
        territory_from: part.territory?.from,
        territory_to: part.territory?.to,
        is_conflict: String(part.isConflict),
      })),
    ),
    ...derived.map(({ kind, value, low, high, unit, period, level, ratio }): Line => {
      const names = [level, ratio].map(({ doc, id }) => `${doc}#${id}`)
      return {
        measure: row.measure,
        indicator: row.indicator,
        period: period ?? '',
        place,
        entry: `derived-${kind}`,
        value,
        low,
        high,
        unit,
        doc: level.doc,
        formula: kind === 'plan' ? `${names.join(' / ')} * 100` : `${names[0] ?? ''} / (1 + ${names[1] ?? ''} / 100)`,
      }
    }),
  ]
}
