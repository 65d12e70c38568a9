import type { WordPanel } from './bar-panel.ts'
import type { Panel } from './frame.ts'
import { pixelY } from './pixel-y.ts'
import { text } from './text-block.ts'
import { colours, lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

interface Line {
  readonly text: string
  readonly y: number
}

/** Writes labels with words below them, from the left edge of the drawing over its whole width. */
export function drawWords({ head, entries }: WordPanel, left: number, room: number): Panel {
  const heads: Line[] = []
  const labels: Line[] = []
  const words: Line[] = []
  let y = 0
  const write = (lines: Line[], content: string, size: number, weight: 'regular' | 'bold' = 'regular') => {
    for (const line of wrapText(content, room, size, weight)) {
      lines.push({ text: line, y })
      y += lineHeight(size)
    }
  }
  if (head !== undefined) {
    write(heads, head, sizes.head, 'bold')
    y += 4
  }
  for (const entry of entries) {
    write(labels, entry.label, sizes.small)
    write(words, entry.words, sizes.small)
    y += 8
  }
  const layer = (values: readonly Line[], mark: Readonly<Record<string, unknown>>) => ({
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'top', ...mark },
    encoding: { x: { value: -left }, y: pixelY(y), text },
  })
  return {
    left,
    view: {
      width: room - left,
      height: y,
      layer: [
        ...(heads.length > 0 ? [layer(heads, { fontSize: sizes.head, fontWeight: 'bold' })] : []),
        layer(labels, { fontSize: sizes.small }),
        layer(words, { fontSize: sizes.small, fill: colours.muted }),
      ],
    },
  }
}
