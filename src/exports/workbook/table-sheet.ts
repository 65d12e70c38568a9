import { shortMissingText } from '../../tables/missing-text.ts'
import type { Cell, CellPart, Figure, Row, Table } from '../../tables/table.ts'
import { placesWithFigure } from '../../tables/views.ts'
import type { TableWording } from '../../tables/wording.ts'
import { figureFormat } from './number-format.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'
import { sayIn } from './workbook-context.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** A column of figures: those of a place, its plans, or those of the country. */
interface FigureColumn extends SheetColumn {
  readonly figuresOf: (row: Row) => readonly Figure[]
  /** Why there is no figure, where that is to be said. */
  readonly cellOf?: (row: Row) => Cell | undefined
}

/**
 * The table for people who calculate: a line for every row, numbers as numbers that lead to their source. Where texts
 * give several values for one cell, the further ones stand on lines of their own beneath, and the note says so.
 */
export function tableSheet(table: Table, context: WorkbookContext): Sheet {
  const { wording } = context
  const say = sayIn(wording)
  const columns = figureColumns(table, wording)
  return {
    name: say('table'),
    frozenColumns: 2,
    columns: [
      { title: say('measure'), width: 16, isWrapped: true },
      { title: wording.say('column.indicator'), width: 44, isWrapped: true },
      { title: wording.say('column.period'), width: 18, isWrapped: true },
      { title: wording.say('column.unit'), width: 18, isWrapped: true },
      ...columns,
      { title: say('note'), width: 46, isWrapped: true },
    ],
    rows: table.sections.flatMap(({ rows }) =>
      [...rows]
        .sort((a, b) => Number(placesWithFigure(b) > 1) - Number(placesWithFigure(a) > 1))
        .flatMap((row) => linesOf(row, columns, context)),
    ),
  }
}

function figureColumns({ places, sections }: Table, wording: TableWording): FigureColumn[] {
  const rows = sections.flatMap((section) => section.rows)
  const countries = [...new Set(rows.flatMap(({ benchmarks }) => benchmarks.map((f) => f.observation.place ?? '')))]
  return [
    ...places.flatMap((place): FigureColumn[] => {
      const cellOf = (row: Row) => row.cells.find((cell) => cell.place === place)
      const targetsOf = (row: Row) => cellOf(row)?.targets ?? []
      const name = wording.place(place)
      return [
        {
          title: name,
          width: 24,
          isNumeric: true,
          isWrapped: true,
          figuresOf: (row) => heldBy(cellOf(row)).map(({ figure }) => figure),
          cellOf,
        },
        ...(rows.some((row) => targetsOf(row).length > 0)
          ? [{ title: wording.say('cell.target', { figure: name }), width: 16, isNumeric: true, figuresOf: targetsOf }]
          : []),
      ]
    }),
    ...countries.map((country) => ({
      title: wording.say('column.benchmark', { place: wording.place(country) }),
      width: 16,
      isNumeric: true,
      figuresOf: ({ benchmarks }: Row) => benchmarks.filter((f) => f.observation.place === country),
    })),
  ]
}

/** The figures of a cell, and after them those of the former places within its place, which have lines of their own. */
function heldBy(cell: Cell | undefined): { readonly figure: Figure; readonly from: Cell | CellPart }[] {
  if (cell === undefined) return []
  return [cell, ...(cell.parts ?? [])].flatMap((from) => from.figures.map((figure) => ({ figure, from })))
}

function linesOf(row: Row, columns: readonly FigureColumn[], context: WorkbookContext): SheetCell[][] {
  const { wording } = context
  const head = [
    wording.say(`section.${row.measure}`),
    [wording.indicator(row.indicator, row.breakdown), wording.base(row)].filter((part) => part !== '').join(', '),
    wording.period(row.period),
    row.measure === 'rank' ? '' : wording.unit(row.unit, row.scale),
  ].map((value): SheetCell => (value === '' ? {} : { value }))
  const height = Math.max(1, ...columns.map(({ figuresOf }) => figuresOf(row).length))
  return Array.from({ length: height }, (_, line) => [
    ...head,
    ...columns.map((column) => cellOn(line, row, column, context)),
    { value: noteOn(line, row, wording) },
  ])
}

function cellOn(line: number, row: Row, { figuresOf, cellOf }: FigureColumn, context: WorkbookContext): SheetCell {
  const { wording, linkTo } = context
  const figure = figuresOf(row)[line]
  if (figure) {
    const { observation: o, amount, isEarly } = figure
    return { value: amount, format: figureFormat(o, row, wording, isEarly), link: linkTo(o), look: 'linked' }
  }
  const cell = line === 0 ? cellOf?.(row) : undefined
  // Of a place made of former ones the parts speak.
  const missing = cell?.parts === undefined ? cell?.missing : undefined
  if (missing === undefined) return {}
  return {
    value: shortMissingText(missing, wording),
    look: 'missing',
    ...('nearest' in missing ? { link: linkTo(missing.nearest) } : {}),
  }
}

/** What the numbers of a line do not say: how they stand to their plan, and that they are one of several. */
function noteOn(line: number, row: Row, wording: TableWording): string | undefined {
  const say = sayIn(wording)
  const notes = row.cells.flatMap((cell) => {
    const held = heldBy(cell)[line]
    if (held === undefined) return []
    const { figure, from } = held
    const { verdict } = figure.observation
    const name = wording.place(from.place)
    return [
      ...(verdict === undefined ? [] : [`${name}: ${wording.say(`verdict.${verdict}`)}`]),
      ...(from.isConflict ? [`${name}: ${say('conflict')}`] : []),
      ...(from === cell ? [] : [`${wording.place(cell.place)}: ${say('part', { place: name })}`]),
    ]
  })
  return notes.length === 0 ? undefined : notes.join('; ')
}
