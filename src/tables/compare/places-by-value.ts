import type { Row, Table } from '../table.ts'
import { placesWithFigure } from '../views.ts'
import { allRows } from './map-rows.ts'

/** Places by their figures in the first of the rows with most places, largest first (ranks: smallest); the others follow as given. */
export function placesByValue(table: Table, places: readonly string[]): string[] {
  const [row] = [...allRows(table)].sort((a, b) => placesWithFigure(b) - placesWithFigure(a))
  if (row === undefined) return [...places]
  const amounts = new Map(places.map((place) => [place, amountOf(row, place)]))
  const amount = (place: string) => amounts.get(place) ?? -Infinity
  return [...places].sort((a, b) => (amount(a) === amount(b) ? 0 : amount(b) - amount(a)))
}

function amountOf(row: Row, place: string): number | undefined {
  const amount = row.cells.find((cell) => cell.place === place)?.figures[0]?.amount
  return amount === undefined || row.measure !== 'rank' ? amount : -amount
}
