import type { Observation } from '../../core/model/observation.ts'
import { periodKind } from '../period.ts'
import type { Derived, Figure, Table } from '../table.ts'
import { mapCells } from './map-rows.ts'

const planBases = new Set(['plan', 'budget', 'budget_local', 'budget_central'])

/**
 * Adds to every level what follows from the attainment and the growth that its own text sets beside it: the plan is
 * level / attainment, the base is level / (1 + growth). Only exact figures take part; nothing is derived from a derived value.
 */
export function deriveValues(table: Table): Table {
  return mapCells(table, (cell, row) => {
    if (row.measure !== 'level') return cell
    const derived = cell.figures.flatMap((figure) => derivedFrom(figure, cell.targets))
    return derived.length === 0 ? cell : { ...cell, derived }
  })
}

function derivedFrom({ observation: level, comparisons }: Figure, targets: readonly Figure[]): Derived[] {
  if (!isExact(level) || level.status === 'target') return []
  return comparisons.flatMap((ratio) => {
    if (!isExact(ratio) || ratio.unit !== 'percent' || ratio.status === 'target' || !isSameSubject(ratio, level))
      return []
    if (ratio.measure === 'attainment' && planBases.has(ratio.basis ?? '') && targets.length === 0) {
      return divide('plan', level, ratio, (percent) => percent / 100, level.period)
    }
    if (ratio.measure === 'growth' && ratio.basis !== undefined && !planBases.has(ratio.basis)) {
      return divide('base', level, ratio, (percent) => 1 + percent / 100, basePeriod(level.period, ratio.basis))
    }
    return []
  })
}

const isExact = (o: Observation) => o.bound === 'exact' && o.high === undefined

const isSameSubject = (a: Observation, b: Observation) =>
  a.indicator === b.indicator && a.place === b.place && a.period === b.period && a.breakdown === b.breakdown

/** Level over ratio with all that half a printed step of either allows; nothing where the ratio may be zero or less. */
function divide(
  kind: Derived['kind'],
  level: Observation,
  ratio: Observation,
  factor: (percent: number) => number,
  period: string | undefined,
): Derived[] {
  const [half, step] = [level.precision / 2, ratio.precision / 2]
  const [least, most] = [factor(ratio.value - step), factor(ratio.value + step)]
  if (least <= 0) return []
  const quotients = [level.value - half, level.value + half].flatMap((value) => [value / least, value / most])
  return [
    {
      kind,
      value: level.value / factor(ratio.value),
      low: Math.min(...quotients),
      high: Math.max(...quotients),
      unit: level.unit,
      ...(period === undefined ? {} : { period }),
      level,
      ratio,
    },
  ]
}

/** The period that a growth is measured from, where its base tells: a year earlier, or the named year. */
function basePeriod(period: string | undefined, basis: string): string | undefined {
  if (period === undefined || periodKind(period) === 'years') return undefined
  if (basis === 'yoy') return period.replace(/\d{4}/g, (year) => String(Number(year) - 1))
  return /^year:(\d{4})$/.exec(basis)?.[1]
}
