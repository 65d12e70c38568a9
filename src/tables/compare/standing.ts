import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import { signedBound } from '../../core/model/signed-bound.ts'
import { unlikeAreas } from '../territory.ts'
import type { Cell, Figure, OrderFault, Row, Standing, Table } from '../table.ts'
import { convert } from '../unit.ts'
import { mapRows } from './map-rows.ts'

/** Puts the figures of every row in order, largest first (ranks: smallest first), or says why they have none. */
export function withStandings(table: Table, lexicon: Lexicon): Table {
  return mapRows(table, (row) => {
    const filled = row.cells.filter(hasFigure)
    if (filled.length < 2) return row
    const orderFault = faultOf(row, filled, lexicon)
    if (orderFault !== undefined) return { ...row, orderFault }
    const entries = filled.flatMap((cell) =>
      cell.figures[0] ? [{ cell, extent: extentOf(cell.figures[0], row) }] : [],
    )
    const standings = new Map(
      entries.map(({ cell, extent }) => [
        cell,
        standingOf(
          extent,
          entries.map((e) => e.extent),
        ),
      ]),
    )
    return {
      ...row,
      cells: row.cells.map((cell) => {
        const standing = standings.get(cell)
        return standing === undefined ? cell : { ...cell, standing }
      }),
    }
  })
}

const hasFigure = (cell: Cell) =>
  cell.figures.length > 0 || (cell.parts?.some((part) => part.figures.length > 0) ?? false)

function faultOf(row: Row, filled: readonly Cell[], lexicon: Lexicon): OrderFault | undefined {
  if (filled.some((cell) => cell.figures.length === 0 || (cell.parts?.length ?? 0) > 0)) return 'parts-only'
  if (filled.some((cell) => cell.isConflict)) return 'conflict'
  if (unlikeAreas(filled) !== undefined) return 'unlike-areas'
  if (isSize(row, lexicon) && new Set(filled.map(({ place }) => lexicon.place(place)?.kind)).size > 1) {
    return 'unlike-places'
  }
  const totals = new Set(filled.flatMap(({ figures }) => figures.map(({ observation }) => observation.total)))
  if ((row.measure === 'fraction' || row.measure === 'rank') && totals.size > 1) return 'unlike-totals'
  return undefined
}

/** Whether a row tells how large a place is rather than how it does: a sum or a count, not a rate or an amount a head. */
function isSize({ measure, indicator, unit }: Row, lexicon: Lexicon): boolean {
  const kind = lexicon.indicator(indicator)?.kind
  const isAmount = kind === 'amount' || kind === 'count'
  return (measure === 'level' || measure === 'change') && isAmount && !unit.includes('/') && !unit.startsWith('percent')
}

type Extent = readonly [low: number, high: number]

/** All that a figure as printed allows: half a step to either side, open where the text gives a bound only. */
export function extentOf(
  { observation: o }: Pick<Figure, 'observation'>,
  { unit, scale, measure }: Pick<Row, 'unit' | 'scale' | 'measure'>,
): Extent {
  // Ranks are whole; of other figures a hair less than half a step, so that 12.2 and 12.3 do not meet at 12.25.
  const half = measure === 'rank' || measure === 'fraction' ? 0 : o.precision * 0.4999
  const ends = [o.value, o.high ?? o.value]
  const bound = signedBound(o)
  const slack = bound === 'about' ? Math.abs(o.value) * 0.05 : 0
  const low = bound === 'at_most' ? -Infinity : Math.min(...ends) - half - slack
  const high = bound === 'at_least' ? Infinity : Math.max(...ends) + half + slack
  const [from, to] = [low, high].map((value) => convert(value, o.unit, unit) / scale) as [number, number]
  return measure === 'rank' ? [-to, -from] : [from, to]
}

function standingOf(own: Extent, all: readonly Extent[]): Standing {
  const above = all.filter(([low]) => low > own[1]).length
  const below = all.filter(([, high]) => high < own[0]).length
  const same = all.filter(([low, high]) => low === own[0] && high === own[1]).length
  const to = all.length - below
  return {
    from: above + 1,
    to,
    of: all.length,
    isTie: same > 1 && to - above === same && Number.isFinite(own[0] + own[1]),
  }
}
