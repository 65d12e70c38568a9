import type { Observation } from '../core/model/observation.ts'
import { isEarly } from '../tables/figure.ts'
import { territoryOf } from '../tables/territory.ts'
import type { References, SourceDocument } from '../tables/sources.ts'
import type { BarPanel } from './bar-panel.ts'
import type { ChartWording } from './chart-wording.ts'

/** How to read the marks that are in the panels; there is nothing about those that are not. */
export function markNotes(panels: readonly BarPanel[], { say }: ChartWording): string[] {
  const entries = panels.flatMap((panel) => panel.entries)
  const bars = entries.flatMap(({ bar }) => bar ?? [])
  const has = {
    estimate: bars.some(({ status }) => status === 'estimate'),
    forecast: bars.some(({ status }) => status === 'forecast'),
    range: bars.some(({ high }) => high !== undefined),
    bound: bars.some(({ bound }) => bound === 'at_least' || bound === 'at_most'),
    target: entries.some(({ target }) => target !== undefined),
  }
  return Object.entries(has).flatMap(([key, isThere]) => (isThere ? [say(`note.${key}`)] : []))
}

/** That figures were said before their period ended. */
export function earlyNotes(
  observations: readonly Observation[],
  references: References,
  wording: ChartWording,
): string[] {
  const results = observations.filter(({ status }) => status === 'actual' || status === 'estimate')
  const early = results.filter((o) => isEarly(references.dateOf(o.doc), o.period)).flatMap(({ period }) => period ?? [])
  const periods = [...new Set(early)].sort()
  if (periods.length === 0) return []
  return [
    wording.say('note.early', { period: wording.tables.list(periods.map((period) => wording.tables.period(period))) }),
  ]
}

/** The documents that figures are from. */
export function sourceNote(
  observations: readonly Observation[],
  documents: readonly SourceDocument[],
  references: References,
  { say, tables }: ChartWording,
): string {
  const used = new Set(observations.map(({ doc }) => doc))
  const told = documents
    .filter(({ id }) => used.has(id))
    .map(({ id, publisher, title, date }) =>
      say('source.document', {
        letter: references.letterOf(id),
        publisher: publisher ?? title ?? id,
        date: tables.date(date),
      }),
    )
  return say('source', { documents: told.join('; ') })
}

/** Which area the names of the places stood for, where they stand for others at other times. */
export function territoryNote(
  observations: readonly Observation[],
  references: References,
  { say, tables }: ChartWording,
): string {
  const areas = observations.flatMap(({ place, period, doc }) => {
    if (place === undefined || period === undefined) return []
    return territoryOf(place, period, tables.lexicon, references.dateOf(doc)) ?? []
  })
  const [first] = areas
  if (!first) return ''
  if (first.to !== undefined && areas.every(({ to }) => to === first.to)) {
    return say('territory.until', { date: tables.date(first.to) })
  }
  if (first.from !== undefined && areas.every(({ from, to }) => from === first.from && to === undefined)) {
    return say('territory.since', { date: tables.date(first.from) })
  }
  return say('territory.of-time')
}
