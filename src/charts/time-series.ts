import { signedBound } from '../core/model/signed-bound.ts'
import { lastDay } from '../tables/period.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import type { Cell, Figure } from '../tables/table.ts'
import { capital } from './capital.ts'
import { changeOf, changesTold } from './change.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { drawFigure, heightScale } from './draw-figure.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import type { Shapes } from './draw-shapes.ts'
import { drawWords } from './draw-words.ts'
import { frameChart } from './frame.ts'
import type { Panel } from './frame.ts'
import { joinSilent } from './join-silent.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { pointNotes } from './point-notes.ts'
import { textWidth } from './text-width.ts'
import { colours, isWide, lineHeight, roomOf, sizes } from './theme.ts'
import { cellAt, drawnOf, isSameArea, nameOf, rescaled, trendsOf } from './trends.ts'
import type { Trend } from './trends.ts'
import { wrapText } from './wrap-text.ts'

const margin = 24
/** Pixels between two places side by side. */
const gutter = 28

/** A thing that one place says in several periods, or why it says nothing. */
interface Line {
  readonly name: string
  readonly stops: readonly Stop[]
  readonly why: string
}

/**
 * One thing over time, a panel for every place on one scale: results, estimates and targets look different, and a rule
 * stands where the borders of a place changed. The trend with most points of one place, then of all. Undefined where no
 * place has figures of two periods.
 */
export function timeSeries(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const chosen = chooseTrend(request)
  if (!chosen) return undefined
  const { trend } = chosen
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const room = roomOf(request)
  const places = table.places.map((place): Line => {
    const missing = cellAt(trend, place, trend.periods.at(-1) ?? '')?.missing
    return {
      name: tables.place(place),
      stops: stopsOf(trend, place),
      why: missing ? missingNote(missing, wording) : say('series.none'),
    }
  })
  const filled = places.filter(({ stops }) => stops.length > 0)
  const silent = places.filter(({ stops }) => stops.length === 0)
  const figures = filled.flatMap(({ stops }) => stops.flatMap((stop) => [...stop.figures, ...stop.targets]))
  const periods = trend.periods.filter((period) =>
    filled.some(({ stops }) => stops.some((stop) => stop.period === period)),
  )
  const columns = isWide(room) && filled.length > 1 ? 2 : 1
  const width = (room - (columns - 1) * gutter) / columns
  const layout = { width, periods, xOf: timeScale(periods, width), figures }
  const drawings = filled.map((line) => drawLine(line, trend, layout, wording, references))
  const panels: Panel[] = []
  for (let from = 0; from < drawings.length; from += columns) {
    const beside = drawings.slice(from, from + columns)
    const shapes = noShapes(room)
    for (const [k, drawing] of beside.entries()) moveInto(shapes, drawing.shapes, k * (width + gutter))
    panels.push(drawShapes(shapes, Math.max(...beside.map(({ height }) => height))))
  }
  const silence = joinSilent(
    silent.map(({ name, why }) => ({ label: name, words: why })),
    wording,
  )
  if (silence.length > 0) panels.push(drawWords({ entries: silence }, 0, room))

  const drawn = drawnOf(figures)
  const title = titleOf(filled, trend, wording)
  const subtitle = say('series.subtitle', {
    what: capital(tables.what(trend.first)),
    unit: tables.unit(trend.scale.unit, trend.scale.scale),
    from: tables.period(periods[0]),
    to: tables.period(periods.at(-1)),
    territory: territoryNote(drawn, references, wording),
  })
  const told = places.map(({ name, stops, why }) =>
    say('alt.entry', { label: name, text: stops.length === 0 ? why : stopsTold(stops, wording) }),
  )
  const description = say('alt.series', { parts: `${told.join('; ')}.` })
  const source = sourceNote(drawn, documents, references, wording)
  const notes = [
    ...(filled.length > 1 ? [say('note.series')] : []),
    ...pointNotes(figures, wording),
    ...(filled.some(({ stops }) => stops.some(({ figures: stated }) => stated.length > 1))
      ? [say('note.slope.conflict')]
      : []),
    ...(drawings.some(({ isCrowded }) => isCrowded) ? [say('note.series.crowded')] : []),
    ...earlyNotes(drawn, references, wording),
  ].join(' ')
  const foot = [notes, source].filter((note) => note !== '')
  const spec = frameChart({ title, subtitle, description, notes: foot }, panels, language, room)
  return { id: 'time-series', title, subtitle, description, source, spec, observations: drawn }
}

interface Layout {
  readonly width: number
  readonly periods: readonly string[]
  readonly xOf: (period: string) => number
  /** All figures of the chart, which share a scale. */
  readonly figures: readonly Figure[]
}

