import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Territory } from '../../core/lexicon/entries.ts'
import type { Cell, CellPart, Row, Table } from '../table.ts'
import { territoryOn } from '../territory.ts'
import { partKey } from '../row-key.ts'

/** The place that a place belongs to on a day: itself, or the successor that took it in. */
export function placeOn(place: string, day: string, lexicon: Lexicon): string {
  let at = place
  for (let hops = 0; hops < 8; hops++) {
    const entry = lexicon.place(at)
    if (entry?.to === undefined || entry.to >= day || entry.successor === undefined) return at
    at = entry.successor
  }
  return at
}

/**
 * Gives the places of a day as columns. A figure that is about the area of that day fills the cell; figures of former
 * places and of former areas of the same name stand in it as parts, side by side, and are never added or averaged.
 */
export function mapTerritory(table: Table, day: string, lexicon: Lexicon): Table {
  const places = [...new Set(table.places.map((place) => placeOn(place, day, lexicon)))]
  const sections = table.sections.map((section) => ({
    ...section,
    rows: mergeRows(section.rows).map((rows) => mapRow(rows, places, day, lexicon)),
  }))
  return { places, sections }
}

/** Rows that say the same of different areas; those shown in different units stay apart. */
function mergeRows(rows: readonly Row[]): (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const key = JSON.stringify([row.indicator, row.basis, row.period, row.unit, row.scale, partKey(row)])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

function mapRow(rows: readonly [Row, ...Row[]], places: readonly string[], day: string, lexicon: Lexicon): Row {
  const [first] = rows
  const cells = rows.flatMap((row) => row.cells)
  const benchmarks = [...new Map(rows.flatMap((row) => row.benchmarks).map((f) => [f.observation, f])).values()]
  return { ...first, benchmarks, cells: places.map((place) => mapCell(place, cells, day, lexicon)) }
}

function mapCell(place: string, cells: readonly Cell[], day: string, lexicon: Lexicon): Cell {
  const territory = territoryOn(place, day, lexicon)
  const members = cells.filter((cell) => placeOn(cell.place, day, lexicon) === place)
  const isWhole = (cell: Cell) => cell.place === place && isSame(cell.territory, territory)
  const said = members.filter((cell) => cell.figures.length > 0 || cell.targets.length > 0)
  const whole = said.find(isWhole)
  const parts = said.filter((cell) => !isWhole(cell)).map(toPart)
  const nearest = parts.flatMap((part) => [...part.figures, ...part.targets])[0]?.observation
  const base: Cell = whole ?? {
    place,
    figures: [],
    targets: [],
    isConflict: false,
    missing: nearest
      ? { code: 'other-territory', nearest }
      : (members.find((cell) => cell.place === place)?.missing ?? members[0]?.missing ?? { code: 'not-stated' }),
    ...(territory === undefined ? {} : { territory }),
  }
  return parts.length === 0 ? base : { ...base, parts }
}

const isSame = (a: Territory | undefined, b: Territory | undefined) => a?.from === b?.from && a?.to === b?.to

function toPart({ place, territory, figures, targets, isConflict }: Cell): CellPart {
  return { place, figures, targets, isConflict, ...(territory === undefined ? {} : { territory }) }
}
