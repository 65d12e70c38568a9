import { rowsOf } from '../tables/cross-city.ts'
import { lastDay } from '../tables/period.ts'
import { byCodePoint } from '../tables/figure.ts'
import { observationsOf } from '../tables/observations-of.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import type { Cell, Row } from '../tables/table.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { groupBy } from './group-by.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import type { Shapes } from './draw-shapes.ts'
import { frameChart } from './frame.ts'
import type { Panel } from './frame.ts'
import { earlyNotes, sourceNote, territoryNote } from './notes.ts'
import { colours, innerWidth, lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

const labelWidth = 110
const mostColumns = 3

/** Steps of attainment in percent from below, light to dark: they keep apart in grey. */
const steps = [
  { key: 'low', from: -Infinity, fill: '#f7f3e8', ink: colours.ink },
  { key: 'near', from: 90, fill: '#d3e0ec', ink: colours.ink },
  { key: 'reached', from: 100, fill: '#5d8fbb', ink: colours.ink },
  { key: 'beyond', from: 110, fill: '#1f4f7c', ink: colours.paper },
] as const

/** What stands in one field of the map. */
interface Field {
  readonly lines: readonly string[]
  readonly fill: string
  readonly ink: string
  readonly tooltip: string
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
  const panels: Panel[] = []
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
  const reached = drawn.filter(({ value, bound }) => value >= 100 && bound !== 'at_most').length
  const placed = new Set(drawn.map(({ place }) => place)).size
  const title = say('attainment.title.all', { k: reached, n: drawn.length, places: placed })
  const subtitle = say('attainment.subtitle', { territory: territoryNote(drawn, references, wording) })
  const description = say('alt.heatmap', { parts: told.join(' ') })
  const source = sourceNote(observations, documents, references, wording)
  const notes = [say('note.heatmap'), ...earlyNotes(drawn, references, wording)].join(' ')
  const spec = frameChart({ title, subtitle, description, notes: [notes, source] }, panels, language)
  return { id: 'attainment-heatmap', title, subtitle, description, source, spec, observations }
}

const labelOf = ({ indicator, breakdown, basis = 'plan' }: Row, { say, tables }: ChartWording) => {
  const name = tables.indicator(indicator, breakdown)
  return basis.startsWith('budget')
    ? say('attainment.row', { indicator: name, base: say(`attainment.base.${basis}`) })
    : name
}

function fieldOf(row: Row, place: string, wording: ChartWording, references: References): Field {
  const { say } = wording
  const cell: Cell | undefined = row.cells.find((one) => one.place === place)
  const figures = cell?.figures ?? []
  const [first] = figures
  if (!first) {
    const why = say(`heatmap.missing.${cell?.missing?.code ?? 'not-stated'}`)
    return { lines: [why], fill: colours.paper, ink: colours.muted, tooltip: why, told: why }
  }
  const lines = figures.map((figure) => wording.value(figure.observation))
  const values = figures.map(({ amount }) => amount)
  // Different values of one thing have no one step.
  const lowest = steps.findLast(({ from }) => Math.min(...values) >= from) ?? steps[0]
  const highest = steps.findLast(({ from }) => Math.max(...values) >= from) ?? steps[0]
  const { fill, ink } = lowest === highest ? lowest : { fill: colours.paper, ink: colours.ink }
  const tooltip = figures.map((figure) => wording.tooltip(figure.observation, references)).join('; ')
  return { lines, fill, ink, tooltip, told: lines.join(' ≠ ') }
}

function drawMap(
  head: string,
  heads: readonly string[],
  lines: readonly { readonly label: string; readonly fields: readonly Field[] }[],
): Panel {
  const width = (innerWidth - labelWidth) / heads.length
  const shapes: Shapes = noShapes()
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
    const written = fields.map((field) => ({
      ...field,
      words: field.lines.flatMap((l) => wrapText(l, width - 6, sizes.small)),
    }))
    const step = Math.max(labels.length, ...written.map(({ words }) => words.length)) * small + 12
    writeLines(shapes, labels, 0, y + (step - labels.length * small) / 2, sizes.small, {})
    for (const [k, { words, fill, ink, tooltip }] of written.entries()) {
      const x = labelWidth + k * width
      shapes.rects.push({ x: x + 1, x2: x + width - 1, y: y + 1, y2: y + step - 1, fill, tooltip })
      const top = y + (step - words.length * small) / 2
      writeLines(shapes, words, x + width / 2, top, sizes.small, { align: 'center', fill: ink })
    }
    y += step
  }
  return drawShapes(shapes, y)
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
