import type { Bound } from '../core/model/observation.ts'
import { colours } from './theme.ts'

/** The arrowhead at the end of a bar whose figure is a bound. */
export const boundMark = { type: 'point', filled: true, size: 90, opacity: 1, fill: colours.bar } as const

/** It points up the scale for at least, down for at most; an encoding of a field `bound`. */
export const boundShape = {
  field: 'bound',
  type: 'nominal',
  scale: { domain: ['at_least', 'at_most'], range: ['triangle-right', 'triangle-left'] },
  legend: null,
} as const

/** Whether a figure is drawn with an arrowhead. */
export const isBound = (bound: Bound): bound is 'at_least' | 'at_most' => bound === 'at_least' || bound === 'at_most'
