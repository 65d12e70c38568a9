import { rowsOf } from '../tables/cross-city.ts'
import { lastDay } from '../tables/period.ts'
import { byCodePoint } from '../tables/figure.ts'
import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import type { Cell, Row } from '../tables/table.ts'
import { rateTitle } from './attainment.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { groupBy } from './group-by.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import type { Shapes } from './draw-shapes.ts'
import { frameChart } from './frame.ts'
import type { Panel } from './frame.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { colours, lineHeight, roomOf, sizes } from './theme.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const labelWidthOf = (room: number) => Math.round(room * 0.33)
/** Pixels that a column needs at least. */
const leastColumn = 74
const widestColumn = 220
/** More lines than these are set closer. */
const manyLines = 12

/** Steps of attainment in percent from below, light to dark: they keep apart in grey. */
const steps = [
  { key: 'low', from: -Infinity, fill: colours.low, ink: colours.ink },
  { key: 'near', from: 90, fill: colours.near, ink: colours.ink },
  { key: 'reached', from: 100, fill: colours.reached, ink: colours.ink },
  { key: 'beyond', from: 110, fill: colours.beyond, ink: colours.paper },
] as const

/** What stands in one field of the map: the figures that texts give, each in the colour of its own. */
interface Field {
  readonly parts: readonly {
    readonly text: string
    readonly fill: string
    readonly ink: string
    readonly tooltip: string
  }[]
  readonly told: string
}

/**
 * The stated rates of attainment as a map of places by indicators, a panel for every period; the more numerous of the
 * two go down the page. Undefined where no text states a rate.
 */
export function attainmentHeatmap(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const rows = rowsOf(table, 'attainment').filter((row) => row.cells.some(({ figures }) => figures.length > 0))
  if (rows.length === 0) return undefined
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const periods = [...groupBy(rows, ({ period }) => period)].sort(([a], [b]) => byCodePoint(lastDay(b), lastDay(a)))
  const room = roomOf(request)
  const labelWidth = labelWidthOf(room)
  const mostColumns = Math.floor((room - labelWidth) / leastColumn)
  const panels: Panel[] = [drawLegend(wording, room)]
  const told: string[] = []
  for (const [period, group] of periods) {
    const isPlacesDown = table.places.length >= group.length
    const places = table.places.map((place) => ({
      label: tables.place(place),
      fields: group.map((row) => fieldOf(row, place, wording, references)),
    }))
    const indicators = group.map((row) => labelOf(row, wording))
    const lines = isPlacesDown
      ? places
      : indicators.map((label, k) => ({ label, fields: places.flatMap(({ fields }) => fields[k] ?? []) }))
    const heads = isPlacesDown ? indicators : places.map(({ label }) => label)
    for (let from = 0; from < heads.length; from += mostColumns) {
      panels.push(
        drawMap(
          tables.period(period),
          heads.slice(from, from + mostColumns),
          lines.map(({ label, fields }) => ({ label, fields: fields.slice(from, from + mostColumns) })),
          room,
        ),
      )
    }
    const entries = lines.flatMap(({ label, fields }) =>
      fields.map((field, k) => say('alt.entry', { label: `${label}, ${heads[k] ?? ''}`, text: field.told })),
    )
    told.push(say('alt.panel', { head: tables.period(period), entries: entries.join('; ') }))
  }
  const observations = [...new Set(rows.flatMap(observationsOf))]
  const drawn = rows.flatMap((row) => row.cells.flatMap(({ figures }) => figures.map((figure) => figure.observation)))
  const title = rateTitle(drawn, wording)
  const subtitle = say('attainment.subtitle', { territory: territoryNote(drawn, references, wording) })
  const description = say('alt.heatmap', { parts: told.join(' ') })
  const source = sourceNote(observations, documents, references, wording)
  const notes = [
    ...(rows.some((row) => row.cells.some(({ isConflict }) => isConflict)) ? [say('note.heatmap.conflict')] : []),
    ...earlyNotes(drawn, references, wording),
  ].join(' ')
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source].filter((note) => note !== '') },
    panels,
    language,
    room,
  )
  return { id: 'attainment-heatmap', title, subtitle, description, source, spec, observations }
}

const labelOf = ({ indicator, breakdown, basis = 'plan' }: Row, { say, tables }: ChartWording) => {
  const name = tables.indicator(indicator, breakdown)
  return basis.startsWith('budget')
    ? say('attainment.row', { indicator: name, base: say(`attainment.base.${basis}`) })
    : name
}

const stepOf = (rate: number) => steps.findLast(({ from }) => rate >= from) ?? steps[0]

