import type { Observation } from '../core/model/observation.ts'
import { csvLine } from '../formats/csv.ts'
import type { Cell, Figure, Row, Table } from './table.ts'

type Value = string | number | undefined

/** The columns of the table's CSV in their order: new ones are only ever added at the end. */
export const tableCsvColumns = [
  'measure',
  'indicator',
  'basis',
  'period',
  'place',
  'territory_from',
  'territory_to',
  'entry',
  'value',
  'high',
  'total',
  'bound',
  'unit',
  'amount',
  'amount_high',
  'amount_unit',
  'amount_multiplier',
  'status',
  'verdict',
  'is_conflict',
  'is_early',
  'missing',
  'quote',
  'doc',
  'date',
  'id',
  'start',
  'end',
  'repeated_in',
  'components',
  'nearest_indicator',
  'nearest_measure',
  'nearest_period',
] as const

type Column = (typeof tableCsvColumns)[number]

/**
 * A table as CSV after RFC 4180, `.` decimals: a line for every figure of a cell (several where they conflict), for
 * every plan beside it and for what is said of the country, and one for an empty cell with its reason and the nearest
 * figure. `value` is in base units; `amount` is what people are shown, times `amount_multiplier` in `amount_unit`.
 */
export function tableToCsv(table: Table, dateOf: (doc: string) => string | undefined): string {
  const withDates = tableLines(table).map((line) => ({
    ...line,
    date: line.doc === undefined ? undefined : dateOf(String(line.doc)),
  }))
  return (
    csvLine(tableCsvColumns) + withDates.map((line) => csvLine(tableCsvColumns.map((column) => line[column]))).join('')
  )
}

/** The cells of one line by their columns. */
export type CsvLine = Partial<Record<Column, Value>>
type Line = CsvLine

/** The lines of a table's CSV but for the dates of documents. */
export function tableLines(table: Table): CsvLine[] {
  return table.sections.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      ...row.cells.flatMap((cell) => linesOfCell(cell, row)),
      ...row.benchmarks.map((figure) => lineOfFigure('benchmark', figure, row, { place: figure.observation.place })),
    ]),
  )
}

function linesOfCell(cell: Cell, row: Row): Line[] {
  const place: Line = { place: cell.place, territory_from: cell.territory?.from, territory_to: cell.territory?.to }
  const isConflict = { is_conflict: String(cell.isConflict) }
  const { missing } = cell
  const nearest = missing && 'nearest' in missing ? missing.nearest : undefined
  const empty: Line[] = missing
    ? [
        {
          ...headOf(row),
          ...place,
          entry: 'missing',
          missing: missing.code,
          ...(nearest && {
            ...sourceOf(nearest),
            nearest_indicator: nearest.indicator,
            nearest_measure: nearest.measure,
            nearest_period: nearest.period,
          }),
        },
      ]
    : []
  return [
    ...cell.figures.map((figure) => ({ ...lineOfFigure('result', figure, row, place), ...isConflict })),
    ...empty,
    ...cell.targets.map((figure) => lineOfFigure('target', figure, row, place)),
  ]
}

const headOf = ({ measure, indicator, basis, period }: Row): Line => ({ measure, indicator, basis, period })

const sourceOf = ({ quote, doc, id, start, end }: Observation): Line => ({ quote, doc, id, start, end })

/** One figure as a line of the CSV. */
export function lineOfFigure(entry: string, { observation: o, ...figure }: Figure, row: Row, place: Line): Line {
  return {
    ...headOf(row),
    ...place,
    entry,
    value: o.value,
    high: o.high,
    total: o.total,
    bound: o.bound,
    unit: o.unit,
    amount: figure.amount,
    amount_high: figure.high,
    amount_unit: row.unit,
    amount_multiplier: row.scale,
    status: o.status,
    verdict: o.verdict,
    is_early: String(figure.isEarly),
    ...sourceOf(o),
    repeated_in: idsOf(figure.repeated),
    components: idsOf(figure.components),
  }
}

const idsOf = (observations: readonly Observation[]) => observations.map(({ doc, id }) => `${doc}#${id}`).join(' ')
