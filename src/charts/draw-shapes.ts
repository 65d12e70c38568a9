import type { ChartSpec } from './chart.ts'
import type { Panel } from './frame.ts'
import { groupBy } from './group-by.ts'
import { pixelY } from './pixel-y.ts'
import { roundOff } from './bar-scale.ts'
import { statusLook } from './status-style.ts'
import { colours } from './theme.ts'
import { readOut, told } from './told.ts'

/** How a point shows what its figure is. */
export type PointLook = keyof typeof statusLook | 'target'

const ruleLooks = {
  line: { stroke: colours.bar, strokeWidth: 2 },
  dashed: { stroke: colours.bar, strokeWidth: 2, strokeDash: [4, 3] },
  range: { stroke: colours.range, strokeWidth: 14 },
  track: { stroke: colours.grid, strokeWidth: 2 },
  open: { stroke: colours.zero, strokeWidth: 1.5, strokeDash: [1, 4] },
  break: { stroke: colours.bandEdge, strokeWidth: 1.5, strokeDash: [2, 2] },
  reference: { stroke: colours.zero, strokeWidth: 1 },
} as const

interface At {
  readonly x: number
  readonly y: number
}

/** A text with its anchor at the middle of its height. */
export interface ShapeText extends At {
  readonly text: string
  readonly size: number
  readonly align?: 'left' | 'center' | 'right'
  readonly isBold?: boolean
  /** Whether lines pass behind it. */
  readonly hasRim?: boolean
  readonly fill?: string
}

/** What is drawn, in pixels from the upper left corner of the drawing. */
export interface Shapes {
  /** Width of the drawing. */
  readonly room: number
  readonly rects: (At & { readonly x2: number; readonly y2: number; readonly fill: string; readonly tooltip: string })[]
  readonly rules: (At & { readonly x2: number; readonly y2: number; readonly look: keyof typeof ruleLooks })[]
  readonly points: (At & { readonly look: PointLook; readonly tooltip: string })[]
  /** Arrowheads of figures that are bounds. */
  readonly arrows: (At & { readonly towards: 'up' | 'down' | 'left' | 'right' })[]
  readonly texts: ShapeText[]
}

export const noShapes = (room: number): Shapes => ({ room, rects: [], rules: [], points: [], arrows: [], texts: [] })

/** Draws shapes over the whole width, a layer for every look, `left` pixels of it before the plots of other panels. */
export function drawShapes({ room, rects, rules, points, arrows, texts }: Shapes, height: number, left = 0): Panel {
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [left, room], range: [0, room - left], nice: false, zero: false },
    axis: null,
  }
  const at = { x, y: pixelY(height) }
  const layers = <T extends At>(
    shapes: readonly T[],
    keyOf: (shape: T) => string,
    made: (shape: T) => { mark: ChartSpec; encoding?: ChartSpec },
    keep: (shape: T) => ChartSpec,
  ): ChartSpec[] =>
    [...groupBy(shapes, keyOf).values()].flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { mark, encoding } = made(first)
      const values = group.map((shape) => ({ x: roundOff(shape.x), y: roundOff(shape.y), ...keep(shape) }))
      return [{ data: { values }, mark, encoding: { ...at, ...encoding } }]
    })
  const ends = { x2: { field: 'x2' }, y2: { field: 'y2' } }
  const endsOf = (shape: { x2: number; y2: number }) => ({ x2: roundOff(shape.x2), y2: roundOff(shape.y2) })
  return {
    left,
    view: {
      width: room - left,
      height,
      layer: [
        ...layers(
          rects,
          ({ fill }) => fill,
          ({ fill }) => ({
            mark: { type: 'rect', fill, stroke: colours.zero, strokeWidth: 0.5, ...readOut },
            encoding: { ...ends, ...told },
          }),
          (shape) => ({ ...endsOf(shape), tooltip: shape.tooltip }),
        ),
        ...layers(
          rules,
          ({ look }) => look,
          ({ look }) => ({ mark: { type: 'rule', ...ruleLooks[look] }, encoding: ends }),
          endsOf,
        ),
        ...layers(
          points,
          ({ look }) => look,
          ({ look }) => ({ mark: pointMark(look), encoding: told }),
          (shape) => ({ tooltip: shape.tooltip }),
        ),
        ...layers(
          arrows,
          ({ towards }) => towards,
          ({ towards }) => ({
            mark: {
              type: 'point',
              filled: true,
              shape: `triangle-${towards}`,
              size: 70,
              opacity: 1,
              fill: colours.bar,
            },
          }),
          () => ({}),
        ),
        // A rim of paper keeps words clear of lines behind them.
        ...layers(
          texts.filter(({ hasRim = false }) => hasRim),
          ({ size, align, isBold }) => JSON.stringify([size, align, isBold]),
          ({ size, align = 'left', isBold = false }) => ({
            mark: {
              type: 'text',
              align,
              baseline: 'middle',
              fontSize: size,
              fill: colours.paper,
              stroke: colours.paper,
              strokeWidth: 4,
              strokeJoin: 'round',
              ...(isBold ? { fontWeight: 'bold' } : {}),
            },
            encoding: { text: { field: 'text', type: 'nominal' } },
          }),
          (shape) => ({ text: shape.text }),
        ),
        ...layers(
          texts,
          ({ size, align, isBold, fill }) => JSON.stringify([size, align, isBold, fill]),
          ({ size, align = 'left', isBold = false, fill = colours.ink }) => ({
            mark: {
              type: 'text',
              align,
              baseline: 'middle',
              fontSize: size,
              fill,
              ...(isBold ? { fontWeight: 'bold' } : {}),
            },
            encoding: { text: { field: 'text', type: 'nominal' } },
          }),
          (shape) => ({ text: shape.text }),
        ),
      ],
    },
  }
}

/** Full for results, hollow for estimates, dashed for forecasts; a diamond for targets. */
function pointMark(look: PointLook): ChartSpec {
  const shared = { type: 'point', ...readOut, opacity: 1, stroke: colours.bar, strokeWidth: 1.5 }
  if (look === 'target') return { ...shared, shape: 'diamond', size: 90, fill: colours.band, stroke: colours.ink }
  return { ...shared, size: 60, shape: 'circle', ...statusLook[look] }
}
