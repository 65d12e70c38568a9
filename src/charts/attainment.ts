import type { Observation } from '../core/model/observation.ts'
import { byCodePoint } from '../tables/figure.ts'
import { indicatorOrder } from '../tables/indicator-order.ts'
import { lastDay, periodKind } from '../tables/period.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import { altText } from './alt-text.ts'
import { drawBars } from './draw-bars.ts'
import { drawWords } from './draw-words.ts'
import { barScale } from './bar-scale.ts'
import type { BarEntry, BarPanel, WordPanel } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { frameChart } from './frame.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'

/** The attainments of one place in one period. */
interface Group {
  readonly place: string
  readonly period: string
  readonly figures: readonly Observation[]
}

/**
 * How much of plan or budget was reached: a panel for every place and period, with a line at 100%; places without a
 * rate say so. Undefined where no text states a rate.
 */
export function attainment(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const groups = groupsOf(request)
  if (groups.length === 0) return undefined

  const silent = table.places.filter((place) => !groups.some((group) => group.place === place))
  const panels = groups.map((group): BarPanel => ({
    head: headOf(group, wording),
    entries: entriesOf(group, wording, references),
    reference: { value: 100, text: '' },
  }))
  const judged = silent.map((place) => ({ place, result: judgedResult(place, request.observations) }))
  const silence: WordPanel = {
    entries: judged.map(({ place, result }) => ({ label: tables.place(place), words: silenceOf(result, wording) })),
  }
  const words = silent.length > 0 ? [silence] : []

  const rates = groups.flatMap((group) => group.figures)
  const observations = [...rates, ...judged.flatMap(({ result }) => result ?? [])]
  const title = titleOf(groups, wording)
  const subtitle = say('attainment.subtitle', { territory: territoryNote(rates, references, wording) })
  const description = altText(panels, words, wording)
  const source = sourceNote(observations, documents, references, wording)
  const notes = [say('note.reference'), ...markNotes(panels, wording), ...earlyNotes(rates, references, wording)].join(
    ' ',
  )
  const scale = barScale(panels, { labels: 'above', left: 0 })
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source].filter((note) => note !== '') },
    [
      ...panels.map((panel, k) => drawBars(panel, scale, { withAxis: k === panels.length - 1 })),
      ...words.map((panel) => drawWords(panel, scale.left)),
    ],
    language,
  )
  return { id: 'attainment', title, subtitle, description, source, spec, observations }
}

/** Places by the alphabet, the latest period first, whole years before parts of them. */
function groupsOf({ table, observations, lexicon, language }: ChartRequest): Group[] {
  const groups = new Map<string, { place: string; period: string; figures: Observation[] }>()
  for (const o of observations) {
    const { place, period } = o
    if (o.measure !== 'attainment' || o.status === 'target' || place === undefined || period === undefined) continue
    if (!table.places.includes(place)) continue
    const key = JSON.stringify([place, period])
    const group = groups.get(key) ?? { place, period, figures: [] }
    group.figures.push(o)
    groups.set(key, group)
  }
  const { compare } = new Intl.Collator(language)
  const name = (place: string) => lexicon.place(place)?.name[language] ?? place
  const isPart = ({ period }: Group) => Number(isPartOfYear(period))
  return [...groups.values()].sort(
    (a, b) =>
      isPart(a) - isPart(b) ||
      compare(name(a.place), name(b.place)) ||
      byCodePoint(lastDay(b.period), lastDay(a.period)),
  )
}

const isPartOfYear = (period: string) => !['year', 'years'].includes(periodKind(period))

const headOf = ({ place, period }: Group, { say, tables }: ChartWording) =>
  say(isPartOfYear(period) ? 'attainment.head.part' : 'attainment.head', {
    place: tables.place(place),
    period: tables.period(period),
  })

/** The highest first, then as in the catalogue. */
function entriesOf({ figures }: Group, wording: ChartWording, references: References): BarEntry[] {
  const order = indicatorOrder(wording.tables.lexicon)
  const sorted = [...figures].sort((a, b) => b.value - a.value || order(a.indicator) - order(b.indicator))
  const seen = new Map<string, number>()
  return sorted.map((o) => {
    const label = labelOf(o, wording)
    const before = seen.get(label) ?? 0
    seen.set(label, before + 1)
    return {
      label: before === 0 ? label : wording.say('label.source', { place: label, source: references.of(o) }),
      bar: {
        value: o.value,
        ...(o.high === undefined ? {} : { high: o.high }),
        text: wording.value(o),
        status: o.status,
        bound: o.bound,
        tooltip: wording.tooltip(o, references),
      },
    }
  })
}

/** The indicator, and of what budget; a plan needs no word. */
function labelOf({ indicator, breakdown, basis = 'plan' }: Observation, { say, tables }: ChartWording): string {
  const name = tables.indicator(indicator, breakdown)
  return basis.startsWith('budget')
    ? say('attainment.row', { indicator: name, base: say(`attainment.base.${basis}`) })
    : name
}

/** A result of a place that its text judges without a rate. */
const judgedResult = (place: string, observations: readonly Observation[]) =>
  observations.find((o) => o.place === place && o.verdict !== undefined && o.status !== 'target')

/** What a place says of plans that gives no rate. */
function silenceOf(judged: Observation | undefined, { say, tables }: ChartWording): string {
  if (judged?.verdict === undefined) return say('attainment.none')
  return say('attainment.none.verdict', {
    indicator: tables.indicator(judged.indicator, judged.breakdown),
    verdict: say(`verdict.long.${judged.verdict}`),
  })
}

/** How many clauses the title has room for. */
const mostClauses = 2

const isReached = ({ value, bound }: Observation) => value >= 100 && bound !== 'at_most'

/** A clause for every place and whole year, or all in one; parts of a year only where there is nothing else. */
function titleOf(groups: readonly Group[], { say, tables }: ChartWording): string {
  const whole = groups.filter(({ period }) => !isPartOfYear(period))
  const told = whole.length > 0 ? whole : groups
  if (told.length > mostClauses) {
    const figures = told.flatMap((group) => group.figures)
    const places = new Set(told.map(({ place }) => place)).size
    return say('attainment.title.all', { k: figures.filter(isReached).length, n: figures.length, places })
  }
  const parts = told.map(({ place, period, figures }) => {
    const common = { place: tables.place(place), period: tables.period(period) }
    const [only] = figures
    if (figures.length === 1 && only) {
      const indicator = tables.indicator(only.indicator, only.breakdown)
      return say('attainment.title.one', { ...common, indicator, value: tables.value(only), base: tables.base(only) })
    }
    return say('attainment.title.many', { ...common, k: figures.filter(isReached).length, n: figures.length })
  })
  return parts.join('; ')
}
