import type { Figure, Row } from '../table.ts'
import type { CellForm } from './cell-text.ts'

/** The marks that a table may need explained, in the order of the legend. */
const marks = ['final', 'estimate', 'forecast', 'early', 'target', 'bounds', 'multiple', 'conflict', 'derived'] as const
export type Mark = (typeof marks)[number]

/** The marks that the cells of some rows use. */
export function marksOf(rows: readonly Row[], form: CellForm): Mark[] {
  const cells = rows.flatMap((row) => row.cells)
  const bodies = cells.flatMap((cell) => [cell, ...(cell.parts ?? [])])
  const figures = [...bodies.flatMap((body) => body.figures), ...rows.flatMap((row) => row.benchmarks)]
  const beside = form === 'triple' ? figures.flatMap(({ comparisons }) => comparisons) : []
  const all = [...figures.map(({ observation }) => observation), ...beside]
  const hasStatus = (status: string) => figures.some(({ observation }: Figure) => observation.status === status)
  const isUsed: Readonly<Record<Mark, boolean>> = {
    final: hasStatus('actual') && (hasStatus('estimate') || hasStatus('forecast')),
    estimate: hasStatus('estimate'),
    forecast: hasStatus('forecast'),
    early: figures.some(({ isEarly }) => isEarly),
    target:
      form === 'triple' &&
      (beside.some(({ status }) => status === 'target') || bodies.some(({ targets }) => targets.length > 0)),
    bounds: all.some(({ bound }) => bound !== 'exact'),
    multiple: beside.some(({ measure, bound }) => measure === 'multiple' && bound === 'at_least'),
    conflict: bodies.some(({ isConflict }) => isConflict),
    derived: cells.some(({ derived = [] }) => derived.length > 0),
  }
  return marks.filter((mark) => isUsed[mark])
}
