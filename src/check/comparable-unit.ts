import type { Observation } from '../core/model/observation.ts'
import { convert, unitFamily } from '../tables/unit.ts'

const monthly = '/month'
const monthsOfYear = 12

/** What a figure's unit measures, by a name that comparable units share; so much a month is comparable with so much a year. */
export function comparableUnit(figure: Pick<Observation, 'unit' | 'measure' | 'period'>): string {
  return unitFamily({
    ...figure,
    unit: figure.unit.endsWith(monthly) ? `${figure.unit.slice(0, -monthly.length)}/year` : figure.unit,
  })
}

/** The same figure in another unit of its kind. */
export function inUnit(figure: Observation, unit: string): Observation {
  const months = (figure.unit.endsWith(monthly) ? monthsOfYear : 1) / (unit.endsWith(monthly) ? monthsOfYear : 1)
  const to = (n: number) => convert(n, figure.unit, unit) * months
  return {
    ...figure,
    value: to(figure.value),
    ...(figure.high === undefined ? {} : { high: to(figure.high) }),
    precision: to(figure.precision),
  }
}
