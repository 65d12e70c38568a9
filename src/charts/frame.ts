import type { Language } from '../core/lexicon/lexicon.ts'
import type { ChartSpec } from './chart.ts'
import { chartConfig, colours, lineHeight, padding, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** What stands around the panels of a chart. */
export interface FrameText {
  readonly title: string
  readonly subtitle: string
  readonly description: string
  /** How to read the marks, and where the figures are from. */
  readonly notes: readonly string[]
}

/** A drawing area: its view, and how far left of its plot its labels begin. */
export interface Panel {
  readonly view: ChartSpec
  readonly left: number
}

/** Puts panels below a title that states the finding and above a foot that tells the sources. */
export function frameChart(text: FrameText, panels: readonly Panel[], language: Language, room: number): ChartSpec {
  const left = Math.max(0, ...panels.map((panel) => panel.left))
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: text.description,
    background: colours.paper,
    padding,
    title: {
      text: wrapText(text.title, room, sizes.title, 'bold'),
      subtitle: wrapText(text.subtitle, room, sizes.subtitle),
    },
    spacing: 16,
    vconcat: [...panels.map((panel) => panel.view), footView(text.notes, left, room)],
    config: chartConfig(language),
  }
}

/** The foot: small text over the whole width. */
function footView(notes: readonly string[], left: number, room: number): ChartSpec {
  const lines = notes.flatMap((note) => wrapText(note, room, sizes.foot))
  return {
    width: room - left,
    height: lines.length * lineHeight(sizes.foot),
    data: { values: [{ text: lines.join('\n') }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      lineBreak: '\n',
      fontSize: sizes.foot,
      lineHeight: lineHeight(sizes.foot),
      fill: colours.muted,
    },
    encoding: { text: { field: 'text', type: 'nominal' }, x: { value: -left }, y: { value: 0 } },
  }
}
