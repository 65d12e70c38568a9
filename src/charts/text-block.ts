import type { ChartSpec } from './chart.ts'
import { lineHeight } from './theme.ts'

/**
 * Lines as the data of one text around a point some pixels down: Vega hangs text from its first line, so it is lifted
 * by half of the others.
 */
export function textBlock(lines: readonly string[], fontSize: number, down = 0): { text: string; dy: number } {
  return { text: lines.join('\n'), dy: down - ((lines.length - 1) * lineHeight(fontSize)) / 2 }
}

/** A mark for such data. */
export function blockMark(fontSize: number, more: ChartSpec = {}): ChartSpec {
  return {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    lineBreak: '\n',
    fontSize,
    lineHeight: lineHeight(fontSize),
    dy: { expr: 'datum.dy' },
    ...more,
  }
}

/** The encoding of the words of any text. */
export const text = { field: 'text', type: 'nominal' } as const
