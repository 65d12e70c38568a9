import type { Observation } from '../core/model/observation.ts'
import { periodKind } from './period.ts'

/** Units of one quantity and what one of them is in the smallest. */
const convertible: readonly Readonly<Record<string, number>>[] = [
  { m2: 1, ha: 1e4, km2: 1e6 },
  { m: 1, km: 1e3 },
]

const money = /^(VND|USD|EUR|JPY)/

/**
 * What a figure's unit measures, by a name that comparable units share: hectares and square metres, `VND/person` and
 * `VND/person/year` of one year, `percent` and `percent/year` of one year. Currencies stay apart: the texts give no rate.
 */
export function unitFamily(figure: Pick<Observation, 'unit' | 'measure' | 'period'>): string {
  const { unit, measure, period = '' } = figure
  if (measure === 'contribution' && unit === 'percent') return 'percentage_point'
  const kind = periodKind(period)
  const yearly = unit.endsWith('/year') && kind !== 'years' ? unit.slice(0, -'/year'.length) : unit
  // So much money a head is so much for every person.
  const plain = money.test(yearly) ? yearly.replace(/\/head$/, '/person') : yearly
  const quantity = convertible.find((units) => plain in units)
  return quantity === undefined ? plain : (Object.keys(quantity)[0] ?? plain)
}

/** A value of one unit in another of the same family. */
export function convert(value: number, from: string, to: string): number {
  const quantity = convertible.find((units) => from in units && to in units)
  if (quantity === undefined || from === to) return value
  return (value * (quantity[from] ?? 1)) / (quantity[to] ?? 1)
}

/**
 * What figures of a unit are divided by for people: sums of money by a million or a billion, other amounts only where
 * that leaves two decimals at most.
 */
export function scaleFor(unit: string, amounts: readonly number[]): number {
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0)
  const scale = largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : 1
  if (scale === 1 || money.test(unit)) return scale
  return amounts.every((amount) => amount % (scale / 100) === 0) ? scale : 1
}
