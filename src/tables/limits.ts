import type { PlaceKind } from '../core/lexicon/entries.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { byCodePoint, isEarly } from './figure.ts'
import { lastDay, periodKind } from './period.ts'
import type { Missing, Row, Table } from './table.ts'
import { unlikeAreas } from './territory.ts'
import type { UnlikeAreas } from './territory.ts'
import { comparableRows, placesWithFigure } from './views.ts'

/** Codes of what the texts do not allow one to conclude. */
export const limitCodes = [
  'no-comparable',
  'conflict',
  'rank-conflict',
  'status-differs',
  'own-plans',
  'said-early',
  'periods-differ',
  'unlike-places',
  'no-results',
  'territory-changed',
  'place-ended',
  'place-silent',
  'unlike-areas',
  'area-changes',
] as const

/** Something that the texts do not decide, with what shows it. */
export type Limit =
  /** A place has nothing that can stand beside the others in a row where they can be compared. */
  | { readonly code: 'no-comparable'; readonly row: Row; readonly place: string; readonly missing: Missing }
  /** Different values for one thing. */
  | {
      readonly code: 'conflict'
      readonly row: Row
      readonly place: string
      readonly observations: readonly Observation[]
    }
  /** Different ranks for one thing in one field. */
  | { readonly code: 'rank-conflict'; readonly observations: readonly Observation[] }
  /** Some places give results, others estimates or forecasts. */
  | {
      readonly code: 'status-differs'
      readonly row: Row
      readonly guessed: readonly string[]
      readonly stated: readonly string[]
    }
  /** Places are held against plans of their own making. */
  | { readonly code: 'own-plans'; readonly row: Row }
  /** A document gives figures for a period that had not ended. */
  | {
      readonly code: 'said-early'
      readonly doc: string
      readonly date: string
      readonly period: string
      readonly observations: readonly Observation[]
    }
  /** The places report on different periods. */
  | {
      readonly code: 'periods-differ'
      readonly periods: readonly { readonly place: string; readonly periods: readonly string[] }[]
      /** Rows with figures of one place only, of all. */
      readonly alone: number
      readonly all: number
    }
  /** The places are of different standing, so their sizes are not to be compared. */
  | {
      readonly code: 'unlike-places'
      readonly kinds: readonly { readonly kind: PlaceKind; readonly places: readonly string[] }[]
    }
  /** A document states no result in figures. */
  | { readonly code: 'no-results'; readonly doc: string }
  /** The name stands for another area since. */
  | {
      readonly code: 'territory-changed'
      readonly place: string
      readonly date: string
      readonly joined: readonly string[]
    }
  /** The place is no more. */
  | { readonly code: 'place-ended'; readonly place: string; readonly date: string; readonly successor: string }
  /** A place of the table has no figure in any of its rows; `periods` are those that the texts give it figures for. */
  | { readonly code: 'place-silent'; readonly place: string; readonly periods: readonly string[] }
  /** A row holds figures of areas from before and from after a change of borders. */
  | ({ readonly code: 'unlike-areas'; readonly row: Row } & UnlikeAreas)
  /** A place stands for one area in some rows and for another in others. */
  | { readonly code: 'area-changes'; readonly place: string; readonly date: string }

/** What limits are found in. */
export interface LimitRequest {
  readonly table: Table
  readonly observations: readonly Observation[]
  /** All that the texts say, where `observations` are those of a selection; it tells which periods a place reports on. */
  readonly said?: readonly Observation[]
  readonly lexicon: Lexicon
  readonly dateOf: (doc: string) => string | undefined
}

/** What a careful reader cannot conclude from the texts, computed from the table and the observations. */
export function findLimits(request: LimitRequest): Limit[] {
  const rows = comparableRows(request.table)
  return [
    ...rows.flatMap(notComparable),
    ...conflicts(request.table),
    ...rankConflicts(request.observations),
    ...rows.flatMap(unlikeStatus),
    ...rows.flatMap(ownPlans),
    ...saidEarly(request),
    ...periodsDiffer(request),
    ...unlikePlaces(request),
    ...withoutResults(request),
    ...changedPlaces(request),
    ...rows.flatMap(mixedAreas),
    ...changingAreas(request.table),
  ]
}

function notComparable(row: Row): Limit[] {
  return row.cells.flatMap(({ place, missing }) =>
    missing ? [{ code: 'no-comparable' as const, row, place, missing }] : [],
  )
}

function conflicts(table: Table): Limit[] {
  const rows = table.sections.filter(({ measure }) => measure !== 'rank').flatMap((section) => section.rows)
  return rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.isConflict)
      .map(({ place, figures }) => ({ code: 'conflict', row, place, observations: figures.map((f) => f.observation) })),
  )
}

/** Ranks of one place for one indicator and period in one field that do not agree. */
function rankConflicts(observations: readonly Observation[]): Limit[] {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) {
    if (o.measure !== 'rank' || o.breakdown !== undefined || o.status === 'target') continue
    const key = JSON.stringify([o.indicator, o.place, o.period, o.basis])
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((o) => o.value)).size > 1)
    .map((group) => ({ code: 'rank-conflict', observations: group }))
}

function unlikeStatus(row: Row): Limit[] {
  const filled = row.cells.filter((cell) => cell.figures.length > 0)
  const isStated = (cell: Row['cells'][number]) =>
    cell.figures.some(({ observation }) => observation.status === 'actual')
  const stated = filled.filter(isStated).map(({ place }) => place)
  const guessed = filled.filter((cell) => !isStated(cell)).map(({ place }) => place)
  return stated.length > 0 && guessed.length > 0 ? [{ code: 'status-differs', row, guessed, stated }] : []
}

