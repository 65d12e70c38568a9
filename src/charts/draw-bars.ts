import type { BarEntry, BarPanel, Marked } from './bar-panel.ts'
import { barHeight, labelLines, labelSize, layOutRows, missingLines, wordsStart } from './bar-rows.ts'
import type { RowLayout } from './bar-rows.ts'
import { arrow, nought, perPixel, roundOff } from './bar-scale.ts'
import type { BarScale } from './bar-scale.ts'
import type { ChartSpec } from './chart.ts'
import { drawValues, rim } from './draw-values.ts'
import type { Panel } from './frame.ts'
import { boundMark, boundShape, isBound } from './bound-style.ts'
import { statusStyle } from './status-style.ts'
import { blockMark, text, textBlock } from './text-block.ts'
import { readOut, told } from './told.ts'
import { textWidth } from './text-width.ts'
import { colours, lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** A panel with its scale and the heights in its rows. */
interface Drawing extends BarPanel {
  readonly scale: BarScale
  readonly rows: RowLayout
}

/** Draws horizontal bars from nought: full for results, hollow for estimates, dashed for forecasts, a thick line for the plan. */
export function drawBars(panel: BarPanel, scale: BarScale, { withAxis = true } = {}): Panel {
  const rows = layOutRows(panel, scale)
  const drawing: Drawing = { ...panel, scale, rows }
  const labels = panel.entries.map((entry) => entry.label)
  // Lines of a grid would run through labels that stand above their bars.
  const axis = {
    values: scale.ticks,
    grid: scale.labels === 'left',
    labels: withAxis,
    labelFlush: scale.labels === 'above',
  }
  const view: ChartSpec = {
    width: scale.plot,
    height: rows.step * labels.length,
    encoding: {
      y: {
        field: 'label',
        type: 'nominal',
        sort: labels,
        scale: { type: 'band', domain: labels, padding: 0 },
        axis: null,
      },
      x: { type: 'quantitative', scale: { domain: scale.domain, nice: false, zero: false }, axis },
    },
    layer: [
      ...(scale.labels === 'left' ? [...referenceLayers(drawing), ...zeroLayers(drawing)] : []),
      ...barLayers(drawing),
      ...(scale.labels === 'above' && scale.domain[0] < 0 ? noughtTicks(drawing) : []),
      ...(scale.labels === 'above' ? referenceTicks(drawing) : []),
      ...targetLayers(drawing),
      ...valueLayers(drawing),
      ...missingLayers(drawing),
      ...labelLayers(drawing),
    ],
  }
  return { view, left: scale.left }
}

const x = { field: 'x', type: 'quantitative' } as const

/** From the top of the panel to its foot. */
const whole = ({ entries, rows }: Drawing) => ({ y: { value: 0 }, y2: { value: rows.step * entries.length } })

/** The line at nought; it runs through rows of words only where these begin at its right. */
function zeroLayers(drawing: Drawing): ChartSpec[] {
  const zero = {
    data: { values: [{ x: 0 }] },
    mark: { type: 'rule', stroke: colours.zero, strokeWidth: 1 },
    encoding: { x, ...whole(drawing) },
  }
  const blanks = blankLayers(drawing)
  return wordsStart(drawing.scale) < nought(drawing.scale) ? [zero, ...blanks] : [...blanks, zero]
}

/** Nought as a mark at every bar, where a line would run through the labels between them. */
function noughtTicks({ entries, rows: { barDown } }: Drawing): ChartSpec[] {
  const values = entries.flatMap(({ label, bar }) => (bar ? [{ label, x: 0 }] : []))
  const mark = { type: 'tick', orient: 'vertical', size: barHeight + 6, thickness: 1, opacity: 1, yOffset: barDown }
  return values.length === 0 ? [] : [{ data: { values }, mark: { ...mark, fill: colours.zero }, encoding: { x } }]
}

/** Keeps the lines of the grid out of the words that stand where a bar would. */
function blankLayers({ entries, scale }: Drawing): ChartSpec[] {
  const values = entries.flatMap(({ label, missing }) => (missing === undefined ? [] : [{ label }]))
  if (values.length === 0) return []
  const encoding = { x: { value: 0 }, x2: { value: scale.plot } }
  return [{ data: { values }, mark: { type: 'rect', fill: colours.paper }, encoding }]
}

/** The reference as a mark on every bar, where a line would run through the labels between them. */
function referenceTicks({ reference, entries, rows }: Drawing): ChartSpec[] {
  if (!reference) return []
  const values = entries.flatMap(({ label, bar }) => (bar ? [{ label, x: reference.value }] : []))
  return tickLayers(values, { size: barHeight + 6, thickness: 1.5 }, rows)
}

/** Marks across bars, with a rim of paper that shows them on full ones. */
function tickLayers(
  values: readonly { label: string; x: number; tooltip?: string }[],
  { size, thickness }: { size: number; thickness: number },
  { barDown, step }: RowLayout,
): ChartSpec[] {
  if (values.length === 0) return []
  // Ticks of rows that lie close must not make one line.
  const mark = { type: 'tick', orient: 'vertical', size: Math.min(size, step - 4), opacity: 1, yOffset: barDown }
  return [
    { thickness: thickness + 3, fill: colours.paper },
    { thickness, fill: colours.ink },
  ].map((look) => {
    const isTold = look.fill === colours.ink && values.every(({ tooltip }) => tooltip !== undefined)
    return {
      data: { values },
      mark: { ...mark, ...look, ...(isTold ? readOut : {}) },
      encoding: { x, ...(isTold ? told : {}) },
    }
  })
}

function referenceLayers(drawing: Drawing): ChartSpec[] {
  const { reference, scale } = drawing
  if (!reference) return []
  const { value, high, text: words, tooltip } = reference
  const [said, aloud, spoken] = tooltip === undefined ? [{}, {}, {}] : [{ tooltip }, readOut, told]
  const drawn: ChartSpec =
    high === undefined
      ? {
          data: { values: [{ x: value, ...said }] },
          mark: { type: 'rule', stroke: colours.bandEdge, strokeWidth: 1.5, strokeDash: [4, 3], ...aloud },
          encoding: { x, ...whole(drawing), ...spoken },
        }
      : {
          data: { values: [{ x: value, x2: high, ...said }] },
          mark: { type: 'rect', fill: colours.band, ...aloud },
          encoding: { x, x2: { field: 'x2' }, ...whole(drawing), ...spoken },
        }
  if (words === '') return [drawn]
  return [
    drawn,
    {
      data: { values: [{ x: middleOf(reference, scale), text: words }] },
      mark: { type: 'text', baseline: 'bottom', fontSize: sizes.small, fill: colours.muted },
      encoding: { x, y: { value: -3 }, text },
    },
  ]
}

/** Where words are centred on a mark so that they stay in the drawing. */
function middleOf({ value, high, text: words }: Marked, scale: BarScale): number {
  const pixel = perPixel(scale)
  const half = (textWidth(words, sizes.small) / 2) * pixel
  const [low, top] = [scale.domain[0] - scale.left * pixel + half, scale.domain[1] - half]
  return roundOff(Math.min(Math.max((value + (high ?? value)) / 2, low), Math.max(low, top)))
}

const barsOf = (entries: readonly BarEntry[]) => entries.flatMap(({ label, bar }) => (bar ? [{ label, ...bar }] : []))

function barLayers({ entries, rows: { barDown } }: Drawing): ChartSpec[] {
  const bars = barsOf(entries)
  const outline = { height: barHeight, yOffset: barDown, stroke: colours.bar, strokeWidth: 1.5 }
  const values = bars.map(({ label, value, status, tooltip }) => ({ label, x: value, x2: 0, status, tooltip }))
  const ranges = bars.flatMap(({ label, value, high }) => (high === undefined ? [] : [{ label, x: value, x2: high }]))
  const bounds = bars.flatMap(({ label, value, high, bound }) =>
    isBound(bound) ? [{ label, x: high ?? value, bound }] : [],
  )
  const ends = { x: { ...x, stack: null }, x2: { field: 'x2' } }
  const layers: ChartSpec[] = []
  if (values.length > 0) {
    layers.push({
      data: { values },
      mark: { type: 'bar', ...outline, ...readOut },
      encoding: {
        ...ends,
        ...statusStyle,
        ...told,
      },
    })
  }
  if (ranges.length > 0) {
    layers.push({ data: { values: ranges }, mark: { type: 'bar', ...outline, fill: colours.range }, encoding: ends })
  }
  // The arrowhead stands beyond the end of its bar.
  for (const side of [-1, 1]) {
    const here = bounds.filter(({ x: end }) => (end < 0 ? -1 : 1) === side)
    if (here.length === 0) continue
    layers.push({
      data: { values: here },
      mark: { ...boundMark, yOffset: barDown, xOffset: (side * arrow) / 2 },
      encoding: { x, shape: boundShape },
    })
  }
  return layers
}

/** The plan: a thick line across the bar, its words above it, or below where the label is above. */
function targetLayers({ entries, scale, rows }: Drawing): ChartSpec[] {
  const { barDown } = rows
  const targets = entries.flatMap(({ label, target }) => (target ? [{ label, target }] : []))
  if (targets.length === 0) return []
  const lines = targets.flatMap(({ label, target: { value, high, tooltip } }) => {
    const said = tooltip === undefined ? {} : { tooltip }
    return [{ label, x: value, ...said }, ...(high === undefined ? [] : [{ label, x: high, ...said }])]
  })
  const words = targets
    .filter(({ target }) => target.text !== '')
    .map(({ label, target }) => ({ label, x: middleOf(target, scale), text: target.text }))
  const reach = barHeight / 2 + 6
  const side =
    scale.labels === 'left' ? { baseline: 'bottom', dy: barDown - reach } : { baseline: 'top', dy: barDown + reach }
  return [
    ...tickLayers(lines, { size: barHeight + 8, thickness: 3 }, rows),
    ...(words.length === 0 ? [] : [rim, {}]).map((look) => ({
      data: { values: words },
      mark: { type: 'text', fontSize: sizes.small, ...side, ...look },
      encoding: { x, text },
    })),
  ]
}

/** The figures at the ends of the bars. */
function valueLayers({ entries, reference, scale, rows: { barDown } }: Drawing): ChartSpec[] {
  const line = scale.labels === 'above' ? reference : undefined
  const values = entries.flatMap(({ label, bar, target }) =>
    bar ? [{ bar, lines: [target, line], place: { label } }] : [],
  )
  return drawValues(values, scale, { x }, barDown)
}

function missingLayers({ entries, scale, rows: { wordsDown } }: Drawing): ChartSpec[] {
  const values = entries.flatMap((entry) => {
    const lines = missingLines(entry, scale)
    return lines.length === 0 ? [] : [{ label: entry.label, ...textBlock(lines, sizes.small, wordsDown) }]
  })
  if (values.length === 0) return []
  const encoding = { x: { value: roundOff(wordsStart(scale)) }, text }
  return [{ data: { values }, mark: blockMark(sizes.small, { fill: colours.muted }), encoding }]
}

/** The labels of the rows and the head of the panel. */
function labelLayers({ entries, head, reference, scale, rows }: Drawing): ChartSpec[] {
  const size = labelSize(scale)
  const labels = entries.map((entry) => {
    const lines = labelLines(entry, scale)
    // A label above its bar stands right above it.
    const lift = (rows.labelHeight - lines.length * lineHeight(size)) / 2
    const above = rows.labelDown + lift
    const left = entry.bar ? rows.labelDown : rows.wordsDown
    return { label: entry.label, ...textBlock(lines, size, scale.labels === 'left' ? left : above) }
  })
  const encoding = { x: { value: -scale.left }, text }
  const layers: ChartSpec[] = [{ data: { values: labels }, mark: blockMark(size), encoding }]
  if (head === undefined) return layers
  const lines = wrapText(head, scale.room, sizes.head, 'bold')
  const above = (scale.labels === 'left' && reference && reference.text !== '' ? lineHeight(sizes.small) + 3 : 0) + 5
  const top = -above - (lines.length - 1) * lineHeight(sizes.head)
  layers.push({
    data: { values: [{ text: lines.join('\n') }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'bottom',
      lineBreak: '\n',
      fontSize: sizes.head,
      lineHeight: lineHeight(sizes.head),
      fontWeight: 'bold',
    },
    encoding: { ...encoding, y: { value: top } },
  })
  return layers
}
