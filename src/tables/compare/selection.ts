import type { Measure } from '../../core/model/observation.ts'
import type { Table } from '../table.ts'

/** What a reader asks to see; what is left out asks for everything. */
export interface Selection {
  /** Ids of the catalogue. */
  readonly indicators?: readonly string[]
  /** Ids of the gazetteer, in no order. */
  readonly places?: readonly string[]
  /** Printed periods, as `2020` or `2024-Q1`. */
  readonly periods?: readonly string[]
  readonly measures?: readonly Measure[]
}

/** The rows of a table that were asked for; the cells know what the whole table knew. */
export function selectRows(table: Table, { indicators, periods, measures }: Selection): Table {
  const isAsked = <T>(asked: readonly T[] | undefined, value: T) => asked === undefined || asked.includes(value)
  const sections = table.sections
    .filter(({ measure }) => isAsked(measures, measure))
    .map(({ measure, rows }) => ({
      measure,
      rows: rows.filter((row) => isAsked(indicators, row.indicator) && isAsked(periods, row.period)),
    }))
    .filter(({ rows }) => rows.length > 0)
  return { places: table.places, sections }
}
