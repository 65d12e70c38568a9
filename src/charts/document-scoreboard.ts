import type { Observation } from '../core/model/observation.ts'
import { isComponent } from '../tables/agreement.ts'
import { scoreRows } from '../tables/scoreboard.ts'
import type { ScoreRow } from '../tables/scoreboard.ts'
import { referencesFor } from '../tables/sources.ts'
import type { References, SourceDocument } from '../tables/sources.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { chartWording } from './chart-wording.ts'
import type { ChartWording } from './chart-wording.ts'
import { drawScores } from './draw-scores.ts'
import type { ScoreEntry } from './draw-scores.ts'
import { frameChart } from './frame.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'

/** All that one document says, a line for every indicator: its level, a bar for its growth, and what it is held against. */
export function documentScoreboard(request: ChartRequest, document: SourceDocument): Chart {
  const { documents, language } = request
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const observations = request.observations.filter(({ doc }) => doc === document.id)
  const rows = scoreRows(observations, document.id)
  const usual = {
    place: commonest(rows.map(({ place }) => place)),
    period: commonest(rows.map(({ period }) => period)),
  }
  const entries = rows.map((row) => entryOf(row, usual, wording, references))
  const hasGrowth = entries.some(({ growth }) => growth)

  const title = titleOf(rows, usual.place, document, wording)
  const subtitle = say(hasGrowth ? 'scoreboard.subtitle.growth' : 'scoreboard.subtitle', {
    letter: references.letterOf(document.id),
    period: tables.period(usual.period),
    territory: territoryNote(observations, references, wording),
  })
  const told = entries.map(({ name, value, growth, notes }) =>
    say('alt.entry', {
      label: name,
      text: [value, growth?.text, ...notes].filter((part) => part !== undefined).join(', '),
    }),
  )
  const description = say('alt.scoreboard', { entries: told.join('; ') })
  const source = sourceNote(observations, documents, references, wording)
  const bars = entries.flatMap(({ name: label, growth, target }) =>
    growth ? [{ label, bar: growth, ...(target ? { target } : {}) }] : [],
  )
  const notes = [...markNotes([{ entries: bars }], wording), ...earlyNotes(observations, references, wording)].join(' ')
  const spec = frameChart(
    {
      title,
      subtitle,
      description,
      notes: [notes, ...(observations.length > 0 ? [source] : [])].filter((note) => note !== ''),
    },
    entries.length > 0 ? [drawScores(entries)] : [],
    language,
  )
  return { id: `scoreboard-${document.id}`, title, subtitle, description, source, spec, observations }
}

interface Usual {
  readonly place: string | undefined
  readonly period: string | undefined
}

/** The value that occurs most often, the first of equals. */
function commonest(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0]
}

function entryOf(row: ScoreRow, usual: Usual, wording: ChartWording, references: References): ScoreEntry {
  const { tables } = wording
  const { results, targets } = row
  const [growth, ...moreGrowth] = results.growth ?? []
  const amounts = [...(results.level ?? []), ...(results.fraction ?? []), ...(results.share ?? [])]
  const whole = amounts.filter((o) => !amounts.some((other) => isComponent(o, other, tables.lexicon)))
  const parts = amounts.filter((o) => !whole.includes(o))
  const target = targets.find((o) => growth !== undefined && o.measure === 'growth' && o.unit === growth.unit)
  const isPlanOnly = whole.length === 0 && growth === undefined && targets.length > 0
  return {
    name: nameOf(row, usual, wording),
    ...(whole.length > 0 || isPlanOnly ? { value: valueOf(isPlanOnly ? targets : whole, wording) } : {}),
    ...(growth
      ? {
          growth: {
            value: growth.value,
            ...(growth.high === undefined ? {} : { high: growth.high }),
            text: wording.value(growth),
            status: growth.status,
            bound: growth.bound,
            tooltip: wording.tooltip(growth, references),
          },
        }
      : {}),
    ...(target ? { target: { value: target.value, text: tables.value(target) } } : {}),
    notes: notesOf(row, moreGrowth, parts, isPlanOnly ? [] : targets, wording),
  }
}

/** The name with what sets the line apart from the document as a whole. */
function nameOf(
  { indicator, breakdown, place, period }: ScoreRow,
  usual: Usual,
  { say, tables }: ChartWording,
): string {
  const name = tables.indicator(indicator, breakdown)
  const apart = [
    ...(place === usual.place ? [] : [tables.place(place)]),
    ...(period === usual.period ? [] : [tables.period(period)]),
  ]
  return apart.length === 0 ? name : say('scoreboard.name', { indicator: name, notes: apart.join(', ') })
}

/** Figures in words; a share and a plan say that they are one. */
function valueOf(observations: readonly Observation[], wording: ChartWording): string {
  const { say, tables } = wording
  return observations
    .map((o) => {
      if (o.status === 'target') return say('value.target', { value: withBase(o, tables.value(o), wording) })
      return withBase(o, wording.value(o), wording)
    })
    .join('; ')
}

function withBase(o: Observation, value: string, { tables }: ChartWording): string {
  const base = o.measure === 'growth' ? '' : tables.base(o)
  return base === '' ? value : `${value} ${base}`
}

/** What the text sets beside the figure: plan, verdict, attainment, rank, multiple, other places. */
function notesOf(
  { results, comparators, verdict }: ScoreRow,
  moreGrowth: readonly Observation[],
  parts: readonly Observation[],
  targets: readonly Observation[],
  wording: ChartWording,
): string[] {
  const { say, tables } = wording
  const beside = [
    ...(results.attainment ?? []),
    ...(results.rank ?? []),
    ...(results.multiple ?? []),
    ...(results.contribution ?? []),
    ...(results.change ?? []),
  ]
  return [
    ...targets.map((o) => say('value.target', { value: tables.value(o) })),
    ...(verdict === undefined ? [] : [say(`verdict.long.${verdict}`)]),
    ...moreGrowth.map((o) => wording.said(o)),
    ...beside.map((o) => say(`beside.${o.measure}`, { value: withBase(o, tables.value(o), wording) })),
    ...comparators.map((o) => say('beside.place', { place: tables.place(o.place), value: tables.value(o) })),
    ...(parts.length > 0 ? [say('beside.parts', { parts: tables.list(parts.map(({ quote }) => quote)) })] : []),
  ]
}

/** How many indicators rose and fell; where the text has no growth, what else it has. */
function titleOf(
  rows: readonly ScoreRow[],
  place: string | undefined,
  { date, id }: SourceDocument,
  wording: ChartWording,
): string {
  const { say, tables } = wording
  const subject = { place: place === undefined ? id : tables.place(place), date: tables.date(date) }
  const grown = rows.flatMap(({ results }) => results.growth?.[0] ?? [])
  const down = grown.filter(({ value }) => value < 0).length
  const up = grown.length - down
  const [only] = grown
  if (grown.length === 1 && only) {
    return say('scoreboard.title.one', {
      ...subject,
      indicator: tables.indicator(only.indicator, only.breakdown),
      said: wording.said(only),
    })
  }
  if (down > 0) return say('scoreboard.title.growth', { ...subject, up, down })
  if (up > 0) return say('scoreboard.title.up', { ...subject, up })
  const n = rows.filter(({ results }) => Object.keys(results).length > 0).length
  if (n > 0) return say('scoreboard.title.results', { ...subject, n })
  return say(rows.length > 0 ? 'scoreboard.title.targets' : 'scoreboard.title.empty', subject)
}
