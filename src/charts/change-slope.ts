import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { Figure } from '../tables/table.ts'
import { capital } from './capital.ts'
import { changeOf, changesTold } from './change.ts'
import type { Change } from './change.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import { drawFigure, heightScale } from './draw-figure.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import { frameChart } from './frame.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { pointNotes } from './point-notes.ts'
import { colours, isWide, lineHeight, roomOf, sizes } from './theme.ts'
import { cellAt, drawnOf, isSameArea, nameOf, rescaled, trendsOf } from './trends.ts'
import type { Trend } from './trends.ts'
import { wrapText } from './wrap-text.ts'

/** Up to how many places have as much height as their slope needs; more are set closer. */
const manyPlaces = 12

/** Where things lie across the page. */
function columnsOf(room: number) {
  const [labels, values] = isWide(room) ? [Math.round(room * 0.25), 130] : [92, 88]
  return { labels, values, ends: [labels + values, room - values] as const }
}

/** A trend with the two periods of it that are compared, in how many places. */
export interface SlopePair {
  readonly trend: Trend
  readonly periods: readonly [string, string]
  readonly compared: number
}

/**
 * What changed between two reports on the same thing: a slope for every place, all on one scale; the pair of periods in
 * which most places have both figures, the latest of such. Undefined where no place has two.
 */
