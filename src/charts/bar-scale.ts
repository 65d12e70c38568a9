import { formatNumber } from '../tables/format-number.ts'
import type { BarPanel } from './bar-panel.ts'
import { textWidth } from './text-width.ts'
import { isWide, sizes } from './theme.ts'
import { niceTicks } from './ticks.ts'
import { wrapText } from './wrap-text.ts'

/** What the panels of one chart share, so that their bars can be compared. */
export interface BarScale {
  /** Pixels that labels and plot share. */
  readonly room: number
  /** Labels stand left of the bars where they are short, else above them. */
  readonly labels: 'left' | 'above'
  /** Room for labels to the left, in pixels. */
  readonly left: number
  /** Width of the plot in pixels. */
  readonly plot: number
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** Pixels between a mark and its words. */
export const gap = 6
/** Pixels that an arrowhead sticks out. */
export const arrow = 8

/** The room for labels and plot, before there is a scale. */
export type LabelColumn = Pick<BarScale, 'room' | 'labels' | 'left'>

/** Pixels that labels at the left may take. */
export const widestLabel = (room: number): number => Math.round(room * 0.345)

/** Where the labels of panels go and how much room they take. */
export function labelColumn(panels: readonly BarPanel[], room: number): LabelColumn {
  const widestLeft = widestLabel(room)
  const labels = panels.flatMap((panel) => panel.entries.map(({ label }) => label))
  const lines = labels.map((label) => wrapText(label, widestLeft, sizes.label))
  const widest = Math.ceil(Math.max(40, ...lines.flat().map((line) => textWidth(line, sizes.label))))
  if (widest > widestLeft || lines.some(({ length }) => length > (isWide(room) ? 3 : 2)))
    return { room, labels: 'above', left: 0 }
  return { room, labels: 'left', left: widest + gap }
}

/** Makes room for labels and for the words at the ends of the bars of all panels. */
export function barScale(panels: readonly BarPanel[], column: LabelColumn): BarScale {
  const plot = column.room - column.left
  const entries = panels.flatMap((panel) => panel.entries)
  const marks = [...entries.flatMap(({ bar, target }) => [bar, target]), ...panels.map((panel) => panel.reference)]
  const numbers = marks.flatMap((mark) => (mark ? [mark.value, mark.high ?? mark.value] : []))
  const low = Math.min(0, ...numbers)
  const top = Math.max(0, ...numbers)
  const span = top > low ? top - low : 1
  const needed = panels
    .flatMap(({ entries: rows, reference }) => rows.map((row) => ({ ...row, reference })))
    .flatMap(({ bar, target, reference }) => {
      if (!bar) return []
      const line = column.labels === 'above' ? reference : undefined
      const ends = [bar, target, line].flatMap((mark) => (mark ? [mark.value, mark.high ?? mark.value] : []))
      const end = Math.max(0, ...ends)
      const room = plot - gap - (bar.bound === 'exact' ? 0 : arrow) - textWidth(bar.text, sizes.label, 'bold')
      return [low + ((end - low) * plot) / Math.max(plot / 4, room)]
    })
  const high = Math.max(low + span * 1.03, ...needed)
  const ticks = [4, 3, 2, 1].map((count) => niceTicks(low, low + span, count))
  const pixels = plot / (high - low)
  return {
    ...column,
    plot,
    domain: [roundOff(low), roundOff(high)],
    ticks: ticks.find((numbers) => areApart(numbers, pixels)) ?? [],
  }
}

/** Whether the numbers of an axis can be written without touching. */
function areApart(numbers: readonly number[], pixels: number): boolean {
  return numbers.slice(1).every((number, k) => {
    const before = numbers[k] ?? 0
    const halves = [before, number].map((one) => textWidth(formatNumber(one, 'en'), sizes.foot) / 2)
    return (number - before) * pixels > halves.reduce((sum, half) => sum + half, 8)
  })
}

/** How many times the longest bar of a panel may be that of another on the same scale. */
const mostUnlike = 5

/** A scale for every panel: one for all, unless that would leave nothing of the bars of some; those have their own. */
export function barScales(panels: readonly BarPanel[], column: LabelColumn): { scale: BarScale; withAxis: boolean }[] {
  const lengths = panels.map(({ entries }) =>
    Math.max(0, ...entries.flatMap(({ bar }) => (bar ? [Math.abs(bar.value), Math.abs(bar.high ?? bar.value)] : []))),
  )
  const isAlike = Math.max(...lengths) <= mostUnlike * Math.min(...lengths)
  const shared = barScale(panels, column)
  return panels.map((panel, k) =>
    isAlike
      ? { scale: shared, withAxis: k === panels.length - 1 }
      : { scale: barScale([panel], column), withAxis: true },
  )
}

/** How much of the axis a pixel is. */
export const perPixel = ({ domain: [low, high], plot }: BarScale): number => (high - low) / plot

/** Pixels from the left edge of the plot to nought. */
export const nought = (scale: BarScale): number => -scale.domain[0] / perPixel(scale)

/** Short numbers for positions: fractions of a pixel need no more. */
export const roundOff = (value: number): number => Number(value.toPrecision(6))
