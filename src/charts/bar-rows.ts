import type { BarEntry, BarPanel } from './bar-panel.ts'
import { gap, nought } from './bar-scale.ts'
import type { BarScale } from './bar-scale.ts'
import { lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

export const barHeight = 16
/** More rows than these are set closer. */
export const manyRows = 12

/** The heights inside the rows of a panel: all rows are equal. */
export interface RowLayout {
  /** Height of a row. */
  readonly step: number
  /** How far below the middle of the row the bar lies. */
  readonly barDown: number
  /** How far below the middle of the row the label of a bar lies. */
  readonly labelDown: number
  /** Height of the highest label. */
  readonly labelHeight: number
  /** How far below the middle of the row the words lie that stand for a bar. */
  readonly wordsDown: number
}

/** Lays out the rows of a panel: label, bar, plan and words do not touch. */
export function layOutRows({ entries }: BarPanel, scale: BarScale): RowLayout {
  const labels = most(entries, (entry) => labelLines(entry, scale).length) * lineHeight(labelSize(scale))
  const words = most(entries, (entry) => missingLines(entry, scale).length) * lineHeight(sizes.small)
  const plan = entries.some(({ target }) => target && target.text !== '') ? lineHeight(sizes.small) + 2 : 0
  if (scale.labels === 'left') {
    // Many rows draw together, so that they fit on a page.
    const [between, around] = entries.length > manyRows ? [4, 6] : [8, 14]
    return {
      step: Math.max(labels + between, words + between, barHeight + around + plan),
      barDown: plan / 2,
      labelDown: plan / 2,
      wordsDown: 0,
      labelHeight: labels,
    }
  }
  const step = labels + 3 + Math.max(barHeight + plan, words) + 12
  const barDown = labels + 6 + (barHeight - step) / 2
  return { step, labelDown: (labels - step) / 2 + 2, barDown, wordsDown: barDown, labelHeight: labels }
}

const most = (entries: readonly BarEntry[], count: (entry: BarEntry) => number) => Math.max(0, ...entries.map(count))

/** Labels above their bars are smaller: they have the whole width for a line. */
export const labelSize = ({ labels }: BarScale): number => (labels === 'left' ? sizes.label : sizes.small)

/** The label of a row in lines that fit into their room. */
export function labelLines({ label }: BarEntry, { labels, left, room }: BarScale): string[] {
  return labels === 'left' ? wrapText(label, left - gap, sizes.label) : wrapText(label, room, sizes.small)
}

/** Where the words begin that stand for a bar: right of nought, or at the left edge where bars to the left leave no room. */
export function wordsStart(scale: BarScale): number {
  const zero = nought(scale)
  if (zero > scale.plot / 4) return 0
  return zero + (scale.labels === 'left' ? gap : 0)
}

/** Why there is no bar, in lines that fit into the room for them. */
export function missingLines({ missing }: BarEntry, scale: BarScale): string[] {
  if (missing === undefined) return []
  return wrapText(missing, scale.plot - wordsStart(scale), sizes.small)
}
