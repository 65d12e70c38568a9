import { colours } from './theme.ts'

/** How bars show what their figures are: full for results, hollow for estimates, hollow with a dashed edge for forecasts. */
export const statusLook = {
  actual: { fill: colours.bar, strokeDash: [1, 0] },
  estimate: { fill: colours.paper, strokeDash: [1, 0] },
  forecast: { fill: colours.paper, strokeDash: [3, 2] },
} as const

const shown = ['actual', 'estimate', 'forecast'] as const

const byStatus = (range: readonly unknown[]) => ({
  field: 'status',
  type: 'nominal',
  scale: { domain: shown, range },
  legend: null,
})

/** The same as encodings of a field `status`. */
export const statusStyle = {
  fill: byStatus(shown.map((status) => statusLook[status].fill)),
  strokeDash: byStatus(shown.map((status) => statusLook[status].strokeDash)),
}
