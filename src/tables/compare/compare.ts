import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Measure, Observation } from '../../core/model/observation.ts'
import { crossCity } from '../cross-city.ts'
import { byCodePoint } from '../figure.ts'
import { findLimits, silentPlaces } from '../limits.ts'
import type { Limit } from '../limits.ts'
import { sortPlaces } from '../places.ts'
import type { SourceDocument } from '../sources.ts'
import type { Table } from '../table.ts'
import { findConclusions } from './conclusions.ts'
import type { Conclusion } from './conclusions.ts'
import { deriveValues } from './derive.ts'
import { allRows } from './map-rows.ts'
import { mapTerritory, placeOn } from './map-territory.ts'
import { settleConflicts } from './prefer.ts'
import type { Preference } from './prefer.ts'
import { selectRows } from './selection.ts'
import type { Selection } from './selection.ts'
import { shownObservations } from './shown-observations.ts'
import { placesByValue } from './places-by-value.ts'
import { withStandings } from './standing.ts'

/** The areas that places are taken for: each as its texts had it, or those from the merger of 2025 on. */
export const territories = ['as-reported', '2025'] as const
export type TerritoryChoice = (typeof territories)[number]

/** The day from which the provinces and cities of 2025 are in force. */
export const mergerDay = '2025-07-01'

/** What goes across the page. */
export const pivots = ['place', 'period', 'indicator'] as const
export type Pivot = (typeof pivots)[number]

export const placeOrders = ['vi', 'value'] as const
export type PlaceOrder = (typeof placeOrders)[number]

/** What texts say, from wherever it was read. */
export interface ComparisonEvidence {
  readonly observations: readonly Observation[]
  readonly sources: readonly SourceDocument[]
  /** The places that the documents report about: the columns where no others are asked for. */
  readonly reportedPlaces: readonly string[]
  /** The words of the sentence that states a figure, where the text is at hand. */
  readonly sentenceOf: (observation: Observation) => string | undefined
}

/** How a comparison is to be made. */
export interface ComparisonOptions {
  readonly selection: Selection
  readonly by: Pivot
  readonly sort: PlaceOrder
  readonly territory: TerritoryChoice
  readonly preference?: Preference
  readonly withDerived: boolean
  readonly withParts: boolean
}

const unlessAsked: ComparisonOptions = {
  selection: {},
  by: 'place',
  sort: 'vi',
  territory: 'as-reported',
  withDerived: false,
  withParts: false,
}

/** An indicator that was asked for and has no row, with what the texts do say of it. */
export interface AbsentIndicator {
  readonly indicator: string
  readonly stated: readonly { readonly measure: Measure; readonly period: string }[]
}

/** A table with what can and what cannot be concluded from it. */
export interface Comparison {
  readonly options: ComparisonOptions
  readonly table: Table
  readonly evidence: ComparisonEvidence
  readonly lexicon: Lexicon
  readonly dateOf: (doc: string) => string | undefined
  readonly conclusions: readonly Conclusion[]
  readonly limits: readonly Limit[]
  readonly absent: readonly AbsentIndicator[]
}

/**
 * Sets places side by side as asked; the order of documents and observations does not matter. What is not asked for is as
 * in `doichieu table`: all figures, places across the page in the order of their names, as their texts had them.
 */
export function compare(evidence: ComparisonEvidence, asked: Partial<ComparisonOptions>, lexicon: Lexicon): Comparison {
  const options = { ...unlessAsked, ...asked }
  const { selection, territory, preference, withDerived, withParts } = options
  const observations = [...evidence.observations].sort(
    (a, b) => byCodePoint(a.doc, b.doc) || a.start - b.start || a.end - b.end || byCodePoint(a.id, b.id),
  )
  const dates = new Map(evidence.sources.map(({ id, date }) => [id, date]))
  const dateOf = (doc: string) => dates.get(doc)
  const full = crossCity({ observations, lexicon, places: columnsOf(evidence, options, lexicon), dateOf, withParts })
  const steps: ((table: Table) => Table)[] = [
    (table) => selectRows(table, selection),
    (table) => (territory === '2025' ? mapTerritory(table, mergerDay, lexicon) : table),
    (table) => (preference === undefined ? table : settleConflicts(table, preference, dateOf)),
    (table) => (withDerived ? deriveValues(table) : table),
    (table) => withStandings(table, lexicon),
    (table) => arrange(table, options, lexicon),
  ]
  const table = steps.reduce((made, step) => step(made), full)
  const shown = new Set(shownObservations(table))
  const said = observations.filter(({ indicator }) => selection.indicators?.includes(indicator) ?? true)
  const limits = findLimits({
    table,
    observations: observations.filter((o) => shown.has(o)),
    said,
    lexicon,
    dateOf,
  })
  return {
    options,
    table,
    evidence,
    lexicon,
    dateOf,
    conclusions: findConclusions(table),
    limits: [...silentPlaces({ table, observations: said }), ...(table.sections.length === 0 ? [] : limits)],
    absent: absentIndicators(full, table, selection),
  }
}

/** The columns before any mapping: with the territory of 2025 also the former places within those asked for. */
function columnsOf(
  { observations, reportedPlaces }: ComparisonEvidence,
  { selection, territory }: ComparisonOptions,
  lexicon: Lexicon,
): string[] {
  const asked = selection.places ?? reportedPlaces
  if (territory !== '2025') return sortPlaces(asked, lexicon)
  const wanted = new Set(asked.map((place) => placeOn(place, mergerDay, lexicon)))
  const members = observations.flatMap(({ place = '' }) =>
    wanted.has(placeOn(place, mergerDay, lexicon)) ? [place] : [],
  )
  return sortPlaces([...wanted, ...members], lexicon)
}

/** Puts the places of a table in the order asked for. */
function arrange(table: Table, { sort }: ComparisonOptions, lexicon: Lexicon): Table {
  const alphabetical = sortPlaces(table.places, lexicon)
  const places = sort === 'value' ? placesByValue(table, alphabetical) : alphabetical
  const at = new Map(places.map((place, k) => [place, k]))
  const sections = table.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      cells: [...row.cells].sort((a, b) => (at.get(a.place) ?? 0) - (at.get(b.place) ?? 0)),
    })),
  }))
  return { places, sections }
}

function absentIndicators(full: Table, table: Table, { indicators = [] }: Selection): AbsentIndicator[] {
  const present = new Set(allRows(table).map(({ indicator }) => indicator))
  return [...new Set(indicators)]
    .filter((id) => !present.has(id))
    .map((indicator) => ({
      indicator,
      stated: allRows(full)
        .filter((row) => row.indicator === indicator)
        .map(({ measure, period }) => ({ measure, period })),
    }))
}
