import type { Observation, Verdict } from '../../core/model/observation.ts'
import { periodKind } from '../period.ts'
import { convert } from '../unit.ts'
import type { Cell, Figure, Row, Table } from '../table.ts'
import { unitFamily } from '../unit.ts'
import { allRows } from './map-rows.ts'
import { extentOf } from './standing.ts'

/** How a figure stands to another, as far as what is printed decides it. */
export type Relation = 'above' | 'below' | 'equal' | 'undecided'

/** What the figures shown do say, as long as the texts are right. */
export type Conclusion =
  /** The order of the places in a row, or the reason why there is none. */
  | { readonly code: 'order'; readonly row: Row }
  /** The text itself judges a figure against its plan. */
  | {
      readonly code: 'verdict'
      readonly row: Row
      readonly figure: Figure
      readonly verdict: Verdict
      readonly target?: Observation
    }
  /** A figure against the plan that is stated for the same. */
  | {
      readonly code: 'against-plan'
      readonly row: Row
      readonly figure: Figure
      readonly target: Observation
      readonly relation: Relation
    }
  /** A percentage of the plan against the whole of it. */
  | { readonly code: 'attainment'; readonly row: Row; readonly figure: Figure; readonly relation: Relation }
  /** A figure against what the texts say of the country. */
  | {
      readonly code: 'against-country'
      readonly row: Row
      readonly figure: Figure
      readonly benchmark: Observation
      readonly relation: Relation
    }

/** Finds what a careful reader can conclude from the rows shown, and the comparisons that stay undecided. */
export function findConclusions(table: Table): Conclusion[] {
  const rows = allRows(table)
  const orders = rows
    .filter((row) => row.orderFault !== undefined || row.cells.some(({ standing }) => standing !== undefined))
    .map((row) => ({ code: 'order' as const, row }))
  const single = (row: Row): Figure[] => row.cells.flatMap((cell) => soleFigure(cell) ?? [])
  return [
    ...orders,
    ...rows.flatMap((row) => row.cells.flatMap((cell) => planned(row, cell))),
    ...rows.flatMap((row) =>
      // In a part of the year a plan of the year is not to be reached yet.
      row.measure === 'attainment' && periodKind(row.period).startsWith('year')
        ? single(row).map((figure) => ({
            code: 'attainment' as const,
            row,
            figure,
            relation: relate(figure, 100, row),
          }))
        : [],
    ),
    ...rows.flatMap((row) => single(row).flatMap((figure) => againstCountry(row, figure))),
  ]
}

const soleFigure = ({ figures, isConflict }: Cell) => (isConflict || figures.length !== 1 ? undefined : figures[0])

function planned(row: Row, cell: Cell): Conclusion[] {
  const figure = soleFigure(cell)
  if (figure === undefined) return []
  const { observation, comparisons } = figure
  const told = [...comparisons.filter(({ status }) => status === 'target'), ...cell.targets.map((t) => t.observation)]
  const target = told.find((o) => o.measure === row.measure && unitFamily(o) === unitFamily(observation))
  if (observation.verdict !== undefined) {
    return [{ code: 'verdict', row, figure, verdict: observation.verdict, ...(target ? { target } : {}) }]
  }
  return target ? [{ code: 'against-plan', row, figure, target, relation: relateTo(figure, target, row) }] : []
}

function againstCountry(row: Row, figure: Figure): Conclusion[] {
  const [benchmark, ...others] = row.benchmarks
  if (benchmark === undefined || others.length > 0 || (row.measure !== 'growth' && !row.unit.includes('/'))) return []
  const { observation } = benchmark
  return [
    { code: 'against-country', row, figure, benchmark: observation, relation: relateTo(figure, observation, row) },
  ]
}

function relateTo(figure: Figure, other: Observation, row: Row): Relation {
  const [low, high] = extentOf({ ...figure, observation: other }, row)
  return relateExtents(extentOf(figure, row), [low, high])
}

function relate(figure: Figure, value: number, row: Row): Relation {
  const at = convert(value, row.unit, row.unit) / row.scale
  return figure.observation.value === value && figure.observation.bound === 'exact'
    ? 'equal'
    : relateExtents(extentOf(figure, row), [at, at])
}

function relateExtents([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Relation {
  if (low > to) return 'above'
  if (high < from) return 'below'
  return low === from && high === to && Number.isFinite(high - low) ? 'equal' : 'undecided'
}
