import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { Figure } from '../tables/table.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import { drawFigure, heightScale } from './draw-figure.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import { frameChart } from './frame.ts'
import { missingNote } from './missing-note.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { pointNotes } from './point-notes.ts'
import { colours, innerWidth, lineHeight, sizes } from './theme.ts'
import { cellAt, drawnOf, isSameArea, nameOf, rescaled, trendsOf } from './trends.ts'
import type { Trend } from './trends.ts'
import { wrapText } from './wrap-text.ts'

const labelWidth = 92
/** Where the two points of a place lie. */
const ends = [labelWidth + 92, innerWidth - 92] as const
const rise = 30

interface Pair {
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
  const pair = choosePair(request)
  if (!pair) return undefined
  const { trend, periods } = pair
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const places = table.places.map((place) => {
    const cells = periods.map((period) => cellAt(trend, place, period))
    return {
      name: tables.place(place),
      cells,
      sides: cells.map((cell) => (cell?.figures ?? []).map((f) => rescaled(f, trend))),
    }
  })
  const figures = places.flatMap(({ sides }) => sides.flat())
  const shapes = noShapes()
  const told: string[] = []
  let [up, down, n, breaks] = [0, 0, 0, 0]
  let y = 10
  for (const [k, period] of periods.entries()) {
    const text = tables.period(period)
    shapes.texts.push({ x: ends[k] ?? 0, y, text, size: sizes.small, align: 'center', fill: colours.muted })
  }
  y += 12
  for (const { name, cells, sides } of places) {
    const labels = wrapText(name, labelWidth - 6, sizes.label)
    const words = sides.map((side, k) => sideWords(side, k, cells))
    const lines = Math.max(labels.length, ...words.map(({ length }) => length))
    const step = Math.max(rise + 14, lines * lineHeight(sizes.small) + 8)
    const middle = y + step / 2
    shapes.rules.push({ x: 0, x2: innerWidth, y, y2: y, look: 'track' })
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
    const [a, b] = sides.map((side) => side[0])
    const [from, to] = cells
    if (a && b && from && to) {
      const isBroken = !isSameArea(from, to)
      if (isBroken) breaks++
      else if (sides.every(({ length }) => length === 1)) {
        // Ranges that overlap, and texts that differ, tell neither a rise nor a fall.
        n++
        if (b.amount > (a.high ?? a.amount)) up++
        if ((b.high ?? b.amount) < a.amount) down++
      }
      shapes.rules.push({
        x: ends[0],
        x2: ends[1],
        y: yOf(a.amount),
        y2: yOf(b.amount),
        look: isBroken ? 'dashed' : 'line',
      })
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
      return side.flatMap(({ observation }) => wrapText(amountOf(observation), 80, sizes.small, 'bold'))
    return wrapText(say(`heatmap.missing.${cells[k]?.missing?.code ?? 'not-stated'}`), 80, sizes.small)
  }
  function amountOf(observation: Figure['observation']): string {
    const { status } = observation
    const value = tables.amount(observation, trend.scale)
    return status === 'estimate' || status === 'forecast'
      ? say('value.guess', { value, status: say(`status.${status}`) })
      : value
  }

  const drawn = drawnOf(figures)
  const common = {
    indicator: nameOf(trend, wording),
    from: tables.period(periods[0]),
    to: tables.period(periods[1]),
  }
  const titleKey = n === 0 ? 'slope.title.none' : up + down === 0 ? 'slope.title.even' : 'slope.title'
  const title = say(titleKey, { ...common, n, up, down })
  const subtitle = say('slope.subtitle', {
    ...common,
    what: tables.what(trend.first),
    unit: tables.unit(trend.scale.unit, trend.scale.scale),
    territory: territoryNote(drawn, references, wording),
  })
  const description = say('alt.slope', { parts: `${told.join('; ')}.` })
  const source = sourceNote(drawn, documents, references, wording)
  const notes = [
    say('note.slope'),
    ...(breaks > 0 ? [say('note.break')] : []),
    ...pointNotes(figures, wording),
    ...(figures.length > places.length * 2 ? [say('note.conflict')] : []),
    ...earlyNotes(drawn, references, wording),
  ].join(' ')
  const spec = frameChart({ title, subtitle, description, notes: [notes, source] }, [drawShapes(shapes, y)], language)
  const observations = trend.rows.filter(({ period }) => periods.includes(period)).flatMap(observationsOf)
  return { id: 'change-slope', title, subtitle, description, source, spec, observations: [...new Set(observations)] }
}

/** The two periods that can be compared in most places, of the trend first in the table. */
function choosePair({ table }: ChartRequest): Pair | undefined {
  let best: Pair | undefined
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
