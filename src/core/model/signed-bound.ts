import type { Bound, Observation } from './observation.ts'

/**
 * The bound of a figure on the scale with its sign: a text bounds the size, so that a fall of more than 5% is -5% at most.
 */
export function signedBound({ value, high = value, bound }: Pick<Observation, 'value' | 'high' | 'bound'>): Bound {
  if (Math.max(value, high) >= 0) return bound
  if (bound === 'at_least') return 'at_most'
  return bound === 'at_most' ? 'at_least' : bound
}
