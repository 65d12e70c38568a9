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
import { figureBar, plainAmounts } from './figure-bar.ts'
import { frameChart } from './frame.ts'
import { groupBy } from './group-by.ts'
import { earlyNotes, markNotes, sourceNote, territoryNote } from './notes.ts'
import { roomOf } from './theme.ts'

/** All that one document says, a line for every indicator: its level, a bar for its growth, and what it is held against. */
export function documentScoreboard(request: ChartRequest, document: SourceDocument): Chart {
  const { documents, language } = request
  const wording = chartWording(request)
  const { say, tables } = wording
  const references = referencesFor(documents)
  const observations = request.observations.filter(({ doc }) => doc === document.id)
  const room = roomOf(request)
  const rows = scoreRows(observations, document.id)
  const usual = {
    place: commonest(rows.map(({ place }) => place)),
    period: commonest(rows.map(({ period }) => period)),
  }
  const entries = rows.map((row) => entryOf(row, usual, wording, references))
  const hasGrowth = entries.some(({ growth }) => growth)

  const title = titleOf(rows, usual.place, document, wording)
  const subtitleKey = entries.length === 0 ? 'scoreboard.subtitle.empty' : 'scoreboard.subtitle'
  const subtitle = say(hasGrowth ? 'scoreboard.subtitle.growth' : subtitleKey, {
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
    entries.length > 0 ? [drawScores(entries, room)] : [],
    language,
    room,
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
          growth: figureBar(growth, plainAmounts(growth), wording, references),
        }
      : {}),
    ...(target
      ? {
          target: {
            value: target.value,
            text: tables.value(target),
            tooltip: wording.tooltip(target, references),
          },
        }
      : {}),
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

/** How many indicators of the place rose and fell; where the text has no growth, what else it has. */
function titleOf(
  rows: readonly ScoreRow[],
  place: string | undefined,
  { date, id }: SourceDocument,
  wording: ChartWording,
): string {
  const { say, tables } = wording
  const subject = { place: place === undefined ? id : tables.place(place), date: tables.date(date) }
  const own = rows.filter((row) => row.place === place)
  const grown = own.flatMap(({ results }) => results.growth?.[0] ?? [])
  const [only] = grown
  if (grown.length === 1 && only) {
    return say('scoreboard.title.one', {
      ...subject,
      indicator: tables.indicator(only.indicator, only.breakdown),
      said: wording.said(only),
    })
  }
  const counts = growthCounts(grown)
  const { up, down, flat, open } = counts
  if (up > 0 && down + flat + open === 0) return say('scoreboard.title.up', { ...subject, up })
  if (grown.length > 0) {
    const parts = Object.entries(counts).flatMap(([key, n]) => (n > 0 ? [say(`scoreboard.count.${key}`, { n })] : []))
    return say('scoreboard.title.growth', { ...subject, parts: parts.join(', ') })
  }
  const n = rows.filter(({ results }) => Object.keys(results).length > 0).length
  if (n > 0) return say('scoreboard.title.results', { ...subject, n })
  return say(rows.length > 0 ? 'scoreboard.title.targets' : 'scoreboard.title.empty', subject)
}

/** How many indicators rose and fell for certain; those with growths both ways, and ranges about nought, are open. */
function growthCounts(grown: readonly Observation[]): Readonly<Record<'up' | 'down' | 'flat' | 'open', number>> {
  const counts = { up: 0, down: 0, flat: 0, open: 0 }
  const subjects = groupBy(grown, ({ indicator, breakdown }) => JSON.stringify([indicator, breakdown]))
  for (const group of subjects.values()) {
    const [first, ...others] = [...new Set(group.map(directionOf))]
    counts[first === undefined || others.length > 0 ? 'open' : first]++
  }
  return counts
}

function directionOf({ value, high = value, bound }: Observation): 'up' | 'down' | 'flat' | 'open' {
  const [low, most] = [Math.min(value, high), Math.max(value, high)]
  if (low === 0 && most === 0 && bound === 'exact') return 'flat'
  // A bound holds on the size: "giảm dưới 5%" is still a fall.
  if (low > 0) return 'up'
  return most < 0 ? 'down' : 'open'
}
