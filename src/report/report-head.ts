import type { Table } from '../tables/table.ts'
import type { Evidence } from './evidence.ts'
import type { Wording } from './wording.ts'

/** More places than this are counted in a title, not named. */
const mostNamed = 6

/** The title: the places that are set side by side. */
export function titleOf(table: Table, wording: Wording): string {
  const { text } = wording.messages
  if (table.places.length > mostNamed) return text('title.many', { n: table.places.length })
  return table.places.length === 0 ? text('title.no-place') : text('title', { places: placesOf(table, wording) })
}

/** How many figures of how many texts, from when to when. */
export function leadOf(evidence: Evidence, wording: Wording): string {
  const { text } = wording.messages
  const dates = evidence.documents.flatMap(({ document }) => evidence.dateOf(document.id) ?? []).sort()
  const [from] = dates
  const to = dates.at(-1)
  const counts = { figures: evidence.observations.length, documents: evidence.documents.length }
  if (from === undefined || to === undefined) return text('lead.undated', counts)
  return text('lead', { ...counts, from: wording.date(from), to: wording.date(to) })
}

function placesOf(table: Table, wording: Wording): string {
  const names = table.places.map((place) => wording.place(place))
  const last = names.pop() ?? ''
  return names.length === 0 ? last : wording.messages.text('list.last', { before: names.join(', '), last })
}
