import type { BarEntry, Marked } from './bar-panel.ts'
import { arrow, gap, perPixel, roundOff } from './bar-scale.ts'
import type { BarScale } from './bar-scale.ts'
import { isBound } from './bound-style.ts'
import type { ChartSpec } from './chart.ts'
import { text } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { colours, sizes } from './theme.ts'

/** A bar whose figure is to be written. */
export interface ValueAt {
  readonly bar: NonNullable<BarEntry['bar']>
  /** Lines that the words must not stand on or behind. */
  readonly lines: readonly (Marked | undefined)[]
  /** The fields by which the drawing finds the height of the bar. */
  readonly place: Readonly<Record<string, string | number>>
}

/** Where a figure goes: beyond the end of its bar, or on a full or a hollow bar. */
type Ground = 'paper' | 'full' | 'hollow'

/** A rim of paper that keeps words clear of what lies behind them; the words themselves are written over it. */
export const rim = { fill: colours.paper, stroke: colours.paper, strokeWidth: 4, strokeJoin: 'round' } as const

/** Writes the figures at the ends of bars; beyond them with a rim of paper that keeps them clear of what lies behind. */
export function drawValues(values: readonly ValueAt[], scale: BarScale, encoding: ChartSpec, down = 0): ChartSpec[] {
  const written = values.map((value) => ({ value, ...positionOf(value, scale) }))
  const mark = { type: 'text', align: 'left', baseline: 'middle', fontSize: sizes.label, fontWeight: 'bold', dy: down }
  const layers = (ground: Ground, ...looks: readonly ChartSpec[]): ChartSpec[] => {
    const on = written.filter((entry) => entry.ground === ground)
    if (on.length === 0) return []
    const data = { values: on.map(({ value: { place, bar }, x }) => ({ ...place, x: roundOff(x), text: bar.text })) }
    return looks.map((look) => ({ data, mark: { ...mark, ...look }, encoding: { ...encoding, text } }))
  }
  return [...layers('paper', rim, {}), ...layers('full', { fill: colours.paper }), ...layers('hollow', {})]
}

/** Beyond the end of the bar; on the bar, where a line would run through the words and there is room. */
function positionOf({ bar, lines }: ValueAt, scale: BarScale): { x: number; ground: Ground } {
  const pixel = perPixel(scale)
  const width = textWidth(bar.text, sizes.label, 'bold') * pixel
  const hasArrow = isBound(bar.bound)
  const end = Math.max(0, bar.value, bar.high ?? bar.value)
  let start = end + (gap + (hasArrow ? arrow : 0)) * pixel
  const places = lines.flatMap((line) => (line ? [line.value, line.high ?? line.value] : [])).sort((a, b) => a - b)
  const isHit = (place: number) => place > start - gap * pixel && place < start + width + gap * pixel
  if (places.some(isHit) && bar.high === undefined && bar.value > width + 2 * gap * pixel) {
    return { x: bar.value - gap * pixel - width, ground: bar.status === 'actual' ? 'full' : 'hollow' }
  }
  for (const place of places) if (isHit(place)) start = place + gap * pixel
  return { x: start, ground: 'paper' }
}
