import type { Observation } from '../core/model/observation.ts'
import { signedBound } from '../core/model/signed-bound.ts'
import { agree } from '../tables/agreement.ts'
import { extentOf } from '../tables/compare/standing.ts'
import { indicatorOrder } from '../tables/indicator-order.ts'
import { lastDay } from '../tables/period.ts'
import { byCodePoint } from '../tables/figure.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import { altText } from './alt-text.ts'
import type { BarPanel, WordPanel } from './bar-panel.ts'
import { barScales, labelColumn, widestLabel } from './bar-scale.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { drawBars } from './draw-bars.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import { drawWords } from './draw-words.ts'
import { highest } from './extremes.ts'
import { figureBar, plainAmounts } from './figure-bar.ts'
import { frameChart } from './frame.ts'
import type { Panel } from './frame.ts'
import { groupBy } from './group-by.ts'
import { joinSilent } from './join-silent.ts'
import { lineNamer } from './line-namer.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { textWidth } from './text-width.ts'
import { lineHeight, roomOf, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/** Ranks or multiples of one thing in one period against the same others. */
interface Group {
  readonly head: string
  readonly entries: readonly { readonly o: Observation; readonly label: string }[]
}

/** How far a line goes on behind a rank of which the text gives no total, so that it does not look like the last. */
const beyondOpen = 2

/** How many places that stand alike the title names. */
const mostNamed = 3

/**
 * Ranks as places on a line from the first to the last, and multiples as bars with a line at once, a panel for every
 * indicator and period; places without either say so. Undefined where no text states a rank or a multiple.
 */
export function ranksAndMultiples(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const room = roomOf(request)
  const own = request.observations.filter(
    ({ place = '', status }) => table.places.includes(place) && status !== 'target',
  )
  const [rankGroups, multipleGroups] = [
    groupsOf(own, 'rank', wording, references),
    groupsOf(own, 'multiple', wording, references),
  ]
  const stated = [...rankGroups, ...multipleGroups].flatMap(({ entries }) => entries.map(({ o }) => o))
  if (stated.length === 0) return undefined

  const bars = multipleGroups.map(({ head, entries }): BarPanel => ({
    head,
    entries: entries.map(({ o, label }) => ({ label, bar: figureBar(o, plainAmounts(o), wording, references) })),
    reference: { value: 1, text: '' },
  }))
  const silent = table.places.filter((place) => !stated.some((o) => o.place === place))
  const silence = joinSilent(
    silent.map((place) => ({ label: tables.place(place), words: say('ranks.none') })),
    wording,
  )
  const words: WordPanel[] = silence.length === 0 ? [] : [{ entries: silence }]
  const told = rankGroups.map(({ head, entries }): WordPanel => ({
    head,
    entries: entries.map(({ label, o }) => ({ label, words: wording.value(o) })),
  }))

  const title = titleOf([...rankGroups, ...multipleGroups], stated.length, wording)
  const subtitle = say('ranks.subtitle', { territory: territoryNote(stated, references, wording) })
  const description = altText(bars, [...told, ...words], wording)
  const source = sourceNote(stated, documents, references, wording)
  const column = labelColumn(bars, room)
  const scales = barScales(bars, column)
  const notes = [
    ...(rankGroups.length > 0 ? [say('note.rank')] : []),
    ...markNotes([...bars, ...rankGroups.map((group) => asBars(group, wording, references))], wording),
    ...(bars.length > 0 ? [say(`note.reference.${column.labels}`, { value: say('ranks.once') })] : []),
    ...earlyNotes(stated, references, wording),
  ].join(' ')
  const panels: Panel[] = [
    ...rankGroups.map((group) => drawRanks(group, wording, references, { room, left: column.left })),
    ...bars.flatMap((panel, k) => (scales[k] ? [drawBars(panel, scales[k].scale, scales[k])] : [])),
    ...words.map((panel) => drawWords(panel, column.left, room)),
  ]
  const foot = [notes, source].filter((note) => note !== '')
  const spec = frameChart({ title, subtitle, description, notes: foot }, panels, language, room)
  return { id: 'ranks-and-multiples', title, subtitle, description, source, spec, observations: stated }
}

const asBars = ({ entries }: Group, wording: ChartWording, references: References): BarPanel => ({
  entries: entries.map(({ o, label }) => ({ label, bar: figureBar(o, plainAmounts(o), wording, references) })),
})

/** Figures of a measure by what they are of, the latest first; in each the best first, then by the alphabet. */
function groupsOf(
  own: readonly Observation[],
  measure: 'rank' | 'multiple',
  wording: ChartWording,
  references: References,
): Group[] {
  const { say, tables } = wording
  const { compare } = new Intl.Collator(tables.language)
  const order = indicatorOrder(tables.lexicon)
  const firstIsBest = measure === 'rank' ? 1 : -1
  const kept: Observation[] = []
  for (const o of own) {
    // What a text repeats is one figure.
    const isRepeated = kept.some((other) => other.place === o.place && keyOf(other) === keyOf(o) && agree(other, o))
    if (o.measure === measure && !isRepeated) kept.push(o)
  }
  const sorted = kept.sort(
    (a, b) =>
      order(a.indicator) - order(b.indicator) ||
      byCodePoint(lastDay(b.period ?? ''), lastDay(a.period ?? '')) ||
      firstIsBest * (a.value - b.value) ||
      compare(tables.place(a.place), tables.place(b.place)),
  )
  return [...groupBy(sorted, keyOf).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const subject = [
      tables.indicator(first.indicator, first.breakdown),
      tables.period(first.period),
      tables.base(first),
    ].filter((part) => part !== '')
    const head = say(`ranks.head.${measure}`, { subject: subject.join(', ') })
    const nameOf = lineNamer(wording)
    const isShared = (o: Observation) => group.filter(({ place }) => place === o.place).length > 1
    const entries = group.map((o) => ({ o, label: nameOf(tables.place(o.place), references.of(o), isShared(o)) }))
    return [{ head, entries }]
  })
}

