import type { Status } from '../../core/model/observation.ts'
import { byCodePoint } from '../figure.ts'
import type { Cell, CellPart, Figure, Table } from '../table.ts'
import { mapCells } from './map-rows.ts'

/** Policies for two values of one thing: the latest document, the firmest status, the first document. */
export const preferences = ['latest', 'final', 'first'] as const
export type Preference = (typeof preferences)[number]

type DateOf = (doc: string) => string | undefined

const firmness: Readonly<Record<Status, number>> = { actual: 0, estimate: 1, forecast: 2, target: 3 }

/** Settles conflicts by a policy; what it passes over stays with the cell, and what it cannot decide stays a conflict. */
export function settleConflicts(table: Table, preference: Preference, dateOf: DateOf): Table {
  const settle = <T extends Cell | CellPart>(cell: T): T => {
    if (!cell.isConflict) return cell
    const best = cell.figures.filter((figure) =>
      cell.figures.every((other) => other === figure || compare(figure, other, preference, dateOf) <= 0),
    )
    const [winner, ...ties] = best
    if (winner === undefined || ties.length > 0) return cell
    const passedOver = cell.figures.filter((figure) => figure !== winner)
    return { ...cell, figures: [winner], isConflict: false, passedOver }
  }
  return mapCells(table, (cell) => {
    const settled = settle(cell)
    return cell.parts === undefined ? settled : { ...settled, parts: cell.parts.map(settle) }
  })
}

/** Below zero where the first is preferred, zero where the policy does not tell. */
function compare(a: Figure, b: Figure, preference: Preference, dateOf: DateOf): number {
  switch (preference) {
    case 'final':
      return firmness[a.observation.status] - firmness[b.observation.status]
    case 'latest':
      return compareDates(edgeDate(b, dateOf, 'last'), edgeDate(a, dateOf, 'last'))
    case 'first':
      return compareDates(edgeDate(a, dateOf, 'first'), edgeDate(b, dateOf, 'first'))
  }
}

/** Of days, months and years: a month and a day in it do not tell which came first. */
function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)) return 0
  return byCodePoint(a, b)
}

/** The day of the first or last document that states a figure. */
function edgeDate({ observation, repeated }: Figure, dateOf: DateOf, edge: 'first' | 'last'): string | undefined {
  const dates = [observation, ...repeated].flatMap(({ doc }) => dateOf(doc) ?? []).sort(byCodePoint)
  return edge === 'first' ? dates[0] : dates.at(-1)
}
