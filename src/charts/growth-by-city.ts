import type { Observation } from '../core/model/observation.ts'
import type { MessageParams } from '../data/messages.ts'
import { rowsOf } from '../tables/cross-city.ts'
import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import type { Cell, Figure, Row, Table } from '../tables/table.ts'
import { mostComparedPeriod, placesWithFigure } from '../tables/views.ts'
import { altText } from './alt-text.ts'
import { drawBars } from './draw-bars.ts'
import { barScale } from './bar-scale.ts'
import type { BarEntry, BarPanel, Marked } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { frameChart } from './frame.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'

/** How many indicators one chart holds. */
const mostPanels = 4
/** Up to how many places the title names every one. */
const mostNamed = 3

/**
 * Growth by place in the period in which most can be compared: a panel for every indicator for which several places
 * state it, ranked by the first. Other rows of the table can be asked for; they must be of one unit. Undefined where
 * no text states a growth.
 */
export function growthByCity(
  request: ChartRequest,
  rows: readonly Row[] = chooseRows(request.table),
): Chart | undefined {
  const [first] = rows
  if (!first) return undefined
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(request.documents)
  const order = rankedPlaces(first, wording)
  const panels = rows.map((row): BarPanel => {
    const [benchmark] = row.benchmarks
    const head = rows.length > 1 ? tables.indicator(row.indicator) : undefined
    return {
      ...(head === undefined ? {} : { head }),
      entries: order.flatMap((place) =>
        entriesOf(
          row.cells.find((cell) => cell.place === place),
          row,
          wording,
          references,
        ),
      ),
      ...(benchmark ? { reference: benchmarkOf(benchmark, wording) } : {}),
    }
  })
  const observations = [...new Set(rows.flatMap(observationsOf))]
  const drawn = rows.flatMap((row) => row.cells.flatMap((cell) => cell.figures.map((figure) => figure.observation)))
  const subtitle = say('growth.subtitle', {
    what: say('growth.unit', { unit: tables.unit(first.unit), base: tables.base(first) }),
    period: tables.period(first.period),
    territory: territoryNote(drawn, references, wording),
  })
  const title = titleOf(first, order, wording)
  const description = altText(panels, [], wording)
  const source = sourceNote(observations, request.documents, references, wording)
  const notes = [
    ...markNotes(panels, wording),
    ...benchmarkNotes(rows, references, wording),
    ...(rows.some((row) => row.cells.some((cell) => cell.isConflict)) ? [say('note.conflict')] : []),
    ...earlyNotes(drawn, references, wording),
  ]
  const scale = barScale(panels)
  const spec = frameChart(
    { title, subtitle, description, notes: [notes.join(' '), source].filter((note) => note !== '') },
    panels.map((panel, k) => drawBars(panel, scale, { withAxis: k === panels.length - 1 })),
    request.language,
  )
  return { id: 'growth-by-city', title, subtitle, description, source, spec, observations }
}

/** The growth rows of one period and base with several places each; where there is none, the first row of all. */
function chooseRows(table: Table): Row[] {
  const growth = rowsOf(table, 'growth')
  const compared = growth.filter((row) => placesWithFigure(row) > 1)
  const period = mostComparedPeriod({ places: table.places, sections: [{ measure: 'growth', rows: compared }] })
  const [first] = compared.filter((row) => row.period === period)
  if (!first) return growth.slice(0, 1)
  return compared
    .filter((row) => row.period === period && row.basis === first.basis && row.unit === first.unit)
    .slice(0, mostPanels)
}

/** Places by their figure, the highest first; those without one follow by the alphabet. */
function rankedPlaces(row: Row, { tables }: ChartWording): string[] {
  const { compare } = new Intl.Collator(tables.language)
  const value = (cell: Cell) => cell.figures[0]?.amount ?? -Infinity
  return [...row.cells]
    .sort((a, b) =>
      value(a) === value(b) ? compare(tables.place(a.place), tables.place(b.place)) : value(b) - value(a),
    )
    .map((cell) => cell.place)
}