const keyOf = ({ measure, indicator, breakdown, period, basis }: Observation) =>
  JSON.stringify([measure, indicator, breakdown, period, basis])

/** A line from rank 1 to the last for every figure; where no total is stated it is dotted and goes on behind the rank. */
function drawRanks(
  { head, entries }: Group,
  wording: ChartWording,
  references: References,
  { room, left }: { readonly room: number; readonly left: number },
): Panel {
  const shapes = noShapes(room)
  const worst = Math.max(2, ...entries.map(({ o }) => o.total ?? Math.max(o.value, o.high ?? 0) * beyondOpen))
  let y = 0
  for (const line of wrapText(head, room, sizes.head, 'bold')) {
    shapes.texts.push({ x: 0, y: y + lineHeight(sizes.head) / 2, text: line, size: sizes.head, isBold: true })
    y += lineHeight(sizes.head)
  }
  y += 6
  const valueOf = (o: Observation) => wording.value(o)
  const valueWidth = Math.max(...entries.map(({ o }) => textWidth(valueOf(o), sizes.label, 'bold'))) + 10
  const labels = entries.map(({ label }) => wrapText(label, widestLabel(room), sizes.label))
  const labelWidth = Math.max(...labels.flat().map((line) => textWidth(line, sizes.label)))
  const [from, to] = [labelWidth + 16, room - valueWidth - 6]
  const xOf = (rank: number) => from + ((rank - 1) / (worst - 1)) * (to - from)
  for (const [k, { o }] of entries.entries()) {
    const lines = labels[k] ?? []
    const step = Math.max(24, lines.length * lineHeight(sizes.label) + 6)
    const middle = y + step / 2
    for (const [n, text] of lines.entries()) {
      const at = middle + (n - (lines.length - 1) / 2) * lineHeight(sizes.label)
      shapes.texts.push({ x: 0, y: at, text, size: sizes.label })
    }
    const look = o.total === undefined ? 'open' : 'track'
    shapes.rules.push({ x: xOf(1), x2: xOf(o.total ?? worst), y: middle, y2: middle, look })
    shapes.rules.push({ x: xOf(1), x2: xOf(1), y: middle - 5, y2: middle + 5, look: 'reference' })
    if (o.total !== undefined) {
      shapes.rules.push({ x: xOf(o.total), x2: xOf(o.total), y: middle - 5, y2: middle + 5, look: 'reference' })
    }
    if (o.high !== undefined) {
      shapes.rules.push({ x: xOf(o.value), x2: xOf(o.high), y: middle, y2: middle, look: 'range' })
    }
    const bound = signedBound(o)
    if (bound === 'at_least') shapes.arrows.push({ x: xOf(o.value) + 9, y: middle, towards: 'right' })
    if (bound === 'at_most') shapes.arrows.push({ x: xOf(o.value) - 9, y: middle, towards: 'left' })
    shapes.points.push({ x: xOf(o.value), y: middle, look: o.status, tooltip: wording.tooltip(o, references) })
    shapes.texts.push({ x: room, y: middle, text: valueOf(o), size: sizes.label, align: 'right', isBold: true })
    y += step
  }
  return drawShapes(shapes, y, left)
}

/** The best of the group with most figures, as far as the figures decide it; how many others there are. */
function titleOf(groups: readonly Group[], n: number, wording: ChartWording): string {
  const { say, tables, short } = wording
  const [main] = [...groups].sort((a, b) => b.entries.length - a.entries.length)
  const [first] = main?.entries ?? []
  if (!main || !first) return ''
  const { o } = first
  const common = { indicator: short(o.indicator), period: tables.period(o.period) }
  if (n === 1) {
    const key = o.measure === 'rank' ? 'ranks.title.rank' : 'ranks.title.multiple'
    return say(key, { ...common, place: tables.place(o.place), value: wording.value(o) })
  }
  const best = bestOf(main)
  const places = best.map((entry) => tables.place(entry.o.place))
  const params = {
    ...common,
    n: main.entries.length,
    first: places.length > mostNamed ? say('growth.tie', { n: places.length }) : tables.list(places),
    value: [...new Set(best.map((entry) => wording.value(entry.o)))].join('; '),
  }
  const kind = o.measure === 'rank' ? 'rank' : 'multiple'
  const isOfOnePlace = main.entries.length > 1 && new Set(main.entries.map((entry) => entry.o.place)).size === 1
  const told = isOfOnePlace
    ? say('ranks.title.differ', {
        ...common,
        place: tables.place(o.place),
        values: main.entries.map((entry) => wording.value(entry.o)).join(' ≠ '),
      })
    : say(best.length === 0 ? `ranks.title.${kind}.open` : `ranks.title.${kind}.best`, params)
  const rest = n - main.entries.length
  return rest === 0 ? told : say('ranks.title.more', { told, n: rest })
}

/** The entries that certainly stand first; none where a place that is told twice, or a bound, leaves it open. */
function bestOf({ entries }: Group): Group['entries'] {
  const placed = entries.map((entry) => ({
    of: entry,
    extent: extentOf({ observation: entry.o }, { unit: entry.o.unit, scale: 1, measure: entry.o.measure }),
  }))
  const best = highest(placed)
  const isTold = ({ o }: Group['entries'][number]) => entries.filter((other) => other.o.place === o.place).length > 1
  return best.some(isTold) ? [] : best
}
