import type { Observation } from '../core/model/observation.ts'
import { amountsOf, byCodePoint } from '../tables/figure.ts'
import type { Scale } from '../tables/figure.ts'
import { lastDay, periodKind } from '../tables/period.ts'
import { partKey } from '../tables/row-key.ts'
import type { Cell, Figure, Row, Table } from '../tables/table.ts'
import type { ChartWording } from './chart-wording.ts'
import { groupBy } from './group-by.ts'

/** What is said of one thing in several periods of one kind. */
export interface Trend {
  readonly first: Row
  readonly rows: readonly Row[]
  /** From the earliest to the latest. */
  readonly periods: readonly string[]
  readonly scale: Scale
}

/** The trends of a table, in its order: at least two periods each. */
export function trendsOf(table: Table): Trend[] {
  const groups = table.sections.flatMap(({ rows }) => [
    ...groupBy(rows, (row) =>
      JSON.stringify([row.indicator, row.measure, row.basis, row.unit, partKey(row), periodKind(row.period)]),
    ).values(),
  ])
  return groups.flatMap((rows) => {
    const [first] = rows
    const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => byCodePoint(lastDay(a), lastDay(b)))
    if (!first || periods.length < 2) return []
    return [{ first, rows, periods, scale: { unit: first.unit, scale: Math.min(...rows.map(({ scale }) => scale)) } }]
  })
}

/** The cell of a place in a period: of two areas of one name the one with a figure. */
export function cellAt({ rows }: Trend, place: string, period: string): Cell | undefined {
  const cells = rows
    .filter((row) => row.period === period)
    .flatMap((row) => row.cells.filter((cell) => cell.place === place))
  return cells.find(({ figures }) => figures.length > 0) ?? cells.find(({ targets }) => targets.length > 0) ?? cells[0]
}

/** The same figure in the unit and scale of its trend. */
export const rescaled = (figure: Figure, { scale }: Trend): Figure => ({
  ...figure,
  ...amountsOf(figure.observation, scale),
})

/** Whether the name of a place stood for one area in two cells. */
export const isSameArea = (a: Cell, b: Cell): boolean =>
  a.territory?.from === b.territory?.from && a.territory?.to === b.territory?.to

/** All observations that are drawn of a trend. */
export const drawnOf = (figures: readonly Figure[]): Observation[] => [
  ...new Set(figures.map(({ observation }) => observation)),
]

/** What a trend is about in a title: the indicator, with the measure where that is not its level. */
export function nameOf({ first }: Trend, { say, short, tables }: ChartWording): string {
  const indicator = short(first.indicator)
  return first.measure === 'level'
    ? indicator
    : say('trend.name', { indicator, measure: tables.say(`measure.${first.measure}`) })
}
