import type { Figure, Row } from '../tables/table.ts'
import type { ChartWording } from './chart-wording.ts'
import { extentOfAll, relationOf } from './extremes.ts'

/** How what is said of one thing later stands to what was said before. */
export type Change = 'up' | 'down' | 'same' | 'open'

/** Compares figures of two periods, as far as what is printed decides it: ranges that overlap and texts that differ do not. */
export function changeOf(
  before: readonly Figure[],
  after: readonly Figure[],
  row: Pick<Row, 'unit' | 'scale' | 'measure'>,
): Change | undefined {
  const [from, to] = [extentOfAll(before, row), extentOfAll(after, row)]
  if (!from || !to) return undefined
  const relation = relationOf(to, from)
  if (relation !== 'undecided') return relation === 'above' ? 'up' : 'down'
  const isSame = before.length === 1 && from[0] === to[0] && from[1] === to[1] && Number.isFinite(to[0] + to[1])
  return isSame ? 'same' : 'open'
}

/** In how many places a thing is higher, lower, the same or open, in words. */
export function changesTold(changes: readonly Change[], { say, tables }: ChartWording): string {
  const parts = (['up', 'down', 'same', 'open'] as const).flatMap((change) => {
    const n = changes.filter((one) => one === change).length
    return n > 0 ? [say(`change.${change}`, { n })] : []
  })
  return tables.list(parts)
}
