import type { Measure } from '../../model/observation.ts'
import type { Proposed } from '../decide.ts'

/** Proposes a measure that the words or the form of the figure tell. */
export const stated = (value: Measure, strength: number): Proposed => ({ value, origin: 'stated', strength })
