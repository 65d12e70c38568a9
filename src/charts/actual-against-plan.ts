import type { Observation } from '../core/model/observation.ts'
import { amountsOf } from '../tables/figure.ts'
import { loneAttainments, planActual } from '../tables/plan-actual.ts'
import type { PlanActual } from '../tables/plan-actual.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References } from '../tables/sources.ts'
import { scaleFor, unitFamily } from '../tables/unit.ts'
import { extentOf } from '../tables/compare/standing.ts'
import { altText } from './alt-text.ts'
import { drawBars } from './draw-bars.ts'
import { drawWords } from './draw-words.ts'
import { barScale, labelColumn } from './bar-scale.ts'
import type { BarEntry, BarPanel, WordPanel } from './bar-panel.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import { compactTargets } from './compact-targets.ts'
import type { ChartWording } from './chart-wording.ts'
import { relationOf } from './extremes.ts'
import { figureBar } from './figure-bar.ts'
import { frameChart } from './frame.ts'
import { groupBy } from './group-by.ts'
import { joinSilent } from './join-silent.ts'
import { lineNamer } from './line-namer.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { roomOf } from './theme.ts'

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
  const room = roomOf(request)
  const silent = table.places.filter((place) => ![...compared, ...judged].some(({ result }) => result.place === place))
  const bars = panelsOf(compared, wording, references)
  const words: WordPanel = {
    ...(bars.length > 0 && judged.length > 0 ? { head: say('plan.words.head') } : {}),
    entries: [
      ...judged.map((pair) => wordsOf(pair, wording)),
      ...joinSilent(
        silent.map((place) => silenceOf(place, pairs, own, wording)),
        wording,
      ),
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
  const column = labelColumn(bars, room)
  const spec = frameChart(
    { title, subtitle, description, notes: [notes, source].filter((note) => note !== '') },
    [
      ...bars.map((panel) => {
        const shown = compactTargets(panel, column, wording)
        return drawBars(shown, barScale([shown], column))
      }),
      ...wordPanels.map((panel) => drawWords(panel, column.left, room)),
    ],
    language,
    room,
  )
  return { id: 'actual-against-plan', title, subtitle, description, source, spec, observations }
}

/** A panel for everything of which several results are held against a plan; the others of one unit share one. */
function panelsOf(compared: readonly Compared[], wording: ChartWording, references: References): BarPanel[] {
  const { say, tables } = wording
  const { compare } = new Intl.Collator(tables.language)
  const byName = [...compared].sort((a, b) => compare(tables.place(a.result.place), tables.place(b.result.place)))
  const unitKey = (pair: Compared) => JSON.stringify([pair.result.measure, unitFamily(pair.result), scaleOf([pair])])
  const subjects = groupBy(byName, (pair) => JSON.stringify([unitKey(pair), subjectOf(pair.result, wording)]))
  const groups = groupBy(byName, (pair) => {
    const key = JSON.stringify([unitKey(pair), subjectOf(pair.result, wording)])
    return (subjects.get(key)?.length ?? 0) > 1 ? key : unitKey(pair)
  })
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { unit, measure } = first.result
    const scale = { unit, scale: scaleOf(group) }
    const what = `${tables.say(`section.${measure}`)} (${tables.unit(unit, scale.scale)})`
    const subject = subjectOf(first.result, wording)
    const isOfOne = group.length > 1 && group.every(({ result }) => subjectOf(result, wording) === subject)
    const nameOf = lineNamer(wording)
    const entries = group.map((pair): BarEntry => {
      const label = isOfOne ? tables.place(pair.result.place) : labelOf(pair.result, wording)
      return barOf(pair, nameOf(label, references.of(pair.result)), scale, wording, references)
    })
    return [{ head: isOfOne ? say('plan.head', { subject, what }) : what, entries }]
  })
}

/** What a result is of, and of when. */
const subjectOf = (o: Observation, { say, tables }: ChartWording) =>
  say('plan.subject', { indicator: tables.indicator(o.indicator, o.breakdown), period: tables.period(o.period) })

const scaleOf = (pairs: readonly Compared[]) =>
  scaleFor(
    pairs[0]?.result.unit ?? '',
    pairs.flatMap(({ result, target }) => [result.value, target.value]),
  )

function barOf(
  { result, target, verdict }: Compared,
  label: string,
  scale: { unit: string; scale: number },
  wording: ChartWording,
  references: References,
): BarEntry {
  const { say, tables } = wording
  const { amount, high } = amountsOf(target, scale)
  const bar = figureBar(result, amountsOf(result, scale), wording, references)
  return {
    label,
    bar: {
      ...bar,
      text:
        verdict === undefined
          ? bar.text
          : say('value.with-verdict', { value: bar.text, verdict: say(`verdict.${verdict}`) }),
    },
    target: {
      value: amount,
      ...(high === undefined ? {} : { high }),
      text: say('value.target', { value: tables.value(target) }),
      tooltip: wording.tooltip(target, references),
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
  const { say } = wording
  if (compared.length === 0) return say('plan.title.words', { n: judged.length })
  const [only] = compared
  const told = compared.length === 1 && only ? titleOfOne(only, wording) : titleOfMany(compared, wording)
  return judged.length === 0 ? told : say('plan.title.more', { first: told, n: judged.length })
}

function titleOfOne({ result, target, verdict }: Compared, wording: ChartWording): string {
  const { say, tables, short } = wording
  const common = {
    place: tables.place(result.place),
    indicator: short(result.indicator),
    period: tables.period(result.period),
    said: wording.said(result),
    target: say('value.target', { value: tables.value(target) }),
  }
  return verdict === undefined
    ? say('plan.title.compared', common)
    : say('plan.title.judged', { ...common, verdict: say(`verdict.long.${verdict}`) })
}

/** How many results lie above, at and below their plan, as far as the figures decide it. */
function titleOfMany(compared: readonly Compared[], { say, tables }: ChartWording): string {
  const counts = { above: 0, equal: 0, below: 0, undecided: 0 }
  for (const pair of compared) counts[relationToPlan(pair)]++
  const parts = Object.entries(counts).flatMap(([key, n]) => (n > 0 ? [say(`plan.title.${key}`, { n })] : []))
  return say('plan.title.many', { n: compared.length, parts: tables.list(parts) })
}

function relationToPlan({ result, target }: Compared): 'above' | 'equal' | 'below' | 'undecided' {
  const isPlain = [result, target].every(({ bound, high }) => bound === 'exact' && high === undefined)
  const scale = { unit: result.unit, scale: 1 }
  const [{ amount }, { amount: plan }] = [amountsOf(result, scale), amountsOf(target, scale)]
  if (isPlain && amount === plan) return 'equal'
  const row = { ...scale, measure: result.measure }
  // A plan is what is written, not what is rounded to it.
  const [own, planned] = [result, { ...target, precision: 0 }].map((o) => extentOf({ observation: o }, row))
  return own && planned ? relationOf(own, planned) : 'undecided'
}