export function changeSlope(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const pair = chooseSlope(request)
  if (!pair) return undefined
  const { trend, periods } = pair
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const room = roomOf(request)
  const { labels: labelWidth, values: valueWidth, ends } = columnsOf(room)
  const rise = table.places.length > manyPlaces ? 20 : 30
  const row = { ...trend.scale, measure: trend.first.measure }
  const places = table.places.map((place) => {
    const cells = periods.map((period) => cellAt(trend, place, period))
    return {
      name: tables.place(place),
      cells,
      sides: cells.map((cell) =>
        (cell?.figures ?? []).map((f) => rescaled(f, trend)).sort((a, b) => b.amount - a.amount),
      ),
    }
  })
  const figures = places.flatMap(({ sides }) => sides.flat())
  const shapes = noShapes(room)
  const told: string[] = []
  const changes: Change[] = []
  let breaks = 0
  const heads = periods.map((period) => wrapText(tables.period(period), valueWidth, sizes.small))
  for (const [k, lines] of heads.entries()) {
    for (const [n, text] of lines.entries()) {
      const at = { x: ends[k] ?? 0, y: 10 + n * lineHeight(sizes.small) }
      shapes.texts.push({ ...at, text, size: sizes.small, align: k === 0 ? 'right' : 'left', fill: colours.muted })
    }
  }
  let y = 6 + Math.max(...heads.map(({ length }) => length)) * lineHeight(sizes.small)
  for (const { name, cells, sides } of places) {
    const labels = wrapText(name, labelWidth - 6, sizes.label)
    const words = sides.map((side, k) => sideWords(side, k, cells))
    const lines = Math.max(labels.length, ...words.map(({ length }) => length))
    const isEmpty = sides.every(({ length }) => length === 0)
    const step = Math.max(isEmpty ? 0 : rise + 14, lines * lineHeight(sizes.small) + 8)
    const middle = y + step / 2
    shapes.rules.push({ x: 0, x2: room, y, y2: y, look: 'track' })
    const write = (
      texts: readonly string[],
      x: number,
      look: { align?: 'left' | 'right'; fill?: string; isBold?: boolean },
      size: number,
    ) => {
      for (const [k, text] of texts.entries()) {
        shapes.texts.push({ x, y: middle + (k - (texts.length - 1) / 2) * lineHeight(size), text, size, ...look })
      }
    }
    write(labels, 0, {}, sizes.label)
    const yOf = heightScale(figures, middle - rise / 2, middle + rise / 2)
    const [before = [], after = []] = sides
    const [from, to] = cells
    const change = changeOf(before, after, row)
    if (change && from && to) {
      const isBroken = !isSameArea(from, to)
      if (isBroken) breaks++
      else changes.push(change)
      // Where texts differ, a line from each figure to each.
      for (const a of before) {
        for (const b of after) {
          const heights = { y: yOf(a.amount), y2: yOf(b.amount) }
          shapes.rules.push({ x: ends[0], x2: ends[1], ...heights, look: isBroken ? 'dashed' : 'line' })
        }
      }
    }
    for (const [k, side] of sides.entries()) {
      const x = ends[k] ?? 0
      for (const figure of side) drawFigure(shapes, figure, x, yOf, wording.tooltip(figure.observation, references))
      const look = side.length > 0 ? { isBold: true } : { fill: colours.muted }
      write(words[k] ?? [], k === 0 ? x - 10 : x + 10, { align: k === 0 ? 'right' : 'left', ...look }, sizes.small)
    }
    const text = sides.map((side, k) => `${tables.period(periods[k])} ${fullWords(side, k, cells)}`).join(', ')
    told.push(say('alt.entry', { label: name, text }))
    y += step
  }

  function fullWords(side: readonly Figure[], k: number, cells: readonly ReturnType<typeof cellAt>[]): string {
    if (side.length > 0) return side.map(({ observation }) => wording.value(observation)).join(' ≠ ')
    const missing = cells[k]?.missing
    return missing ? missingNote(missing, wording) : say('series.none')
  }
  function sideWords(side: readonly Figure[], k: number, cells: readonly ReturnType<typeof cellAt>[]): string[] {
    if (side.length > 0)
      return side.flatMap(({ observation }) => wrapText(amountOf(observation), valueWidth - 12, sizes.small, 'bold'))
    return wrapText(say(`heatmap.missing.${cells[k]?.missing?.code ?? 'not-stated'}`), valueWidth - 12, sizes.small)
  }
  function amountOf(observation: Figure['observation']): string {
    const { status } = observation
    const value = tables.amount(observation, trend.scale)
    return status === 'estimate' || status === 'forecast'
      ? say('value.guess', { value, status: say(`status.${status}`) })
      : value
  }

  function titleOf(): string {
    const compared = places.filter(({ sides }) => sides.every(({ length }) => length > 0))
    const [only] = compared
    if (compared.length === 1 && only) {
      const [first = '', last = ''] = only.sides.map((side, k) => fullWords(side, k, only.cells))
      return say('series.title.one', { ...common, place: only.name, first, last })
    }
    return changes.length === 0
      ? say('slope.title.none', common)
      : say('slope.title', { ...common, changes: changesTold(changes, wording) })
  }

  const drawn = drawnOf(figures)
  const common = {
    indicator: nameOf(trend, wording),
    from: tables.period(periods[0]),
    to: tables.period(periods[1]),
  }
  const title = titleOf()
  const subtitle = say('slope.subtitle', {
    ...common,
    what: capital(tables.what(trend.first)),
    unit: tables.unit(trend.scale.unit, trend.scale.scale),
    territory: territoryNote(drawn, references, wording),
  })
  const description = say('alt.slope', { parts: `${told.join('; ')}.` })
  const source = sourceNote(drawn, documents, references, wording)
  const notes = [
    say('note.slope'),
    ...(breaks > 0 ? [say('note.break')] : []),
    ...pointNotes(figures, wording),
    ...(places.some(({ sides }) => sides.some(({ length }) => length > 1)) ? [say('note.slope.conflict')] : []),
    ...earlyNotes(drawn, references, wording),
  ].join(' ')
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source] },
    [drawShapes(shapes, y)],
    language,
    room,
  )
  const observations = trend.rows.filter(({ period }) => periods.includes(period)).flatMap(observationsOf)
  return { id: 'change-slope', title, subtitle, description, source, spec, observations: [...new Set(observations)] }
}

/** The two periods that can be compared in most places, of the trend first in the table. */
export function chooseSlope({ table }: ChartRequest): SlopePair | undefined {
  let best: SlopePair | undefined
  for (const trend of trendsOf(table)) {
    const { periods } = trend
    for (let to = periods.length - 1; to > 0; to--) {
      for (let from = to - 1; from >= 0; from--) {
        const pair = [periods[from] ?? '', periods[to] ?? ''] as const
        const compared = table.places.filter((place) =>
          pair.every((period) => (cellAt(trend, place, period)?.figures.length ?? 0) > 0),
        ).length
        if (compared > (best?.compared ?? 0)) best = { trend, periods: pair, compared }
      }
    }
  }
  return best
}
