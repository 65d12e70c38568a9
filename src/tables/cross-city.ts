import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { measures } from '../core/model/observation.ts'
import type { Measure, Observation } from '../core/model/observation.ts'
import { splitByTerritory } from './eras.ts'
import { byCodePoint, makeFigures } from './figure.ts'
import type { FigureContext, Scale } from './figure.ts'
import { indicatorOrder } from './indicator-order.ts'
import { whyMissing } from './missing.ts'
import type { MissingContext } from './missing.ts'
import { baseOf, partKey, rowKey } from './row-key.ts'
import { lastDay } from './period.ts'
import type { Cell, Figure, Row, Section, Table } from './table.ts'
import { territoryOf } from './territory.ts'
import { scaleFor, unitFamily } from './unit.ts'

/** What a cross-city table is made of. */
export interface TableRequest {
  readonly observations: readonly Observation[]
  readonly lexicon: Lexicon
  /** Places in the order of the columns. */
  readonly places: readonly string[]
  /** Day of each document, for the order of sources and the territory of the time. */
  readonly dateOf: (doc: string) => string | undefined
  /** Whether parts (`breakdown`) get rows of their own below the whole. */
  readonly withParts?: boolean
}

interface Workshop extends TableRequest, FigureContext, MissingContext {
  /** Figures of indicators as a whole, by what they say and of when. */
  readonly alike: (o: Observation) => readonly Observation[]
}

/**
 * Sets places side by side, row by row: the same indicator as a whole, the same measure, unit, basis, period and
 * territory. Parts (`breakdown`) and targets never fill a cell of the whole or of results; an empty cell says why.
 * Parts have rows of their own where they are asked for.
 */
export function crossCity(request: TableRequest): Table {
  const { observations, lexicon, places, dateOf, withParts = false } = request
  const whole = observations.filter(
    (o) => o.indicator !== 'other' && (withParts || o.breakdown === undefined) && o.period !== undefined,
  )
  const byKey = groupBy(whole, rowKey)
  const bySubject = groupBy(observations, (o) => JSON.stringify([o.place, o.indicator]))
  const work: Workshop = {
    ...request,
    alike: (o) => byKey.get(rowKey(o)) ?? [],
    saidOf: (place, indicator) => bySubject.get(JSON.stringify([place, indicator])) ?? [],
    qualifiersOf: qualifiersIn(observations),
  }
  const columns = new Set(places)
  const rows = [...byKey.values()].flatMap((group) => {
    const results = group.filter((o) => o.status !== 'target' && columns.has(o.place ?? ''))
    return results.length === 0 ? [] : splitByTerritory(results, lexicon, dateOf).map((part) => makeRow(part, work))
  })
  const order = indicatorOrder(lexicon)
  rows.sort(
    (a, b) =>
      order(a.indicator) - order(b.indicator) ||
      byCodePoint(lastDay(b.period), lastDay(a.period)) ||
      byCodePoint(a.period, b.period) ||
      byCodePoint(a.basis ?? '', b.basis ?? '') ||
      byCodePoint(a.unit, b.unit) ||
      byCodePoint(partKey(a), partKey(b)),
  )
  const sections: Section[] = measures
    .map((measure) => ({ measure, rows: rows.filter((row) => row.measure === measure) }))
    .filter((section) => section.rows.length > 0)
  return { places, sections }
}

function makeRow(group: readonly Observation[], work: Workshop): Row {
  const [like] = group
  if (like?.period === undefined) throw new Error('a row needs a figure with a period')
  const unit = commonUnit(group, work.lexicon)
  const scale = {
    unit,
    scale: scaleFor(
      unit,
      group.filter((o) => o.unit === unit).map(({ value }) => value),
    ),
  }
  const basis = baseOf(like)
  return {
    indicator: like.indicator,
    measure: like.measure,
    ...(basis === undefined ? {} : { basis }),
    ...(like.breakdown === undefined ? {} : { breakdown: like.breakdown }),
    period: like.period,
    ...scale,
    cells: work.places.map((place) => makeCell(place, like, group, scale, work)),
    benchmarks: makeBenchmarks(like, scale, work),
  }
}

/** The unit that a row is shown in: that of the indicator where a figure has it, else that of the first figure. */
function commonUnit(group: readonly Observation[], lexicon: Lexicon): string {
  const own = lexicon.indicator(group[0]?.indicator ?? '')?.units ?? []
  return own.find((unit) => group.some((o) => o.unit === unit)) ?? group[0]?.unit ?? ''
}

function makeCell(place: string, like: Observation, group: readonly Observation[], scale: Scale, work: Workshop): Cell {
  const { lexicon, dateOf } = work
  const mine = group.filter((o) => o.place === place)
  const figures = makeFigures(mine, scale, work)
  const territory = territoryOf(place, like.period ?? '', lexicon, dateOf((mine[0] ?? like).doc))
  return {
    place,
    figures,
    targets: makeFigures(targetsFor(place, like, work), scale, work),
    isConflict: figures.length > 1,
    ...(figures.length > 0 ? {} : { missing: whyMissing(place, like, work) }),
    ...(territory === undefined ? {} : { territory }),
  }
}

/** The plans for what a row is about, against whatever base they are put. */
function targetsFor(place: string, like: Observation, { saidOf }: Workshop): Observation[] {
  return saidOf(place, like.indicator).filter(
    (o) =>
      o.status === 'target' &&
      partKey(o) === partKey(like) &&
      o.measure === like.measure &&
      o.period === like.period &&
      unitFamily(o) === unitFamily(like),
  )
}

/** What the texts say of the country that the columns lie in, for the same or for what the country has in its stead. */
function makeBenchmarks(like: Observation, scale: Scale, work: Workshop): readonly Figure[] {
  const { lexicon, places } = work
  const twin = lexicon.indicator(like.indicator)?.twins?.country ?? like.indicator
  const countries = new Set(
    lexicon.places
      .filter(
        ({ id, kind }) =>
          kind === 'country' && !places.includes(id) && places.some((place) => lexicon.isWithin(place, id)),
      )
      .map(({ id }) => id),
  )
  const found = [like.indicator, twin].flatMap((indicator) => work.alike({ ...like, indicator }))
  const told = [...new Set(found)].filter((o) => o.status !== 'target' && countries.has(o.place ?? ''))
  return makeFigures(told, scale, work)
}

function groupBy(observations: readonly Observation[], keyOf: (o: Observation) => string): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) {
    const key = keyOf(o)
    const group = groups.get(key)
    if (group) group.push(o)
    else groups.set(key, [o])
  }
  return groups
}

function qualifiersIn(observations: readonly Observation[]): (o: Observation) => readonly Observation[] {
  const qualifiers = groupBy(
    observations.filter((o) => o.of !== undefined),
    (o) => JSON.stringify([o.doc, o.of]),
  )
  return ({ doc, id }) => qualifiers.get(JSON.stringify([doc, id])) ?? []
}

/** The rows of one measure, or none. */
export function rowsOf(table: Table, measure: Measure): readonly Row[] {
  return table.sections.find((section) => section.measure === measure)?.rows ?? []
}
