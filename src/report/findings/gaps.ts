import type { Observation } from '../../core/model/observation.ts'
import { lastDay } from '../../tables/territory.ts'
import { documentAnchor } from '../anchor.ts'
import { markup } from '../html.ts'
import type { Html } from '../html.ts'
import { isEarly } from './compare-places.ts'
import { cite, comparableRows, listed, strong } from './finding.ts'
import type { Material } from './finding.ts'

/** What the corpus cannot answer, each in a sentence with its reason. */
export function findGaps(material: Material): Html[] {
  return [
    ...placesMissing(material),
    ...conflicts(material),
    ...periodsApart(material),
    ...documentsWithoutResults(material),
    ...saidEarly(material),
    ...unlikePlaces(material),
    ...changedTerritories(material),
    material.wording.messages.html('gap.only-what-is-said'),
  ]
}

/** Places without a figure in a row where others have one. */
function placesMissing(material: Material): Html[] {
  const { wording } = material
  const { html } = wording.messages
  return comparableRows(material.table).flatMap((row) =>
    row.cells.flatMap(({ place, missing }) => {
      if (!missing) return []
      const what = {
        place: strong(wording.place(place)),
        indicator: wording.indicator(row.indicator),
        said: wording.said({ measure: row.measure, value: 0, ...(row.basis === undefined ? {} : { basis: row.basis }) }),
        period: wording.period(row.period),
      }
      if (!('nearest' in missing)) return [html('gap.not-stated', what)]
      const { nearest } = missing
      const near = {
        figure: cite(nearest, material),
        near: wording.indicator(nearest.indicator, nearest.breakdown),
        nearSaid: wording.said(nearest),
        nearPeriod: wording.period(nearest.period),
      }
      return [html(`gap.${missing.code}`, { ...what, ...near })]
    }),
  )
}

/** Cells with several values; the ranks among them are told beside the growth they rank. */
function conflicts(material: Material): Html[] {
  const { wording, limits, link } = material
  return limits.flatMap((limit) => {
    if (limit.code !== 'conflict' || limit.row.measure === 'rank') return []
    const figures = limit.observations.map((o) => markup`${link(o, o.quote)} (${material.evidence.letterOf(o.doc)})`)
    return [
      wording.messages.html('gap.conflict', {
        place: strong(wording.place(limit.place)),
        indicator: wording.indicator(limit.row.indicator),
        period: wording.period(limit.row.period),
        figures: listed(figures, material),
      }),
    ]
  })
}

/** The periods that each place reports on, where they are not the same. */
function periodsApart(material: Material): Html[] {
  const { table, evidence, wording } = material
  const periods = table.places.map((place) => ({
    place,
    periods: [
      ...new Set(
        evidence.observations
          .filter((o) => o.place === place && o.status !== 'target' && o.period !== undefined && o.period.length < 10)
          .map((o) => o.period ?? ''),
      ),
    ].sort(),
  }))
  const shared = new Set(periods.map((entry) => entry.periods.join(' ')))
  if (shared.size < 2) return []
  const entries = periods
    .filter((entry) => entry.periods.length > 0)
    .map((entry) => markup`${strong(wording.place(entry.place))}: ${entry.periods.map((period) => wording.period(period)).join(', ')}`)
  const alone = table.sections.flatMap((section) => section.rows).filter((row) => row.cells.filter((cell) => cell.figures.length > 0).length === 1)
  const all = table.sections.flatMap((section) => section.rows).length
  return [wording.messages.html('gap.periods', { entries: markup`${entries.map((entry, k) => markup`${k > 0 && '; '}${entry}`)}`, alone: alone.length, all })]
}

/** Documents that give plans and no results in figures. */
function documentsWithoutResults({ evidence, wording }: Material): Html[] {
  return evidence.documents.flatMap(({ document, extraction }) => {
    const results = extraction.observations.filter((o) => o.status === 'actual' || o.status === 'estimate')
    if (results.length > 0) return []
    const name = markup`<a href="#${documentAnchor(document.id)}">${document.meta.title ?? document.id}</a>`
    return [wording.messages.html('gap.no-results', { document: name, n: extraction.observations.length })]
  })
}

/** Documents that give figures for a period that had not ended. */
function saidEarly(material: Material): Html[] {
  const { evidence, wording } = material
  const early = evidence.documents.flatMap(({ document, extraction }) => {
    const date = evidence.dateOf(document.id)
    const figures = extraction.observations.filter(
      (o) => (o.status === 'actual' || o.status === 'estimate') && isYear(o) && isEarly(date, o.period),
    )
    const last = figures.map((o) => o.period ?? '').sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1)
    if (last === undefined) return []
    return [markup`<a href="#${documentAnchor(document.id)}">${evidence.letterOf(document.id)}</a> (${wording.date(date)}, ${wording.period(last)})`]
  })
  return early.length === 0 ? [] : [wording.messages.html('gap.early', { documents: listed(early, material) })]
}

const isYear = (o: Observation) => /^\d{4}$/.test(o.period ?? '')

/** Places of different rank in the state: their sizes are not to be compared. */
function unlikePlaces(material: Material): Html[] {
  const { table, lexicon, wording } = material
  const kinds = new Map<string, string[]>()
  for (const id of table.places) {
    const kind = lexicon.place(id)?.kind
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  }
  if (kinds.size < 2) return []
  const { html, text } = wording.messages
  const entries = [...kinds].map(([kind, ids]) =>
    html('gap.kind', { n: ids.length, places: listed(ids.map((id) => strong(wording.place(id))), material), kind: text(`kind.${kind}`, { n: ids.length }) }),
  )
  return [html('gap.unlike-places', { entries: listed(entries, material) })]
}

/** Places whose name stands for another area since. */
function changedTerritories(material: Material): Html[] {
  const { table, lexicon, evidence, wording } = material
  const { html } = wording.messages
  return table.places.flatMap((id) => {
    const days = evidence.observations.filter((o) => o.place === id && o.status !== 'target' && o.period !== undefined).map((o) => lastDay(o.period ?? ''))
    const last = days.sort().at(-1) ?? ''
    const entry = lexicon.place(id)
    const change = entry?.territories?.find(({ from, holds }) => from !== undefined && holds !== undefined && from > last)
    const joined = change?.holds?.filter((part) => part !== id) ?? []
    if (change?.from !== undefined && joined.length > 0) {
      const others = listed(joined.map((part) => strong(wording.place(part))), material)
      return [html('gap.territory', { place: strong(wording.place(id)), date: wording.date(change.from), others })]
    }
    if (entry?.to !== undefined && entry.successor !== undefined && entry.to >= last) {
      return [html('gap.ended', { place: strong(wording.place(id)), date: wording.date(entry.to), successor: strong(wording.place(entry.successor)) })]
    }
    return []
  })
}
