import type { Observation } from '../core/model/observation.ts'
import { amountsOf } from '../tables/figure.ts'
import { loneAttainments, planActual } from '../tables/plan-actual.ts'
import type { PlanActual } from '../tables/plan-actual.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import { scaleFor, unitFamily } from '../tables/unit.ts'
import { altText } from './alt-text.ts'
import { drawBars } from './draw-bars.ts'
import { drawWords } from './draw-words.ts'
import { barScale, labelColumn } from './bar-scale.ts'
import type { BarEntry, BarPanel, WordPanel } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { frameChart } from './frame.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'

type Compared = PlanActual & { readonly target: Observation }
type Judged = PlanActual & { readonly verdict: NonNullable<PlanActual['verdict']> }

const isCompared = (pair: PlanActual): pair is Compared => pair.target !== undefined
const isJudged = (pair: PlanActual): pair is Judged => pair.target === undefined && pair.verdict !== undefined

/**
 * Results against the figure of their plan, a panel for every unit; below them the results that a text judges without
 * a figure, and the places that name no plan. Undefined where no result of a column's place is held against a plan.
 */
export function actualAgainstPlan(request: ChartRequest): Chart | undefined {
  const { table, documents, language } = request
  const own = request.observations.filter(({ place = '' }) => table.places.includes(place))
  const pairs = planActual(own)
  const compared = pairs.filter(isCompared)
  const judged = pairs.filter(isJudged)
  if (compared.length + judged.length === 0) return undefined

  const wording = chartWording(request)
  const { say } = wording
  const references = referencesFor(documents)
  const silent = table.places.filter((place) => ![...compared, ...judged].some(({ result }) => result.place === place))
  const bars = panelsOf(compared, wording, references)
  const words: WordPanel = {
    ...(bars.length > 0 ? { head: say('plan.words.head') } : {}),
    entries: [
      ...judged.map((pair) => wordsOf(pair, wording)),
      ...silent.map((place) => silenceOf(place, pairs, own, wording)),
    ],
  }
  const wordPanels = words.entries.length > 0 ? [words] : []

  const observations = [
    ...compared.flatMap(({ result, target }) => [result, target]),
    ...judged.map(({ result }) => result),
  ]
  const title = titleOf(compared, judged, wording)
  const subtitle = say('plan.subtitle', { territory: territoryNote(observations, references, wording) })
  const description = altText(bars, wordPanels, wording)
  const source = sourceNote(observations, documents, references, wording)
  const notes = [...markNotes(bars, wording), ...earlyNotes(observations, references, wording)].join(' ')
  const column = labelColumn(bars)
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source].filter((note) => note !== '') },
    [
      ...bars.map((panel) => drawBars(panel, barScale([panel], column))),
      ...wordPanels.map((panel) => drawWords(panel, column.left)),
    ],
    language,
  )
  return { id: 'actual-against-plan', title, subtitle, description, source, spec, observations }
}

/** Results of one unit share a panel. */
function panelsOf(compared: readonly Compared[], wording: ChartWording, references: References): BarPanel[] {
  const groups = new Map<string, Compared[]>()
  for (const pair of compared) {
    const key = JSON.stringify([pair.result.measure, unitFamily(pair.result), scaleOf([pair])])
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  const { tables } = wording
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { unit, measure } = first.result
    const scale = { unit, scale: scaleOf(group) }
    const head = `${tables.say(`section.${measure}`)} (${tables.unit(unit, scale.scale)})`
    return [{ head, entries: group.map((pair) => barOf(pair, scale, wording, references)) }]
  })
}

const scaleOf = (pairs: readonly Compared[]) =>
  scaleFor(
    pairs[0]?.result.unit ?? '',
    pairs.flatMap(({ result, target }) => [result.value, target.value]),
  )

function barOf(
  { result, target, verdict }: Compared,
  scale: { unit: string; scale: number },
  wording: ChartWording,
  references: References,
): BarEntry {
  const { say, tables } = wording
  const text = wording.value(result)
  const { amount, high } = amountsOf(target, scale)
  const { amount: value, ...range } = amountsOf(result, scale)
  return {
    label: labelOf(result, wording),
    bar: {
      value,
      ...range,
      text:
        verdict === undefined ? text : say('value.with-verdict', { value: text, verdict: say(`verdict.${verdict}`) }),
      status: result.status,
      bound: result.bound,
      tooltip: wording.tooltip(result, references),
    },
    target: {
      value: amount,
      ...(high === undefined ? {} : { high }),
      text: say('value.target', { value: tables.value(target) }),
    },
  }
}

const labelOf = (o: Observation, { tables, say }: ChartWording) =>
  say('plan.label', {
    place: tables.place(o.place),
    indicator: tables.indicator(o.indicator, o.breakdown),
    period: tables.period(o.period),
  })

function wordsOf({ result, verdict }: Judged, wording: ChartWording): WordPanel['entries'][number] {
  const { say } = wording
  return {
    label: labelOf(result, wording),
    words: say('plan.words', { value: wording.value(result), verdict: say(`verdict.long.${verdict}`) }),
  }
}

/** What a place says of plans that gives no figure of one. */
function silenceOf(
  place: string,
  pairs: readonly PlanActual[],
  observations: readonly Observation[],
  { say, tables }: ChartWording,
): WordPanel['entries'][number] {
  const attainments = [...pairs.flatMap(({ attainment }) => attainment ?? []), ...loneAttainments(observations)]
  const n = attainments.filter((o) => o.place === place).length
  return { label: tables.place(place), words: n > 0 ? say('plan.none.attainment', { n }) : say('plan.none') }
}

function titleOf(compared: readonly Compared[], judged: readonly Judged[], wording: ChartWording): string {
  const { say, tables, short } = wording
  const [first] = compared
  if (!first) return say('plan.title.words', { n: judged.length })
  const { result, target, verdict } = first
  const common = {
    place: tables.place(result.place),
    indicator: short(result.indicator),
    period: tables.period(result.period),
    said: wording.said(result),
    target: say('value.target', { value: tables.value(target) }),
  }
  const told =
    verdict === undefined
      ? say('plan.title.compared', common)
      : say('plan.title.judged', { ...common, verdict: say(`verdict.long.${verdict}`) })
  return judged.length === 0 ? told : say('plan.title.more', { first: told, n: judged.length })
}
