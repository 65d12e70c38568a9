import { tableCsvColumns, tableLines } from '../tables/table-csv.ts'
import type { CsvLine } from '../tables/table-csv.ts'
import type { Cell, Figure, Row, Table } from '../tables/table.ts'
import type { Dataset, Field, FieldType, Value } from './dataset.ts'

const types: Readonly<Partial<Record<keyof CsvLine, FieldType>>> = {
  value: 'number',
  high: 'number',
  total: 'number',
  amount: 'number',
  amount_high: 'number',
  amount_multiplier: 'number',
  is_conflict: 'boolean',
  is_early: 'boolean',
  start: 'integer',
  end: 'integer',
}

/** The long form of a table, in the columns of its CSV: one row for every figure, plan, benchmark and empty cell. */
export function longTableDataset(table: Table, dateOf: (doc: string) => string | undefined): Dataset {
  const fields = tableCsvColumns.map((name): Field & { name: keyof CsvLine } => ({
    name,
    type: types[name] ?? 'string',
  }))
  return {
    fields,
    rows: withDates(tableLines(table), dateOf).map((line) =>
      fields.map(({ name, type }): Value => {
        const value = line[name]
        if (value === undefined || value === '') return undefined
        return type === 'boolean' ? value === 'true' : value
      }),
    ),
  }
}

const withDates = (lines: readonly CsvLine[], dateOf: (doc: string) => string | undefined): CsvLine[] =>
  lines.map((line) => ({ ...line, date: line.doc === undefined ? undefined : dateOf(String(line.doc)) }))

const headFields: readonly Field[] = [
  { name: 'indicator', type: 'string' },
  { name: 'breakdown', type: 'string' },
  { name: 'measure', type: 'string' },
  { name: 'basis', type: 'string' },
  { name: 'period', type: 'string' },
  { name: 'unit', type: 'string' },
  { name: 'multiplier', type: 'number' },
]

/**
 * The wide form of a table: one row for every row of the table, and for every place its number (in `unit` times
 * `multiplier`), what a reader must know of it (`<place>_note`) and where it is stated (`<place>_source`). Where texts
 * give different values there is no number, and the note names all of them; an empty cell has its reason there.
 */
export function wideTableDataset(table: Table): Dataset {
  return {
    fields: [
      ...headFields,
      ...table.places.flatMap((place): Field[] => [
        { name: place, type: 'number' },
        { name: `${place}_note`, type: 'string' },
        { name: `${place}_source`, type: 'string' },
      ]),
    ],
    rows: table.sections.flatMap(({ rows }) =>
      rows.map((row) => [
        ...[row.indicator, row.breakdown, row.measure, row.basis, row.period, row.unit, row.scale],
        ...table.places.flatMap((place) =>
          wideCell(
            row.cells.find((cell) => cell.place === place),
            row,
          ),
        ),
      ]),
    ),
  }
}

function wideCell(cell: Cell | undefined, row: Row): [number | undefined, string | undefined, string | undefined] {
  const [figure] = cell?.figures ?? []
  if (cell === undefined || figure === undefined) {
    return [undefined, cell?.missing && `missing: ${cell.missing.code}`, undefined]
  }
  const sources = cell.figures.map(sourceOf).join(' ')
  if (cell.isConflict) {
    const values = cell.figures.map((one) => [one.amount, ...notesOf(one, row)].join(' '))
    return [undefined, `conflict: ${values.join(' | ')}`, sources]
  }
  const notes = notesOf(figure, row)
  return [figure.amount, notes.length === 0 ? undefined : notes.join('; '), sources]
}

/** What a bare number would hide: bounds, ranges, wholes, estimates and figures told early. */
function notesOf({ observation: o, high, isEarly }: Figure, { scale }: Row): string[] {
  return [
    ...(o.bound === 'exact' ? [] : [o.bound]),
    ...(high === undefined ? [] : [`to ${high}`]),
    ...(o.total === undefined ? [] : [`of ${o.total / (o.measure === 'rank' ? 1 : scale)}`]),
    ...(o.status === 'actual' ? [] : [o.status]),
    ...(isEarly ? ['early'] : []),
  ]
}

const sourceOf = ({ observation: { doc, id } }: Figure) => `${doc}#${id}`
