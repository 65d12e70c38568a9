import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { measures } from '../core/model/observation.ts'
import type { Measure, Observation } from '../core/model/observation.ts'
import { lastDay, territoryOf } from './territory.ts'
import type { Cell, Figure, Missing, Row, Section, Table } from './table.ts'
import { scaleFor } from './unit.ts'

/** What a cross-city table is made of. */
export interface TableRequest {
  readonly observations: readonly Observation[]
  readonly lexicon: Lexicon
  /** Places in the order of the columns. */
  readonly places: readonly string[]
  /** Day of each document, for the order of sources. */
  readonly dateOf: (doc: string) => string | undefined
}

/** Indicators that are near enough to mention, never near enough to stand in: gross output beside GRDP. */
const related: Readonly<Record<string, readonly string[]>> = {
  grdp: ['gross_output', 'gdp'],
  gross_output: ['grdp'],
  exports: ['exports_with_services'],
  poverty_rate: ['poor_households'],
  grdp_per_capita: ['income_per_capita'],
  income_per_capita: ['grdp_per_capita'],
}

/**
 * Sets places side by side, row by row: the same indicator as a whole, the same measure, unit, basis, period and
 * territory. Parts (`breakdown`) and targets never fill a cell of the whole or of results; an empty cell says why.
 */
export function crossCity(request: TableRequest): Table {
  const { observations, lexicon, places } = request
  const whole = observations.filter(
    (o) => o.indicator !== 'other' && o.breakdown === undefined && o.period !== undefined && o.place !== undefined,
  )
  const results = whole.filter((o) => o.status !== 'target' && places.includes(o.place ?? ''))
  const rows = new Map<string, Observation[]>()
  for (const o of results) {
    const territory = territoryOf(o.place ?? '', o.period ?? '', lexicon)?.from ?? ''
    const key = JSON.stringify([o.indicator, o.measure, comparableBasis(o), o.period, o.unit, territory])
    rows.set(key, [...(rows.get(key) ?? []), o])
  }
  const order = new Map(lexicon.indicators.map((entry, k) => [entry.id, k]))
  const made = [...rows.values()].map((group) => makeRow(group, whole, request))
  made.sort(
    (a, b) =>
      (order.get(a.indicator) ?? 1e6) - (order.get(b.indicator) ?? 1e6) ||
      compare(lastDay(b.period), lastDay(a.period)) ||
      compare(a.period, b.period) ||
      compare(a.basis ?? '', b.basis ?? '') ||
      compare(a.unit, b.unit),
  )
  const sections: Section[] = measures
    .map((measure) => ({ measure, rows: made.filter((row) => row.measure === measure) }))
    .filter((section) => section.rows.length > 0)
  return { places, sections }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Attainments of different plans (central, local) are different things; levels have no basis. */
const comparableBasis = (o: Observation) => o.basis ?? ''

function makeRow(group: readonly Observation[], whole: readonly Observation[], request: TableRequest): Row {
  const [first] = group
  if (!first?.period) throw new Error('a row needs a figure')
  const { indicator, measure, basis, period, unit } = first
  const scale = scaleFor(
    unit,
    group.map(({ value }) => value),
  )
  const cells = request.places.map((place) => makeCell(place, first, group, whole, scale, request))
  return { indicator, measure, ...(basis === undefined ? {} : { basis }), period, unit, scale, cells }
}

function makeCell(
  place: string,
  like: Observation,
  group: readonly Observation[],
  whole: readonly Observation[],
  scale: number,
  request: TableRequest,
): Cell {
  const own = group.filter((o) => o.place === place)
  const date = (o: Observation) => request.dateOf(o.doc) ?? ''
  const sorted = [...own].sort((a, b) => compare(date(b), date(a)) || compare(a.doc, b.doc) || a.start - b.start)
  const figures = distinct(sorted).map((o) => toFigure(o, scale, request.observations))
  const targets = whole
    .filter(
      (o) =>
        o.status === 'target' &&
        o.place === place &&
        o.indicator === like.indicator &&
        o.measure === like.measure &&
        o.period === like.period &&
        o.unit === like.unit,
    )
    .map((o) => toFigure(o, scale, request.observations))
  const isConflict = figures.length > 1
  if (figures.length > 0) return { place, figures, targets, isConflict }
  return { place, figures, targets, isConflict, missing: whyMissing(place, like, targets, request) }
}

/** Passages that print the same value for the same thing are one figure; the first keeps the source. */
function distinct(observations: readonly Observation[]): Observation[] {
  const kept: Observation[] = []
  for (const o of observations) {
    if (!kept.some((k) => k.value === o.value && k.high === o.high && k.total === o.total)) kept.push(o)
  }
  return kept
}

function toFigure(observation: Observation, scale: number, all: readonly Observation[]): Figure {
  const { value, high, doc, id } = observation
  const comparisons = all.filter((o) => o.doc === doc && o.of === id)
  return { observation, amount: value / scale, ...(high === undefined ? {} : { high: high / scale }), comparisons }
}

/** The nearest thing that the texts say of the place, and why it is not the same. */
function whyMissing(place: string, like: Observation, targets: readonly Figure[], request: TableRequest): Missing {
  const said = request.observations.filter((o) => o.place === place && o.indicator === like.indicator)
  const [target] = targets
  if (target) return { code: 'target-only', nearest: target.observation }
  const results = said.filter((o) => o.status !== 'target' && o.breakdown === undefined)
  const territory = (o: Observation) =>
    o.period === undefined ? undefined : territoryOf(place, o.period, request.lexicon)?.from
  const sameKind = results.filter((o) => o.measure === like.measure && o.unit === like.unit)
  const elsewhere = sameKind.find((o) => o.period === like.period && territory(o) !== territory(like))
  if (elsewhere) return { code: 'other-territory', nearest: elsewhere }
  const [otherPeriod] = [...sameKind].sort((a, b) => distance(a, like) - distance(b, like))
  if (otherPeriod && otherPeriod.period !== like.period) return { code: 'other-period', nearest: otherPeriod }
  const otherMeasure = results.find((o) => o.period === like.period) ?? results[0]
  if (otherMeasure) return { code: 'other-measure', nearest: otherMeasure }
  const part = said.find((o) => o.breakdown !== undefined && o.status !== 'target')
  if (part) return { code: 'part-only', nearest: part }
  const akin = request.observations.find(
    (o) => o.place === place && (related[like.indicator] ?? []).includes(o.indicator),
  )
  if (akin) return { code: 'related-only', nearest: akin }
  return { code: 'not-stated' }
}

/** Years between the ends of two periods. */
function distance(a: Observation, b: Observation): number {
  const year = (o: Observation) =>
    o.period === undefined ? 9999 : Number(lastDay(o.period).slice(0, 4)) + Number(lastDay(o.period).slice(5, 7)) / 12
  return Math.abs(year(a) - year(b))
}

/** The rows of one measure, or none. */
export function rowsOf(table: Table, measure: Measure): readonly Row[] {
  return table.sections.find((section) => section.measure === measure)?.rows ?? []
}
