import type { Observation } from '../../core/model/observation.ts'
import type { Limit } from '../../tables/limits.ts'
import { limitText } from '../../tables/limit-text.ts'
import type { Row } from '../../tables/table.ts'
import { documentAnchor } from '../anchor.ts'
import { join, markup } from '../html.ts'
import type { Html } from '../html.ts'
import { cite, listed, strong } from './finding.ts'
import type { Material } from './finding.ts'

/** What the corpus cannot answer, each in a sentence with its reason. */
export function findGaps(material: Material): Html[] {
  const { limits, wording } = material
  const told = limits.flatMap((limit) => tell(limit, material) ?? [])
  return [
    ...nothingStated(limits, material),
    ...told,
    ...saidEarly(limits, material),
    wording.messages.html('gap.only-what-is-said'),
  ]
}

/** One limit as a sentence; those that stand beside findings or are gathered are left out. */
function tell(limit: Limit, material: Material): Html | undefined {
  const { wording, evidence } = material
  const { html } = wording.messages
  const places = (ids: readonly string[]) =>
    listed(
      ids.map((id) => strong(wording.place(id))),
      material,
    )
  switch (limit.code) {
    case 'no-comparable': {
      const { row, missing } = limit
      if (missing.code === 'not-stated') return undefined
      return html(`gap.${missing.code}`, {
        place: strong(wording.place(limit.place)),
        ...wanted(row, material),
        ...found(missing.nearest, material),
      })
    }
    case 'conflict': {
      const figures = limit.observations.map((o) => markup`${material.link(o, o.quote)} (${evidence.letterOf(o.doc)})`)
      return html('gap.conflict', {
        place: strong(wording.place(limit.place)),
        ...wanted(limit.row, material),
        figures: listed(figures, material),
      })
    }
    case 'periods-differ': {
      const entries = limit.periods.map(
        ({ place, periods }) =>
          markup`${strong(wording.place(place))}: ${periods.map((period) => wording.period(period)).join(', ')}`,
      )
      return html('gap.periods-differ', { entries: join(entries, '; '), alone: limit.alone, all: limit.all })
    }
    case 'unlike-places': {
      const entries = limit.kinds.map(({ kind, places: ids }) =>
        html('gap.kind', { places: places(ids), kind: wording.say(`kind.${kind}`) }),
      )
      return html('gap.unlike-places', { entries: join(entries, '; ') })
    }
    case 'no-results':
      return html('gap.no-results', { document: documentLink(limit.doc, material) })
    case 'territory-changed':
      return html('gap.territory-changed', {
        place: strong(wording.place(limit.place)),
        date: wording.date(limit.date),
        others: places(limit.joined),
      })
    case 'unlike-areas':
    case 'area-changes': {
      const references = { of: evidence.referenceOf, letterOf: evidence.letterOf, dateOf: evidence.dateOf }
      return markup`${limitText(limit, wording, references)}`
    }
    case 'place-ended':
      return html('gap.place-ended', {
        place: strong(wording.place(limit.place)),
        date: wording.date(limit.date),
        successor: places([limit.successor]),
      })
    case 'rank-conflict':
    case 'status-differs':
    case 'own-plans':
    case 'said-early':
    case 'place-silent':
      return undefined
  }
}

/** What a row asks for. */
function wanted(row: Row, { wording }: Material) {
  return {
    indicator: wording.indicatorWithin(row.indicator),
    said: wording.said({ ...row, value: 0 }),
    period: wording.period(row.period),
  }
}

/** The nearest figure that the texts state instead. */
function found(nearest: Observation, material: Material) {
  const { wording } = material
  return {
    figure: cite(nearest, material),
    near: wording.indicatorWithin(nearest.indicator, nearest.breakdown),
    nearSaid: wording.said(nearest),
    nearPeriod: wording.period(nearest.period),
  }
}

/** What a place says nothing of at all, a sentence for each period. */
function nothingStated(limits: readonly Limit[], material: Material): Html[] {
  const { wording } = material
  const groups = new Map<string, { place: string; period: string; indicators: Set<string> }>()
  for (const limit of limits) {
    if (limit.code !== 'no-comparable' || limit.missing.code !== 'not-stated') continue
    const { place, row } = limit
    const key = JSON.stringify([place, row.period])
    const group = groups.get(key) ?? { place, period: row.period, indicators: new Set() }
    group.indicators.add(wording.indicatorWithin(row.indicator))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ place, period, indicators }) =>
    wording.messages.html('gap.not-stated', {
      place: strong(wording.place(place)),
      indicators: listed(
        [...indicators].map((name) => markup`${name}`),
        material,
      ),
      period: wording.period(period),
    }),
  )
}

/** Documents that are older than the end of the periods they give results for, in one sentence. */
function saidEarly(limits: readonly Limit[], material: Material): Html[] {
  const { wording } = material
  const documents = limits.flatMap((limit) =>
    limit.code === 'said-early'
      ? [markup`${documentLink(limit.doc, material)} (${wording.date(limit.date)}, ${wording.period(limit.period)})`]
      : [],
  )
  return documents.length === 0
    ? []
    : [wording.messages.html('gap.said-early', { documents: listed(documents, material) })]
}

function documentLink(doc: string, { evidence }: Material): Html {
  return markup`<a href="#${documentAnchor(doc)}">${evidence.letterOf(doc)}</a>`
}
