import { extentOf } from '../tables/compare/standing.ts'
import type { Figure, Row } from '../tables/table.ts'

/** All that figures as printed allow, from the least to the most; an end may be open. */
export type Extent = readonly [low: number, high: number]

/** What all figures of one thing together allow: texts that differ leave it open between them. */
export function extentOfAll(
  figures: readonly Figure[],
  row: Pick<Row, 'unit' | 'scale' | 'measure'>,
): Extent | undefined {
  if (figures.length === 0) return undefined
  const extents = figures.map((figure) => extentOf(figure, row))
  return [Math.min(...extents.map(([low]) => low)), Math.max(...extents.map(([, high]) => high))]
}

interface Placed<T> {
  readonly of: T
  readonly extent: Extent
}

/**
 * What certainly stands above all others: one thing, or several that are printed alike; nothing where ranges, bounds or
 * rounding leave it open. Ranks are negative here: the first is the highest.
 */
export function highest<T>(placed: readonly Placed<T>[]): T[] {
  const [best] = [...placed].sort((a, b) => b.extent[0] - a.extent[0])
  if (!best) return []
  const [low, high] = best.extent
  const isAlike = ({ extent }: Placed<T>) => extent[0] === low && extent[1] === high
  const alike = placed.filter(isAlike)
  if (alike.length > 1 && !Number.isFinite(low + high)) return []
  return placed.every((other) => isAlike(other) || other.extent[1] < low) ? alike.map(({ of }) => of) : []
}

/** What certainly stands below all others. */
export const lowest = <T>(placed: readonly Placed<T>[]): T[] =>
  highest(placed.map(({ of, extent: [low, high] }) => ({ of, extent: [-high, -low] })))

/** How one thing stands to another, as far as what is printed decides it. */
export function relationOf(a: Extent, b: Extent): 'above' | 'below' | 'undecided' {
  if (a[0] > b[1]) return 'above'
  return a[1] < b[0] ? 'below' : 'undecided'
}
