import type { Observation } from '../core/model/observation.ts'
import { fold } from '../core/text/fold.ts'
import { unitFamily } from './unit.ts'

/** What a figure's base is, where comparing with a base is its nature: a level compares with nothing. */
export function baseOf({ measure, basis }: Pick<Observation, 'measure' | 'basis'>): string | undefined {
  return measure === 'level' || measure === 'fraction' || measure === 'contribution' ? undefined : basis
}

/** The part that a figure is about, by a name that its spellings share; empty for the whole. */
export function partKey({ breakdown }: Pick<Observation, 'breakdown'>): string {
  return (breakdown ?? '').normalize('NFC').split(/\s+/).map(fold).join(' ')
}

/** Figures with an equal key say the same kind of thing of the same period; places may stand side by side in it. */
export function rowKey(o: Observation): string {
  return JSON.stringify([o.indicator, o.measure, baseOf(o) ?? '', o.period, unitFamily(o), partKey(o)])
}
