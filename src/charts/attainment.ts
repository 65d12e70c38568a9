import type { Observation } from '../core/model/observation.ts'
import { agree } from '../tables/agreement.ts'
import { byCodePoint } from '../tables/figure.ts'
import { indicatorOrder } from '../tables/indicator-order.ts'
import { lastDay, periodKind } from '../tables/period.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import { altText } from './alt-text.ts'
import { drawBars } from './draw-bars.ts'
import { drawWords } from './draw-words.ts'
import { barScales, labelColumn } from './bar-scale.ts'
import type { LabelColumn } from './bar-scale.ts'
import type { BarEntry, BarPanel, WordPanel } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { figureBar, plainAmounts } from './figure-bar.ts'
import { frameChart } from './frame.ts'
import { groupBy } from './group-by.ts'
import { joinSilent } from './join-silent.ts'
import { lineNamer } from './line-namer.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { isWide, roomOf } from './theme.ts'

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
  const rates = groups.flatMap((group) => group.figures)
  const places = [...new Set(groups.map(({ place }) => place))]
  const isByIndicator = places.length > new Set(rates.map((o) => labelOf(o, wording))).size
  const panels = (
    isByIndicator ? panelsByIndicator(rates, places, wording, references) : panelsByPlace(groups, wording, references)
  ).map((panel): BarPanel => ({ ...panel, reference: { value: 100, text: '' } }))
  const judged = silent.map((place) => ({ place, result: judgedResult(place, request.observations) }))
  const silence: WordPanel = {
    entries: joinSilent(
      judged.map(({ place, result }) => ({ label: tables.place(place), words: silenceOf(result, wording) })),
      wording,
    ),
  }
  const words = silent.length > 0 ? [silence] : []

  const observations = [...rates, ...judged.flatMap(({ result }) => result ?? [])]
  const title = titleOf(groups, wording)
  const subtitle = say('attainment.subtitle', { territory: territoryNote(rates, references, wording) })
  const description = altText(panels, words, wording)
  const source = sourceNote(observations, documents, references, wording)
  const room = roomOf(request)
  const column: LabelColumn =
    isByIndicator || isWide(room) ? labelColumn(panels, room) : { room, labels: 'above', left: 0 }
  const scales = barScales(panels, column)
  const notes = [
    say(`note.reference.${column.labels}`, { value: say('attainment.whole') }),
    ...markNotes(panels, wording),
    ...earlyNotes(rates, references, wording),
  ].join(' ')
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source].filter((note) => note !== '') },
    [
      ...panels.flatMap((panel, k) => (scales[k] ? [drawBars(panel, scales[k].scale, scales[k])] : [])),
      ...words.map((panel) => drawWords(panel, column.left, room)),
    ],
    language,
    room,
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
    // What a text repeats is one figure.
    if (!group.figures.some((other) => isSameRate(other, o))) group.figures.push(o)
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

const isSameRate = (a: Observation, b: Observation) =>
  a.indicator === b.indicator && a.breakdown === b.breakdown && a.basis === b.basis && agree(a, b)

const isPartOfYear = (period: string) => !['year', 'years'].includes(periodKind(period))

const headOf = ({ place, period }: Group, { say, tables }: ChartWording) =>
  say(isPartOfYear(period) ? 'attainment.head.part' : 'attainment.head', {
    place: tables.place(place),
    period: tables.period(period),
  })

const panelsByPlace = (groups: readonly Group[], wording: ChartWording, references: References): BarPanel[] =>
  groups.map((group) => ({ head: headOf(group, wording), entries: entriesOf(group, wording, references) }))

