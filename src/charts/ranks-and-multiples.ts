import type { Observation } from '../core/model/observation.ts'
import { referencesFor } from '../tables/sources.ts'
import { altText } from './alt-text.ts'
import type { BarPanel, WordPanel } from './bar-panel.ts'
import { barScale } from './bar-scale.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { drawBars } from './draw-bars.ts'
import { drawShapes, noShapes } from './draw-shapes.ts'
import { drawWords } from './draw-words.ts'
import { frameChart } from './frame.ts'
import type { Panel } from './frame.ts'
import { groupBy } from './group-by.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { textWidth } from './text-width.ts'
import { innerWidth, lineHeight, sizes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

/**
 * Ranks as places on a line from the first to the last, and multiples as bars with a line at once; places without either
 * say so. Undefined where no text states a rank or a multiple.
 */
export function ranksAndMultiples(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const { compare } = new Intl.Collator(language)
  const own = request.observations
    .filter(({ place = '', status }) => table.places.includes(place) && status !== 'target')
    .sort((a, b) => compare(tables.place(a.place), tables.place(b.place)))
  const ranks = own.filter(({ measure }) => measure === 'rank')
  const multiples = own.filter(({ measure }) => measure === 'multiple')
  const stated = [...ranks, ...multiples]
  if (stated.length === 0) return undefined

  const [rankName, multipleName] = [namer(wording, references.of), namer(wording, references.of)]
  const tooltip = (o: Observation) => wording.tooltip(o, references)
  const rankEntries = ranks.map((o) => ({ o, label: rankName(o), words: wording.value(o) }))
  const bars = [...groupBy(multiples, tables.base).entries()].map(([base, group]): BarPanel => ({
    head: say('ranks.head.multiple', { base }).trim(),
    entries: group.map((o) => ({
      label: multipleName(o),
      bar: {
        value: o.value,
        ...(o.high === undefined ? {} : { high: o.high }),
        text: wording.value(o),
        status: o.status,
        bound: o.bound,
        tooltip: tooltip(o),
      },
    })),
    reference: { value: 1, text: '' },
  }))
  const silent = table.places.filter((place) => !stated.some((o) => o.place === place))
  const words: WordPanel[] =
    silent.length === 0
      ? []
      : [{ entries: silent.map((place) => ({ label: tables.place(place), words: say('ranks.none') })) }]
  const told: WordPanel[] =
    ranks.length === 0
      ? []
      : [
          {
            head: say('ranks.head.rank'),
            entries: rankEntries.map(({ label, words: text }) => ({ label, words: text })),
          },
        ]

  const title = titleOf(stated, wording)
  const subtitle = say('ranks.subtitle', { territory: territoryNote(stated, references, wording) })
  const description = altText(bars, [...told, ...words], wording)
  const source = sourceNote(stated, documents, references, wording)
  const notes = [
    ...markNotes(bars, wording),
    ...(bars.length > 0 ? [say('note.once')] : []),
    ...earlyNotes(stated, references, wording),
  ].join(' ')
  const scale = barScale(bars, { labels: 'above', left: 0 })
  const panels: Panel[] = [
    ...(ranks.length > 0 ? [drawRanks(rankEntries, say('ranks.head.rank'), tooltip)] : []),
    ...bars.map((panel, k) => drawBars(panel, scale, { withAxis: k === bars.length - 1 })),
    ...words.map((panel) => drawWords(panel, 0)),
  ]
  const foot = [notes, source].filter((note) => note !== '')
  const spec = frameChart({ title, subtitle, description, notes: foot }, panels, language)
  return { id: 'ranks-and-multiples', title, subtitle, description, source, spec, observations: stated }
}

/** Names figures by place, indicator and period; those of one name by their sources too. */
function namer({ say, tables }: ChartWording, sourceOf: (o: Observation) => string): (o: Observation) => string {
  const seen = new Set<string>()
  const peersOf = (o: Observation) => {
    const indicator = tables.indicator(o.indicator, o.breakdown)
    const base = o.measure === 'rank' ? tables.base(o) : ''
    return base === '' ? indicator : say('attainment.row', { indicator, base })
  }
  return (o) => {
    const name = say('ranks.label', {
      place: tables.place(o.place),
      indicator: peersOf(o),
      period: tables.period(o.period),
    })
    const label = seen.has(name) ? say('label.source', { place: name, source: sourceOf(o) }) : name
    seen.add(name)
    return label
  }
}

/** A line from rank 1 to the last for every figure; without a stated total it ends at the highest rank of all. */
function drawRanks(
  entries: readonly { readonly o: Observation; readonly label: string; readonly words: string }[],
  head: string,
  tooltip: (o: Observation) => string,
): Panel {
  const shapes = noShapes()
  const worst = Math.max(2, ...entries.map(({ o }) => Math.max(o.total ?? 0, o.value, o.high ?? 0)))
  shapes.texts.push({ x: 0, y: 9, text: head, size: sizes.head, isBold: true })
  let y = 24
  const valueWidth = Math.max(...entries.map(({ words }) => textWidth(words, sizes.label, 'bold'))) + 10
  const [left, right] = [6, innerWidth - valueWidth - 6]
  const xOf = (rank: number) => left + ((rank - 1) / (worst - 1)) * (right - left)
  for (const { o, label, words } of entries) {
    for (const line of wrapText(label, innerWidth, sizes.small)) {
      shapes.texts.push({ x: 0, y: y + lineHeight(sizes.small) / 2, text: line, size: sizes.small })
      y += lineHeight(sizes.small)
    }
    const middle = y + 11
    shapes.rules.push({ x: xOf(1), x2: xOf(o.total ?? worst), y: middle, y2: middle, look: 'track' })
    shapes.rules.push({ x: xOf(1), x2: xOf(1), y: middle - 5, y2: middle + 5, look: 'reference' })
    if (o.total !== undefined) {
      shapes.rules.push({ x: xOf(o.total), x2: xOf(o.total), y: middle - 5, y2: middle + 5, look: 'reference' })
    }
    if (o.high !== undefined) {
      shapes.rules.push({ x: xOf(o.value), x2: xOf(o.high), y: middle, y2: middle, look: 'range' })
    }
    if (o.bound === 'at_least') shapes.arrows.push({ x: xOf(o.value) + 9, y: middle, towards: 'right' })
    if (o.bound === 'at_most') shapes.arrows.push({ x: xOf(o.value) - 9, y: middle, towards: 'left' })
    shapes.points.push({ x: xOf(o.value), y: middle, look: o.status, tooltip: tooltip(o) })
    shapes.texts.push({ x: innerWidth, y: middle, text: words, size: sizes.label, align: 'right', isBold: true })
    y += 30
  }
  return drawShapes(shapes, y)
}

function titleOf(stated: readonly Observation[], { say, tables, short }: ChartWording): string {
  const [only, ...others] = stated
  if (!only || others.length > 0) {
    const places = new Set(stated.map(({ place }) => place)).size
    return say('ranks.title.many', { n: stated.length, places })
  }
  const common = {
    place: tables.place(only.place),
    indicator: short(only.indicator),
    period: tables.period(only.period),
  }
  return only.measure === 'rank'
    ? say('ranks.title.rank', { ...common, rank: tables.value(only) })
    : say('ranks.title.multiple', { ...common, value: tables.value(only) })
}
