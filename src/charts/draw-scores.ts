import type { BarEntry, Marked } from './bar-panel.ts'
import { arrow, barScale, gap } from './bar-scale.ts'
import type { BarScale } from './bar-scale.ts'
import { boundMark, boundShape, isBound } from './bound-style.ts'
import type { ChartSpec } from './chart.ts'
import { drawValues } from './draw-values.ts'
import type { Panel } from './frame.ts'
import { pixelY } from './pixel-y.ts'
import { statusLook } from './status-style.ts'
import { text } from './text-block.ts'
import type { FontWeight } from './text-width.ts'
import { readOut, told } from './told.ts'
import { colours, isWide, lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** One line of a scoreboard. */
export interface ScoreEntry {
  readonly name: string
  /** Level, share or fraction, in words. */
  readonly value?: string
  readonly growth?: NonNullable<BarEntry['bar']>
  readonly target?: Marked
  readonly notes: readonly string[]
}

/** Width of the column of levels and bars. */
const valueWidthOf = (room: number) => (isWide(room) ? Math.round(room * 0.45) : 168)
const barHeight = 16
const rowGap = 6

interface Line {
  readonly text: string
  readonly y: number
}

interface Bar {
  readonly y: number
  readonly y2: number
  readonly entry: ScoreEntry & { readonly growth: NonNullable<BarEntry['bar']> }
}

/** Writes names and, in a column at their right, levels and growth, this as bars; notes go below. */
export function drawScores(entries: readonly ScoreEntry[], room: number): Panel {
  const left = room - valueWidthOf(room)
  const scale = barScale(
    [
      {
        entries: entries.map(({ name, growth, target }) => ({
          label: name,
          ...(growth ? { bar: growth } : {}),
          ...(target ? { target } : {}),
        })),
      },
    ],
    { room, labels: 'left', left },
  )
  const { names, values, notes, rules, bars, height } = layOut(entries, left - 2 * gap, room)
  const y = pixelY(height)
  const write = (lines: readonly Line[], from: number, mark: ChartSpec): ChartSpec[] =>
    lines.length === 0
      ? []
      : [
          {
            data: { values: lines },
            mark: { type: 'text', align: 'left', baseline: 'top', ...mark },
            encoding: { x: { value: from }, y, text },
          },
        ]
  return {
    left,
    view: {
      width: scale.plot,
      height,
      layer: [
        {
          data: { values: rules.map((at) => ({ y: at })) },
          mark: { type: 'rule', stroke: colours.grid, strokeWidth: 1 },
          encoding: { x: { value: -left }, x2: { value: scale.plot }, y },
        },
        ...write(names, -left, { fontSize: sizes.small }),
        ...write(values, 0, { fontSize: sizes.label, fontWeight: 'bold' }),
        ...write(notes, -left, { fontSize: sizes.small, fill: colours.muted }),
        ...drawGrowth(bars, scale, height),
      ],
    },
  }
}

/** Where everything goes, in pixels from the top. */
function layOut(entries: readonly ScoreEntry[], column: number, room: number) {
  const names: Line[] = []
  const values: Line[] = []
  const notes: Line[] = []
  const rules: number[] = []
  const bars: Bar[] = []
  const write = (lines: Line[], words: string, from: number, width: number, size: number, weight: FontWeight) => {
    const wrapped = wrapText(words, width, size, weight)
    lines.push(...wrapped.map((line, k) => ({ text: line, y: from + k * lineHeight(size) })))
    return from + wrapped.length * lineHeight(size)
  }
  let height = 0
  for (const entry of entries) {
    const { name, value, growth } = entry
    rules.push(height)
    const top = height + rowGap
    const nameEnd = write(names, name, top, column, sizes.small, 'regular')
    let end = value === undefined ? top : write(values, value, top, valueWidthOf(room), sizes.label, 'bold')
    if (growth) {
      bars.push({ y: end + 2, y2: end + 2 + barHeight, entry: { ...entry, growth } })
      end += barHeight + 4
    }
    end = Math.max(nameEnd, end)
    if (entry.notes.length > 0) end = write(notes, entry.notes.join('; '), end + 1, room, sizes.small, 'regular')
    height = end + rowGap
  }
  return { names, values, notes, rules, bars, height }
}

function drawGrowth(bars: readonly Bar[], scale: BarScale, height: number): ChartSpec[] {
  if (bars.length === 0) return []
  const y = pixelY(height)
  const x = { field: 'x', type: 'quantitative', scale: { domain: scale.domain, nice: false, zero: false }, axis: null }
  const ends = { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } }
  const upright = { x, y, y2: { field: 'y2' } }
  const drawn = (['actual', 'estimate', 'forecast'] as const).flatMap((status): ChartSpec[] => {
    const values = bars
      .filter(({ entry }) => entry.growth.status === status)
      .map(({ y: from, y2, entry: { growth } }) => ({ x: growth.value, x2: 0, y: from, y2, tooltip: growth.tooltip }))
    if (values.length === 0) return []
    const mark = { type: 'rect', stroke: colours.bar, strokeWidth: 1.5, ...statusLook[status], ...readOut }
    return [{ data: { values }, mark, encoding: { ...ends, ...told } }]
  })
  const ranges = bars.flatMap(({ y: from, y2, entry: { growth } }) =>
    growth.high === undefined ? [] : [{ x: growth.value, x2: growth.high, y: from, y2 }],
  )
  const bounds = bars.flatMap(({ y: from, y2, entry: { growth } }) =>
    isBound(growth.bound) ? [{ x: growth.high ?? growth.value, y: (from + y2) / 2, bound: growth.bound }] : [],
  )
  const targets = bars.flatMap(({ y: from, y2, entry: { target } }) =>
    target ? [{ x: target.value, y: from - 4, y2: y2 + 4, tooltip: target.tooltip ?? target.text }] : [],
  )
  const zeros = bars.map(({ y: from, y2 }) => ({ x: 0, y: from - 2, y2: y2 + 2 }))
  return [
    ...drawn,
    ...(ranges.length > 0
      ? [
          {
            data: { values: ranges },
            mark: { type: 'rect', fill: colours.range, stroke: colours.bar, strokeWidth: 1.5 },
            encoding: ends,
          },
        ]
      : []),
    ...[-1, 1].flatMap((side) => {
      const here = bounds.filter(({ x: end }) => (end < 0 ? -1 : 1) === side)
      const mark = { ...boundMark, xOffset: (side * arrow) / 2 }
      return here.length > 0 ? [{ data: { values: here }, mark, encoding: { x, y, shape: boundShape } }] : []
    }),
    { data: { values: zeros }, mark: { type: 'rule', stroke: colours.zero }, encoding: upright },
    ...(targets.length > 0
      ? [
          {
            data: { values: targets },
            mark: { type: 'rule', stroke: colours.ink, strokeWidth: 3, ...readOut },
            encoding: { ...upright, ...told },
          },
        ]
      : []),
    ...drawValues(
      bars.map(({ y: from, y2, entry }) => ({
        bar: entry.growth,
        lines: [entry.target],
        place: { y: (from + y2) / 2 },
      })),
      scale,
      { x, y },
    ),
  ]
}
