import type { BarPanel } from './bar-panel.ts'
import { manyRows } from './bar-rows.ts'
import type { LabelColumn } from './bar-scale.ts'
import type { ChartWording } from './chart-wording.ts'
import { textWidth } from './text-width.ts'
import { sizes } from './theme.ts'

/** What part of the plot words may take at most. */
const mostOfPlot = 0.6

/** Panels of many rows have the plan in words behind the figure, where there is room, and not above it: rows stay low. */
export function compactTargets(panel: BarPanel, { room, left }: LabelColumn, { say }: ChartWording): BarPanel {
  if (panel.entries.length <= manyRows) return panel
  const entries = panel.entries.map((entry) => {
    const { bar, target } = entry
    if (!bar || !target) return entry
    const text = say('value.with-target', { value: bar.text, target: target.text })
    return { ...entry, bar: { ...bar, text }, target: { ...target, text: '' } }
  })
  const widest = Math.max(...entries.map(({ bar }) => textWidth(bar?.text ?? '', sizes.label, 'bold')))
  return widest > (room - left) * mostOfPlot ? panel : { ...panel, entries }
}
