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
import { barScale, labelColumn } from './bar-scale.ts'
import type { BarEntry, BarPanel, Marked } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import { compactTargets } from './compact-targets.ts'
import type { ChartWording } from './chart-wording.ts'
import { extentOfAll, highest, lowest } from './extremes.ts'
import { figureBar } from './figure-bar.ts'
import { frameChart } from './frame.ts'
import { lineNamer } from './line-namer.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { roomOf } from './theme.ts'

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
    const nameOf = lineNamer(wording)
    const head = rows.length > 1 ? tables.indicator(row.indicator) : undefined
    return {
      ...(head === undefined ? {} : { head }),
      entries: order.flatMap((place) =>
        entriesOf(
          row.cells.find((cell) => cell.place === place),
          wording,
          references,
          nameOf,
        ),
      ),
      ...(benchmark ? { reference: benchmarkOf(benchmark, wording, references) } : {}),
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
  const room = roomOf(request)
  const column = labelColumn(panels, room)
  const shown = panels.map((panel) => compactTargets(panel, column, wording))
  const scale = barScale(shown, column)
  const spec = frameChart(
    { title, subtitle, description, notes: [notes.join(' '), source].filter((note) => note !== '') },
    shown.map((panel, k) => drawBars(panel, scale, { withAxis: k === panels.length - 1 })),
    request.language,
    room,
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
  const value = (cell: Cell) => Math.max(...cell.figures.map(({ amount }) => amount))
  return [...row.cells]
    .sort((a, b) =>
      value(a) === value(b) ? compare(tables.place(a.place), tables.place(b.place)) : value(b) - value(a),
    )
    .map((cell) => cell.place)
}

/** A line for every figure of a place, so that conflicting ones are all there; or one that says why there is none. */
function entriesOf(
  cell: Cell | undefined,
  wording: ChartWording,
  references: References,
  nameOf: ReturnType<typeof lineNamer>,
): BarEntry[] {
  if (!cell) return []
  const place = wording.tables.place(cell.place)
  if (cell.missing) return [{ label: place, missing: missingNote(cell.missing, wording) }]
  const [target] = cell.targets
  return cell.figures.map((figure, k) => {
    const { observation: o } = figure
    return {
      label: nameOf(place, references.of(o), cell.isConflict),
      bar: figureBar(o, figure, wording, references),
      ...(target && k === 0 ? { target: targetOf(target, o, wording, references) } : {}),
    }
  })
}

function targetOf(target: Figure, result: Observation, wording: ChartWording, references: References): Marked {
  const { say, tables } = wording
  const plan = say('value.target', { value: tables.value(target.observation) })
  const { verdict } = result
  return {
    value: target.amount,
    ...(target.high === undefined ? {} : { high: target.high }),
    text: verdict === undefined ? plan : say('value.with-verdict', { value: plan, verdict: say(`verdict.${verdict}`) }),
    tooltip: wording.tooltip(target.observation, references),
  }
}

function benchmarkOf({ observation, amount, high }: Figure, wording: ChartWording, references: References): Marked {
  const { say, tables } = wording
  const text = say('growth.benchmark', { place: tables.place(observation.place), value: tables.value(observation) })
  const tooltip = wording.tooltip(observation, references)
  return { value: amount, ...(high === undefined ? {} : { high }), text, tooltip }
}

function benchmarkNotes(rows: readonly Row[], references: References, { say, tables }: ChartWording): string[] {
  const used = rows.flatMap((row) => row.benchmarks.slice(0, 1)).map((figure) => figure.observation)
  const looks = {
    band: used.filter(({ high }) => high !== undefined),
    line: used.filter(({ high }) => high === undefined),
  }
  return Object.entries(looks).flatMap(([look, drawn]) => {
    const [first] = drawn
    if (!first) return []
    const letters = [...new Set(drawn.map(({ doc }) => references.letterOf(doc)))].join(', ')
    return [say(`note.benchmark.${look}`, { place: tables.place(first.place), letters })]
  })
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
  if (filled.length === 0) return say('growth.title.none', common)
  const told = endsOf(row, filled, common, wording)
  return missing.length === 0 ? told : say('growth.title.some', { told, n: missing.length })
}

/** The highest and the lowest of the places as far as the figures decide it; where all are the same, that. */
function endsOf(row: Row, filled: readonly Cell[], common: MessageParams, wording: ChartWording): string {
  const { say, tables } = wording
  const placed = filled.flatMap((cell) => {
    const extent = extentOfAll(cell.figures, row)
    return extent ? [{ of: cell, extent }] : []
  })
  const [top, bottom] = [highest(placed), lowest(placed)]
  const [only] = filled
  if (filled.length === 1 && only) return say('growth.title.all', { ...common, places: saidOf(only, wording) })
  const told = new Set(filled.map((cell) => saidBy(cell, wording)))
  if (top.length === filled.length && told.size === 1) {
    return say('growth.title.even', { ...common, said: [...told].join() })
  }
  const placesOf = (cells: readonly Cell[]) =>
    cells.length > mostNamed
      ? say('growth.tie', { n: cells.length })
      : tables.list(cells.map(({ place }) => tables.place(place)))
  const saidOfAll = (cells: readonly Cell[]) => [...new Set(cells.map((cell) => saidBy(cell, wording)))].join('; ')
  const params = {
    ...common,
    n: filled.length,
    first: placesOf(top),
    high: saidOfAll(top),
    last: placesOf(bottom),
    low: saidOfAll(bottom),
  }
  const isDecided = (cells: readonly Cell[]) => cells.length > 0 && cells.length < filled.length
  if (isDecided(top)) return say(isDecided(bottom) ? 'growth.title.ends' : 'growth.title.top', params)
  return say(isDecided(bottom) ? 'growth.title.bottom' : 'growth.title.open', params)
}

const saidOf = (cell: Cell, wording: ChartWording) =>
  wording.say('growth.said', { place: wording.tables.place(cell.place), said: saidBy(cell, wording) })

const saidBy = ({ figures }: Cell, wording: ChartWording) =>
  figures.map((figure) => wording.said(figure.observation)).join(' ≠ ')