/** A line for every figure of a place, so that conflicting ones are all there; or one that says why there is none. */
function entriesOf(cell: Cell | undefined, row: Row, wording: ChartWording, references: References): BarEntry[] {
  if (!cell) return []
  const { say, tables } = wording
  const place = tables.place(cell.place)
  if (cell.missing) return [{ label: place, missing: missingNote(cell.missing, wording) }]
  const [target] = cell.targets
  return cell.figures.map((figure, k) => {
    const { observation: o, amount, high } = figure
    return {
      label: cell.isConflict ? say('label.source', { place, source: references.of(o) }) : place,
      bar: {
        value: amount,
        ...(high === undefined ? {} : { high }),
        text: wording.value(o),
        status: o.status,
        bound: o.bound,
        tooltip: wording.tooltip(o, references),
      },
      ...(target && k === 0 ? { target: targetOf(target, o, wording) } : {}),
    }
  })
}

function targetOf(target: Figure, result: Observation, { say, tables }: ChartWording): Marked {
  const plan = say('value.target', { value: tables.value(target.observation) })
  const { verdict } = result
  return {
    value: target.amount,
    ...(target.high === undefined ? {} : { high: target.high }),
    text: verdict === undefined ? plan : say('value.with-verdict', { value: plan, verdict: say(`verdict.${verdict}`) }),
  }
}

function benchmarkOf({ observation, amount, high }: Figure, { say, tables }: ChartWording): Marked {
  const text = say('growth.benchmark', { place: tables.place(observation.place), value: tables.value(observation) })
  return { value: amount, ...(high === undefined ? {} : { high }), text }
}

function benchmarkNotes(rows: readonly Row[], references: References, { say, tables }: ChartWording): string[] {
  const used = rows.flatMap((row) => row.benchmarks.slice(0, 1)).map((figure) => figure.observation)
  const [first] = used
  if (!first) return []
  const letters = [...new Set(used.map(({ doc }) => references.letterOf(doc)))].join(', ')
  return [say('note.benchmark', { place: tables.place(first.place), letters })]
}

function titleOf(row: Row, order: readonly string[], wording: ChartWording): string {
  const { say, tables, short } = wording
  const cells = order.flatMap((place) => row.cells.find((cell) => cell.place === place) ?? [])
  const filled = cells.filter((cell) => cell.figures.length > 0)
  const missing = cells.filter((cell) => cell.figures.length === 0)
  const common = { period: tables.period(row.period), indicator: short(row.indicator) }
  if (cells.length <= mostNamed) {
    const parts = [
      ...filled.map((cell) => saidOf(cell, wording)),
      ...missing.map((cell) => say('growth.missing', { place: tables.place(cell.place) })),
    ]
    return say('growth.title.all', { ...common, places: parts.join(', ') })
  }
  const [first] = filled
  const last = filled.at(-1)
  if (!first || !last) return say('growth.title.none', common)
  const told = endsOf(first, last, common, wording)
  return missing.length === 0 ? told : say('growth.title.some', { told, n: missing.length })
}

/** The highest and the lowest of the places; where they are the same, that. */
function endsOf(first: Cell, last: Cell, common: MessageParams, wording: ChartWording): string {
  const { say, tables } = wording
  const places = say('growth.said', { place: tables.place(first.place), said: saidBy(first, wording) })
  if (first === last) return say('growth.title.all', { ...common, places })
  const [high, low] = [first, last].map((cell) => cell.figures[0]?.amount ?? NaN)
  if (high === low) return say('growth.title.even', { ...common, said: saidBy(first, wording) })
  return say('growth.title.ends', {
    ...common,
    first: tables.place(first.place),
    high: saidBy(first, wording),
    last: tables.place(last.place),
    low: saidBy(last, wording),
  })
}

const saidOf = (cell: Cell, wording: ChartWording) =>
  wording.say('growth.said', { place: wording.tables.place(cell.place), said: saidBy(cell, wording) })

const saidBy = ({ figures }: Cell, wording: ChartWording) =>
  figures.map((figure) => wording.said(figure.observation)).join(' ≠ ')