/** The figures of one place over time. */
function drawLine(
  { name, stops }: Line,
  trend: Trend,
  { width, periods, xOf, figures }: Layout,
  wording: ChartWording,
  references: References,
) {
  const { say, tables } = wording
  const shapes = noShapes(width)
  const names = wrapText(name, width, sizes.head, 'bold')
  for (const [k, text] of names.entries()) {
    shapes.texts.push({ x: 0, y: 9 + k * lineHeight(sizes.head), text, size: sizes.head, isBold: true })
  }
  const under = names.length * lineHeight(sizes.head)
  const hasBreak = stops.some((stop, k) => isBreak(stops[k - 1], stop))
  const top = under + (hasBreak ? 38 : 24)
  const bottom = top + 56
  const yOf = heightScale(figures, top, bottom)
  const base = bottom + 20
  shapes.rules.push({ x: 0, x2: width, y: base, y2: base, look: 'track' })
  for (const [k, stop] of stops.entries()) {
    const before = stops[k - 1]
    if (!before) continue
    if (isBreak(before, stop)) {
      const x = (xOf(before.period) + xOf(stop.period)) / 2
      shapes.rules.push({ x, x2: x, y: under + 12, y2: base, look: 'break' })
      const date = stop.cell.territory?.from
      const text = date === undefined ? say('slope.break') : say('series.break', { date: tables.date(date) })
      const half = textWidth(text, sizes.foot) / 2
      const at = Math.min(Math.max(x, half), width - half)
      shapes.texts.push({ x: at, y: under + 6, text, size: sizes.foot, align: 'center', fill: colours.muted })
      continue
    }
    // Where texts differ, a line from each figure to each.
    for (const a of before.figures) {
      for (const b of stop.figures) {
        const [x, x2] = [xOf(before.period), xOf(stop.period)]
        shapes.rules.push({ x, x2, y: yOf(a.amount), y2: yOf(b.amount), look: 'line' })
      }
    }
  }
  const all = stops.flatMap(({ period, figures: results, targets }) =>
    [...results, ...targets].map((figure) => ({ period, figure })),
  )
  for (const { period, figure } of all) {
    drawFigure(shapes, figure, xOf(period), yOf, wording.tooltip(figure.observation, references))
  }
  const wanted = all.map(({ period, figure }) => {
    const bound = signedBound(figure.observation)
    const above = yOf(figure.high ?? figure.amount) - (bound === 'at_least' ? 21 : 13)
    const below = yOf(figure.amount) + (bound === 'at_most' ? 21 : 13)
    const value = tables.amount(figure.observation, trend.scale)
    const text = figure.observation.status === 'target' ? say('value.target', { value }) : value
    return { x: xOf(period), ys: [above, below], text }
  })
  const marks = all.flatMap(({ period, figure }) => {
    const y = yOf(figure.amount)
    const bound = signedBound(figure.observation)
    const arrow = bound === 'at_least' ? [y - 8] : bound === 'at_most' ? [y + 8] : []
    return [y, ...arrow].map((at) => ({ x: xOf(period), y: at, half: 6, halfHeight: 5 }))
  })
  const isCrowded = writeWhereFree(shapes, wanted, sizes.small, true, marks)
  // A year needs no word: the subtitle names the periods.
  const short = (period: string) => (/^\d{4}$/.test(period) ? period : tables.period(period))
  const axis = periods.map((period) => ({ x: xOf(period), ys: [base + 11, base + 25], text: short(period) }))
  const before = shapes.texts.length
  writeWhereFree(shapes, axis, sizes.foot, false)
  const lowest = Math.max(...shapes.texts.slice(before).map(({ y }) => y))
  return { shapes, height: lowest + 9, isCrowded }
}

/** Adds shapes to others, some pixels to the right. */
function moveInto(into: Shapes, { rects, rules, points, arrows, texts }: Shapes, by: number): void {
  into.rects.push(...rects.map((shape) => ({ ...shape, x: shape.x + by, x2: shape.x2 + by })))
  into.rules.push(...rules.map((shape) => ({ ...shape, x: shape.x + by, x2: shape.x2 + by })))
  into.points.push(...points.map((shape) => ({ ...shape, x: shape.x + by })))
  into.arrows.push(...arrows.map((shape) => ({ ...shape, x: shape.x + by })))
  into.texts.push(...texts.map((shape) => ({ ...shape, x: shape.x + by })))
}

const isBreak = (before: Stop | undefined, stop: Stop) => before !== undefined && !isSameArea(before.cell, stop.cell)

