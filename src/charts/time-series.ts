import { lastDay } from '../tables/period.ts'
import { referencesFor } from '../tables/sources.ts'
import type { Cell, Figure } from '../tables/table.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import { drawFigure, heightScale } from './draw-figure.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import type { Shapes } from './draw-shapes.ts'
import { frameChart } from './frame.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { pointNotes } from './point-notes.ts'
import { textWidth } from './text-width.ts'
import { colours, innerWidth, lineHeight, sizes } from './theme.ts'
import { cellAt, drawnOf, isSameArea, nameOf, rescaled, trendsOf } from './trends.ts'
import type { Trend } from './trends.ts'
import { wrapText } from './wrap-text.ts'

const margin = 30
const plotHeight = 56

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
  const places = table.places.map((place) => ({
    name: tables.place(place),
    stops: stopsOf(trend, place),
    missing: cellAt(trend, place, trend.periods.at(-1) ?? '')?.missing,
  }))
  const figures = places.flatMap(({ stops }) => stops.flatMap((stop) => [...stop.figures, ...stop.targets]))
  const periods = trend.periods.filter((period) =>
    places.some(({ stops }) => stops.some((stop) => stop.period === period)),
  )
  const xOf = timeScale(periods)
  const told: string[] = []
  const panels = places.map(({ name, stops, missing }) => {
    const shapes = noShapes()
    shapes.texts.push({ x: 0, y: 9, text: name, size: sizes.head, isBold: true })
    if (stops.length === 0) {
      const why = missing ? missingNote(missing, wording) : say('series.none')
      const lines = wrapText(why, innerWidth, sizes.small)
      for (const [k, text] of lines.entries()) {
        shapes.texts.push({ x: 0, y: 26 + k * lineHeight(sizes.small), text, size: sizes.small, fill: colours.muted })
      }
      told.push(say('alt.entry', { label: name, text: why }))
      return drawShapes(shapes, 20 + lines.length * lineHeight(sizes.small))
    }
    const top = 58
    const yOf = heightScale(figures, top, top + plotHeight)
    shapes.rules.push({ x: 0, x2: innerWidth, y: top + plotHeight + 10, y2: top + plotHeight + 10, look: 'track' })
    for (const [k, stop] of stops.entries()) {
      const before = stops[k - 1]
      const [a, b] = [before?.figures[0], stop.figures[0]]
      const isBroken = before !== undefined && !isSameArea(before.cell, stop.cell)
      if (before && isBroken) {
        const x = (xOf(before.period) + xOf(stop.period)) / 2
        shapes.rules.push({ x, x2: x, y: 34, y2: top + plotHeight + 10, look: 'break' })
        const date = stop.cell.territory?.from
        const text = date === undefined ? say('slope.break') : say('series.break', { date: tables.date(date) })
        const half = textWidth(text, sizes.foot) / 2
        const at = Math.min(Math.max(x, half), innerWidth - half)
        shapes.texts.push({ x: at, y: 27, text, size: sizes.foot, align: 'center', fill: colours.muted })
      } else if (before && a && b) {
        shapes.rules.push({
          x: xOf(before.period),
          x2: xOf(stop.period),
          y: yOf(a.amount),
          y2: yOf(b.amount),
          look: 'line',
        })
      }
    }
    for (const { period, figures: results, targets } of stops) {
      for (const figure of [...results, ...targets]) {
        drawFigure(shapes, figure, xOf(period), yOf, wording.tooltip(figure.observation, references))
      }
    }
    const labelled = stops.flatMap(({ period, figures: results, targets }) =>
      [...results, ...targets].map((figure) => ({
        x: xOf(period),
        y: yOf(figure.high ?? figure.amount) - (figure.observation.bound === 'at_least' ? 21 : 13),
        text: tables.amount(figure.observation, trend.scale),
      })),
    )
    writeWhereFree(shapes, labelled, sizes.small, true)
    const axis = periods.map((period) => ({ x: xOf(period), y: top + plotHeight + 20, text: tables.period(period) }))
    writeWhereFree(shapes, axis, sizes.foot, false)
    const text = stops
      .flatMap(({ period, figures: results, targets }) =>
        [
          ...results.map(({ observation }) => wording.value(observation)),
          ...targets.map(({ observation }) => say('value.target', { value: tables.value(observation) })),
        ].map((value) => `${tables.period(period)} ${value}`),
      )
      .join(', ')
    told.push(say('alt.entry', { label: name, text }))
    return drawShapes(shapes, top + plotHeight + 28)
  })

  const drawn = drawnOf(figures)
  const filled = places.filter(({ stops }) => stops.length > 0)
  const [from, to] = [periods[0], periods.at(-1)].map((period) => tables.period(period))
  const common = { indicator: nameOf(trend, wording), from: from ?? '', to: to ?? '' }
  const [only, ...others] = filled
  const results = only?.stops.filter((stop) => stop.figures.length > 0) ?? []
  const [first, last] = [results[0], results.at(-1)]
  const title =
    only && others.length === 0 && first && last && first !== last
      ? say('series.title.one', {
          place: only.name,
          indicator: common.indicator,
          first: valuesOf(first),
          last: valuesOf(last),
          from: tables.period(first.period),
          to: tables.period(last.period),
        })
      : say('series.title.many', { ...common, n: filled.length })
  function valuesOf({ figures: stated }: Stop): string {
    return stated.map(({ observation }) => wording.value(observation)).join(' ≠ ')
  }
  const subtitle = say('series.subtitle', {
    ...common,
    what: tables.what(trend.first),
    unit: tables.unit(trend.scale.unit, trend.scale.scale),
    territory: territoryNote(drawn, references, wording),
  })
  const description = say('alt.series', { parts: `${told.join('; ')}.` })
  const source = sourceNote(drawn, documents, references, wording)
  const notes = [
    ...(filled.length > 1 ? [say('note.series')] : []),
    ...pointNotes(figures, wording),
    ...earlyNotes(drawn, references, wording),
  ].join(' ')
  const foot = [notes, source].filter((note) => note !== '')
  const spec = frameChart({ title, subtitle, description, notes: foot }, panels, language)
  return { id: 'time-series', title, subtitle, description, source, spec, observations: drawn }
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

/** Where periods lie across the page, by the days on which they end. */
function timeScale(periods: readonly string[]): (period: string) => number {
  const days = periods.map((period) => Date.parse(lastDay(period)))
  const [low, high] = [Math.min(...days), Math.max(...days)]
  if (!(high > low)) return () => innerWidth / 2
  return (period) => margin + ((Date.parse(lastDay(period)) - low) / (high - low)) * (innerWidth - 2 * margin)
}

/** Writes texts centred on their points; the last and the first come before those between, and none covers another. */
function writeWhereFree(
  { texts }: Shapes,
  wanted: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  size: number,
  isBold: boolean,
): void {
  const taken: { x: number; y: number; half: number }[] = []
  const order = [wanted.at(-1), ...wanted.slice(0, -1)].flatMap((one) => one ?? [])
  for (const { x, y, text } of order) {
    const half = textWidth(text, size, isBold ? 'bold' : 'regular') / 2
    const at = Math.min(Math.max(x, half), innerWidth - half)
    const isHit = taken.some(
      (one) => Math.abs(one.x - at) < one.half + half + 6 && Math.abs(one.y - y) < lineHeight(size),
    )
    if (isHit) continue
    taken.push({ x: at, y, half })
    texts.push({
      x: at,
      y,
      text,
      size,
      align: 'center',
      ...(isBold ? { isBold, hasRim: true } : { fill: colours.muted }),
    })
  }
}
