import type { Observation } from '../../src/core/model/observation.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { crossCity } from '../../src/tables/cross-city.ts'
import { referencesFor } from '../../src/tables/sources.ts'
import type { Cell, Row, Table } from '../../src/tables/table.ts'
import { makeObservation } from './observation.ts'

export const lexicon = loadLexicon()

let last = 0

/** A plain growth of GRDP in 2020, each with an id and a sentence of its own; documents are named by place and day. */
export function figure(fields: Partial<Observation> & { place: string }): Observation {
  last++
  return makeObservation({
    doc: `${fields.place}-2021-01-15`,
    id: `o${last}`,
    start: last * 100,
    end: last * 100 + 6,
    sentence: { start: last * 100, end: last * 100 + 80 },
    period: '2020',
    basis: 'yoy',
    ...fields,
  })
}

/** A level of an indicator. */
export const level = (
  indicator: string,
  value: number,
  unit: string,
  fields: Partial<Observation> & { place: string },
) => {
  const { basis: _, ...observation } = figure({ indicator, measure: 'level', value, unit, precision: 1, ...fields })
  return observation
}

/** The day at the end of a document's name. */
export const dateOf = (doc: string): string | undefined => /\d{4}-\d\d-\d\d$/.exec(doc)?.[0]

/** The table of some figures; its places are those that occur unless others are given. */
export function tableOf(observations: readonly Observation[], places?: readonly string[]): Table {
  const columns = places ?? [...new Set(observations.flatMap(({ place }) => place ?? []))]
  return crossCity({ observations, lexicon, places: columns, dateOf })
}

export const allRows = (table: Table): Row[] => table.sections.flatMap((section) => section.rows)

/** The only row of a table. */
export function onlyRow(table: Table): Row {
  const [row, ...others] = allRows(table)
  if (!row || others.length > 0) throw new Error(`${others.length + (row ? 1 : 0)} rows`)
  return row
}

/** The cell of a place. */
export function cellOf(row: Row, place: string): Cell {
  const cell = row.cells.find((one) => one.place === place)
  if (!cell) throw new Error(`no cell for ${place}`)
  return cell
}

/** Documents of observations in the order of their first figure. */
export function documentsOf(observations: readonly Observation[]) {
  return [...new Set(observations.map(({ doc }) => doc))].map((id) => {
    const date = dateOf(id)
    return { id, title: `Text ${id}`, publisher: 'Press', ...(date === undefined ? {} : { date }) }
  })
}

export const referencesOf = (observations: readonly Observation[]) => referencesFor(documentsOf(observations))