function stopsTold(stops: readonly Stop[], wording: ChartWording): string {
  const { say, tables } = wording
  return stops
    .flatMap(({ period, figures, targets }) =>
      [
        ...figures.map(({ observation }) => wording.value(observation)),
        ...targets.map(({ observation }) => say('value.target', { value: tables.value(observation) })),
      ].map((value) => `${tables.period(period)} ${value}`),
    )
    .join(', ')
}

/** The first and the last result of the only place; of several, in how many the last is higher or lower than the first. */
function titleOf(filled: readonly Line[], trend: Trend, wording: ChartWording): string {
  const { say, tables } = wording
  const indicator = nameOf(trend, wording)
  const ends = filled.flatMap(({ name, stops }) => {
    const results = stops.filter(({ figures }) => figures.length > 0)
    const [first, last] = [results[0], results.at(-1)]
    return first && last && first !== last ? [{ name, first, last }] : []
  })
  const [only] = ends
  const valuesOf = ({ figures }: Stop) => figures.map(({ observation }) => wording.value(observation)).join(' ≠ ')
  if (only && filled.length === 1) {
    const { name, first, last } = only
    return say('series.title.one', {
      place: name,
      indicator,
      first: valuesOf(first),
      last: valuesOf(last),
      from: tables.period(first.period),
      to: tables.period(last.period),
    })
  }
  const row = { ...trend.scale, measure: trend.first.measure }
  const changes = ends.flatMap(({ first, last }) =>
    isBreak(first, last) ? [] : (changeOf(first.figures, last.figures, row) ?? []),
  )
  return changes.length === 0
    ? say('series.title.many', { indicator, n: filled.length })
    : say('series.title.change', { indicator, changes: changesTold(changes, wording) })
}

/** What is said of a place in one period. */
interface Stop {
  readonly period: string
  readonly cell: Cell
  readonly figures: readonly Figure[]
  readonly targets: readonly Figure[]
}

function stopsOf(trend: Trend, place: string): Stop[] {
  return trend.periods.flatMap((period) => {
    const cell = cellAt(trend, place, period)
    if (!cell || cell.figures.length + cell.targets.length === 0) return []
    const inScale = (figures: readonly Figure[]) => figures.map((figure) => rescaled(figure, trend))
    return [{ period, cell, figures: inScale(cell.figures), targets: inScale(cell.targets) }]
  })
}

/** The trend with most points of one place, then of all, with how many periods the fullest place has. */
export function chooseTrend({ table }: ChartRequest): { readonly trend: Trend; readonly most: number } | undefined {
  const scored = trendsOf(table).map((trend) => {
    const counts = table.places.map((place) => stopsOf(trend, place).length)
    return { trend, most: Math.max(0, ...counts), all: counts.reduce((sum, count) => sum + count, 0) }
  })
  const [best] = scored.filter(({ most }) => most > 1).sort((a, b) => b.most - a.most || b.all - a.all)
  return best
}

/** Where periods lie across a drawing, by the days on which they end. */
function timeScale(periods: readonly string[], width: number): (period: string) => number {
  const days = periods.map((period) => Date.parse(lastDay(period)))
  const [low, high] = [Math.min(...days), Math.max(...days)]
  if (!(high > low)) return () => width / 2
  return (period) => margin + ((Date.parse(lastDay(period)) - low) / (high - low)) * (width - 2 * margin)
}

/** What other words must not cover. */
interface Block {
  readonly x: number
  readonly y: number
  readonly half: number
  readonly halfHeight: number
}

/**
 * Writes texts centred on their points at the first of some heights where they cover none written before; the last and
 * the first come before those between. Says whether there was no room for some.
 */
function writeWhereFree(
  { room, texts }: Shapes,
  wanted: readonly { readonly x: number; readonly ys: readonly number[]; readonly text: string }[],
  size: number,
  isBold: boolean,
  marks: readonly Block[] = [],
): boolean {
  const taken: Block[] = [...marks]
  const halfHeight = lineHeight(size) / 2 - 0.5
  const order = [wanted.at(-1), ...wanted.slice(0, -1)].flatMap((one) => one ?? [])
  let isCrowded = false
  for (const { x, ys, text } of order) {
    const half = textWidth(text, size, isBold ? 'bold' : 'regular') / 2
    const at = Math.min(Math.max(x, half), room - half)
    const isFree = (y: number) =>
      taken.every(
        (one) => Math.abs(one.x - at) >= one.half + half + 3 || Math.abs(one.y - y) >= one.halfHeight + halfHeight,
      )
    const y = ys.find(isFree)
    if (y === undefined) {
      isCrowded = true
      continue
    }
    taken.push({ x: at, y, half, halfHeight })
    const look = isBold ? { isBold, hasRim: true } : { fill: colours.muted }
    texts.push({ x: at, y, text, size, align: 'center', ...look })
  }
  return isCrowded
}
