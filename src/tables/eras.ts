import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { byCodePoint } from './figure.ts'
import { territoryOf, territoryOn } from './territory.ts'

type DateOf = (doc: string) => string | undefined

/**
 * Splits the figures of one row where one place's figures are about different areas under one name: such a place
 * gets a row for each, and in each of them the others stand with the area they had then.
 */
export function splitByTerritory(
  observations: readonly Observation[],
  lexicon: Lexicon,
  dateOf: DateOf,
): Observation[][] {
  const changes = changesWithin(observations, lexicon, dateOf)
  if (changes.length === 0) return [[...observations]]
  const days = [dayBefore(changes[0] ?? ''), ...changes]
  return days
    .map((day) =>
      observations.filter((o) => {
        const place = o.place ?? ''
        return territoryOf(place, o.period ?? '', lexicon, dateOf(o.doc)) === territoryOn(place, day, lexicon)
      }),
    )
    .filter((group) => group.length > 0)
}

/** The days from which a place that has several figures here stood for another area. */
function changesWithin(observations: readonly Observation[], lexicon: Lexicon, dateOf: DateOf): string[] {
  const starts = new Map<string, Set<string>>()
  for (const { place = '', period = '', doc } of observations) {
    const from = territoryOf(place, period, lexicon, dateOf(doc))?.from ?? ''
    starts.set(place, (starts.get(place) ?? new Set()).add(from))
  }
  const changes = [...starts.values()].flatMap((days) => (days.size > 1 ? [...days].sort(byCodePoint).slice(1) : []))
  return [...new Set(changes)].sort(byCodePoint)
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
