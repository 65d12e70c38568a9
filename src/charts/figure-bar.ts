import type { Observation } from '../core/model/observation.ts'
import { signedBound } from '../core/model/signed-bound.ts'
import type { Figure } from '../tables/table.ts'
import type { References } from '../tables/sources.ts'
import type { BarEntry } from './bar-panel.ts'
import type { ChartWording } from './chart-wording.ts'

/** A figure as a bar, with an amount in the scale of its panel. */
export function figureBar(
  o: Observation,
  { amount, high }: Pick<Figure, 'amount' | 'high'>,
  wording: ChartWording,
  references: References,
): NonNullable<BarEntry['bar']> {
  return {
    value: amount,
    ...(high === undefined ? {} : { high }),
    text: wording.value(o),
    status: o.status,
    bound: signedBound(o),
    tooltip: wording.tooltip(o, references),
  }
}

/** The amounts of a figure in its own unit. */
export const plainAmounts = ({ value, high }: Observation): Pick<Figure, 'amount' | 'high'> =>
  high === undefined ? { amount: value } : { amount: value, high }