/** The same with a panel for every indicator and period, for many places; those without the rate say so. */
function panelsByIndicator(
  rates: readonly Observation[],
  places: readonly string[],
  wording: ChartWording,
  references: References,
): BarPanel[] {
  const { say, tables } = wording
  const order = indicatorOrder(tables.lexicon)
  const periodOf = ({ period = '' }: Observation) => period
  const isPart = (o: Observation) => Number(isPartOfYear(periodOf(o)))
  const sorted = [...rates].sort(
    (a, b) =>
      isPart(a) - isPart(b) ||
      byCodePoint(lastDay(periodOf(b)), lastDay(periodOf(a))) ||
      order(a.indicator) - order(b.indicator),
  )
  const groups = groupBy(sorted, (o) => JSON.stringify([labelOf(o, wording), o.period]))
  return [...groups.values()].flatMap((figures) => {
    const [first] = figures
    if (!first) return []
    const period = tables.period(first.period)
    const head = say(isPart(first) === 1 ? 'attainment.head.part' : 'attainment.head', {
      place: labelOf(first, wording),
      period,
    })
    const nameOf = lineNamer(wording)
    const ranked = [...figures].sort((a, b) => b.value - a.value)
    const countOf = (place: string | undefined) => figures.filter((o) => o.place === place).length
    const filled = ranked.map((o) => ({
      label: nameOf(tables.place(o.place), references.of(o), countOf(o.place) > 1),
      bar: figureBar(o, plainAmounts(o), wording, references),
    }))
    const empty = places
      .filter((place) => countOf(place) === 0)
      .map((place) => ({ label: tables.place(place), missing: say('attainment.none') }))
    return [{ head, entries: [...filled, ...empty] }]
  })
}

/** The highest first, then as in the catalogue. */
function entriesOf({ figures }: Group, wording: ChartWording, references: References): BarEntry[] {
  const order = indicatorOrder(wording.tables.lexicon)
  const sorted = [...figures].sort((a, b) => b.value - a.value || order(a.indicator) - order(b.indicator))
  const nameOf = lineNamer(wording)
  return sorted.map((o) => {
    const label = labelOf(o, wording)
    const isShared = sorted.some((other) => other !== o && labelOf(other, wording) === label)
    return {
      label: nameOf(label, references.of(o), isShared),
      bar: figureBar(o, plainAmounts(o), wording, references),
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

/** Whether a rate is 100% or more for certain. */
const isReached = (o: Observation): boolean => o.value >= (o.bound === 'about' ? 105 : 100) && o.bound !== 'at_most'

/** A clause for every place and whole year, or all in one; parts of a year only where there is nothing else. */
function titleOf(groups: readonly Group[], wording: ChartWording): string {
  const whole = groups.filter(({ period }) => !isPartOfYear(period))
  const told = whole.length > 0 ? whole : groups
  if (told.length > mostClauses) {
    return rateTitle(
      told.flatMap(({ figures }) => figures),
      wording,
    )
  }
  return told.map(({ figures }) => rateTitle(figures, wording)).join('; ')
}

/** What some rates come to: the only one, or how many are 100% and more, guesses among them told. */
export function rateTitle(rates: readonly Observation[], wording: ChartWording): string {
  const { say, tables } = wording
  const [only] = rates
  if (rates.length === 1 && only) {
    return say('attainment.title.one', {
      place: tables.place(only.place),
      period: tables.period(only.period),
      indicator: tables.indicator(only.indicator, only.breakdown),
      value: wording.value(only),
      base: tables.base(only),
    })
  }
  const places = new Set(rates.map(({ place }) => place)).size
  const periods = new Set(rates.map(({ period }) => period)).size
  const counts = { k: rates.filter(isReached).length, n: rates.length }
  if (places === 1 && periods === 1 && only) {
    const subject = { place: tables.place(only.place), period: tables.period(only.period) }
    return withGuesses(say('attainment.title.many', { ...subject, ...counts }), rates, wording)
  }
  return withGuesses(say('attainment.title.all', { ...counts, places }), rates, wording)
}

function withGuesses(told: string, rates: readonly Observation[], { say }: ChartWording): string {
  const guessed = rates.filter((o) => isReached(o) && o.status !== 'actual').length
  return guessed > 0 ? say('attainment.title.guessed', { told, n: guessed }) : told
}