function ownPlans(row: Row): Limit[] {
  return row.measure === 'attainment' || row.measure === 'fraction' ? [{ code: 'own-plans', row }] : []
}

/** The figures that places are compared by come first: they are what a reader would take away. */
function saidEarly({ table, observations, dateOf }: LimitRequest): Limit[] {
  const compared = new Set(
    comparableRows(table).flatMap((row) => row.cells.flatMap(({ figures }) => figures.map((f) => f.observation))),
  )
  const weight = (o: Observation) => Number(compared.has(o)) + Number(compared.has(o) && o.measure === 'growth')
  const groups = new Map<string, { doc: string; date: string; period: string; observations: Observation[] }>()
  for (const o of observations) {
    const date = dateOf(o.doc)
    const isResult = o.status === 'actual' || o.status === 'estimate'
    if (!isResult || o.measure === 'rank' || date === undefined || o.period === undefined || !isEarly(date, o.period))
      continue
    const key = JSON.stringify([o.doc, o.period])
    const group = groups.get(key) ?? { doc: o.doc, date, period: o.period, observations: [] }
    group.observations.push(o)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ observations: figures, ...group }) => ({
    code: 'said-early',
    ...group,
    observations: [...figures].sort((a, b) => weight(b) - weight(a)),
  }))
}

function periodsDiffer({ table, observations, said = observations }: LimitRequest): Limit[] {
  const rows = table.sections.flatMap((section) => section.rows)
  const periods = table.places
    .map((place) => ({
      place,
      periods: periodsOf(place, said),
    }))
    .filter((entry) => entry.periods.length > 0)
  if (new Set(periods.map((entry) => entry.periods.join(' '))).size < 2) return []
  const alone = rows.filter((row) => placesWithFigure(row) === 1).length
  if (alone === 0) return []
  return [{ code: 'periods-differ', periods, alone, all: rows.length }]
}

/** The periods, days aside, that a place has results or estimates for, in their order. */
function periodsOf(place: string, observations: readonly Observation[]): string[] {
  const periods = observations
    .filter((o) => o.place === place && o.status !== 'target' && o.status !== 'forecast')
    .flatMap((o) => (o.period === undefined || periodKind(o.period) === 'day' ? [] : [o.period]))
  return [...new Set(periods)].sort((a, b) => byCodePoint(lastDay(a), lastDay(b)) || byCodePoint(a, b))
}

function unlikePlaces({ table, lexicon }: LimitRequest): Limit[] {
  const kinds = new Map<PlaceKind, string[]>()
  for (const id of table.places) {
    const kind = lexicon.place(id)?.kind
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  }
  return kinds.size < 2
    ? []
    : [{ code: 'unlike-places', kinds: [...kinds].map(([kind, places]) => ({ kind, places })) }]
}

function withoutResults({ observations }: LimitRequest): Limit[] {
  const withResults = new Set(
    observations.filter((o) => o.status === 'actual' || o.status === 'estimate').map(({ doc }) => doc),
  )
  const docs = new Set(observations.map(({ doc }) => doc))
  return [...docs].filter((doc) => !withResults.has(doc)).map((doc) => ({ code: 'no-results', doc }))
}

function mixedAreas(row: Row): Limit[] {
  const mixed = unlikeAreas(row.cells.filter((cell) => cell.figures.length > 0))
  return mixed ? [{ code: 'unlike-areas', row, ...mixed }] : []
}

/** Places whose figures in the table are about different areas under one name. */
function changingAreas({ places, sections }: Table): Limit[] {
  const cells = sections
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    .filter(({ figures }) => figures.length > 0)
  return places.flatMap((place): Limit[] => {
    const starts = cells.filter((cell) => cell.place === place).map(({ territory }) => territory?.from ?? '')
    const days = [...new Set(starts)].sort(byCodePoint)
    return days.slice(1).map((date) => ({ code: 'area-changes', place, date }))
  })
}

/** Places of a table without a figure in any row, with the periods that the texts speak of them. */
export function silentPlaces({ table, observations }: Pick<LimitRequest, 'table' | 'observations'>): Limit[] {
  const cells = table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const speaks = (place: string) =>
    cells.some((cell) => cell.place === place && (cell.figures.length > 0 || cell.parts !== undefined))
  return table.places
    .filter((place) => !speaks(place))
    .map((place) => ({ code: 'place-silent', place, periods: periodsOf(place, observations) }))
}

/** Places whose name stands for another area than in the texts, or for none, since the last of their figures. */
function changedPlaces({ table, observations, lexicon, dateOf }: LimitRequest): Limit[] {
  return table.places.flatMap((place): Limit[] => {
    const said = observations.filter((o) => o.place === place).flatMap(({ doc }) => dateOf(doc) ?? [])
    const last = said.sort(byCodePoint).at(-1)
    const entry = lexicon.place(place)
    if (last === undefined || entry === undefined) return []
    const change = entry.territories?.find(
      ({ from, holds }) => from !== undefined && from > last && holds !== undefined,
    )
    const joined = change?.holds?.filter((part) => part !== place) ?? []
    if (change?.from !== undefined && joined.length > 0) {
      return [{ code: 'territory-changed', place, date: change.from, joined }]
    }
    if (entry.to !== undefined && entry.to >= last && entry.successor !== undefined) {
      return [{ code: 'place-ended', place, date: entry.to, successor: entry.successor }]
    }
    return []
  })
}