function fieldOf(row: Row, place: string, wording: ChartWording, references: References): Field {
  const { say } = wording
  const cell: Cell | undefined = row.cells.find((one) => one.place === place)
  const figures = cell?.figures ?? []
  if (figures.length === 0) {
    const why = say(`heatmap.missing.${cell?.missing?.code ?? 'not-stated'}`)
    return { parts: [{ text: why, fill: colours.paper, ink: colours.muted, tooltip: why }], told: why }
  }
  const parts = figures.map(({ observation: o, amount, high = amount }) => {
    // A range or a bound that leaves the step open has the colour of none.
    const [lowest, highest] = [
      stepOf(o.bound === 'at_most' ? -Infinity : amount),
      stepOf(o.bound === 'at_least' ? Infinity : high),
    ]
    const { fill, ink } = lowest === highest ? lowest : { fill: colours.paper, ink: colours.ink }
    return { text: wording.value(o), fill, ink, tooltip: wording.tooltip(o, references) }
  })
  return { parts, told: parts.map(({ text }) => text).join(' ≠ ') }
}

function drawMap(
  head: string,
  heads: readonly string[],
  lines: readonly { readonly label: string; readonly fields: readonly Field[] }[],
  room: number,
): Panel {
  const labelWidth = labelWidthOf(room)
  const width = Math.min((room - labelWidth) / heads.length, widestColumn)
  const shapes: Shapes = noShapes(room)
  const small = lineHeight(sizes.small)
  shapes.texts.push({ x: 0, y: 9, text: head, size: sizes.head, isBold: true })
  const headLines = heads.map((text) => wrapText(text, width - 6, sizes.foot))
  const headHeight = Math.max(...headLines.map(({ length }) => length)) * lineHeight(sizes.foot)
  let y = 24
  for (const [k, words] of headLines.entries()) {
    const top = y + headHeight - words.length * lineHeight(sizes.foot)
    writeLines(shapes, words, labelWidth + (k + 0.5) * width, top, sizes.foot, { align: 'center', fill: colours.muted })
  }
  y += headHeight + 4
  for (const { label, fields } of lines) {
    const labels = wrapText(label, labelWidth - 8, sizes.small)
    const written = fields.map(({ parts }) =>
      parts.map((part) => ({ ...part, words: wrapFigure(part.text, width - 6) })),
    )
    const between = lines.length > manyLines ? 6 : 10
    const needs = written.map((parts) => parts.reduce((sum, { words }) => sum + words.length * small + between, 0))
    const step = Math.max(labels.length * small + between, ...needs)
    writeLines(shapes, labels, 0, y + (step - labels.length * small) / 2, sizes.small, {})
    for (const [k, parts] of written.entries()) {
      const x = labelWidth + k * width
      const height = step / parts.length
      for (const [n, { words, fill, ink, tooltip }] of parts.entries()) {
        const from = y + n * height
        shapes.rects.push({ x: x + 1, x2: x + width - 1, y: from + 1, y2: from + height - 1, fill, tooltip })
        const top = from + (height - words.length * small) / 2
        writeLines(shapes, words, x + width / 2, top, sizes.small, { align: 'center', fill: ink })
      }
    }
    y += step
  }
  return drawShapes(shapes, y)
}

/** The steps with their colours; none where there is no rate, or a range or bound leaves the step open. */
function drawLegend({ say }: ChartWording, room: number): Panel {
  const shapes = noShapes(room)
  const [side, height] = [12, lineHeight(sizes.small) + 4]
  let [x, y] = [0, 0]
  const keys = [...steps, { key: 'none', fill: colours.paper }]
  for (const { key, fill } of keys) {
    const text = say(`heatmap.step.${key}`)
    const width = side + 5 + textWidth(text, sizes.small)
    if (x > 0 && x + width > room) [x, y] = [0, y + height]
    const middle = y + height / 2
    shapes.rects.push({ x, x2: x + side, y: middle - side / 2, y2: middle + side / 2, fill, tooltip: text })
    shapes.texts.push({ x: x + side + 5, y: middle, text, size: sizes.small, fill: colours.muted })
    x += width + 14
  }
  return drawShapes(shapes, y + height)
}

/** Breaks a figure as text, and a range that is too long for a line after its dash. */
function wrapFigure(figure: string, width: number): string[] {
  const lines = wrapText(figure, width, sizes.small)
  const isTooLong = lines.some((line) => textWidth(line, sizes.small) > width)
  return isTooLong ? wrapText(figure.replaceAll('–', '– '), width, sizes.small) : lines
}

function writeLines(
  { texts }: Shapes,
  lines: readonly string[],
  x: number,
  top: number,
  size: number,
  look: { align?: 'center'; fill?: string },
): void {
  for (const [k, text] of lines.entries()) texts.push({ x, y: top + (k + 0.5) * lineHeight(size), text, size, ...look })
}
