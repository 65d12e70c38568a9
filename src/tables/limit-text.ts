import type { Observation } from '../core/model/observation.ts'
import type { Limit } from './limits.ts'
import { missingText } from './missing-text.ts'
import type { References } from './sources.ts'
import type { Row } from './table.ts'
import type { TableWording } from './wording.ts'

/** How many figures a sentence names before it only counts the others. */
const named = 4

/** A limit as a sentence. */
export function limitText(limit: Limit, wording: TableWording, references: References): string {
  const { say } = wording
  const places = (ids: readonly string[]) => wording.list(ids.map((id) => wording.place(id)))
  const figures = (observations: readonly Observation[]) =>
    wording.list(observations.map((o) => `${wording.value(o)} [${references.of(o)}]`))
  const subject = ({ indicator, period }: Pick<Row, 'indicator' | 'period'>) => ({
    indicator: wording.indicator(indicator),
    period: wording.period(period),
  })
  const key = `limit.${limit.code}`
  switch (limit.code) {
    case 'no-comparable': {
      const { missing } = limit
      const source = 'nearest' in missing ? ` [${references.of(missing.nearest)}]` : ''
      const reason = missingText(missing, limit.row, wording) + source
      return say(key, {
        place: wording.place(limit.place),
        ...subject(limit.row),
        what: wording.what(limit.row),
        reason,
      })
    }
    case 'conflict':
      return say(key, {
        place: wording.place(limit.place),
        ...subject(limit.row),
        figures: figures(limit.observations),
      })
    case 'rank-conflict': {
      const [first] = limit.observations
      const told = { indicator: wording.indicator(first?.indicator ?? ''), period: wording.period(first?.period) }
      return say(key, { place: wording.place(first?.place), ...told, figures: figures(limit.observations) })
    }
    case 'status-differs':
      return say(key, { ...subject(limit.row), guessed: places(limit.guessed), stated: places(limit.stated) })
    case 'own-plans':
      return say(key, subject(limit.row))
    case 'said-early': {
      const { observations } = limit
      const first = observations
        .slice(0, named)
        .map((o) => `${wording.indicator(o.indicator, o.breakdown)} ${wording.value(o)} [${references.of(o)}]`)
      const rest = observations.length - named
      const told = rest > 0 ? say('limit.said-early.more', { figures: first.join(', '), n: rest }) : wording.list(first)
      return say(key, {
        document: references.letterOf(limit.doc),
        date: wording.date(limit.date),
        period: wording.period(limit.period),
        figures: told,
      })
    }
    case 'periods-differ': {
      const entries = limit.periods.map(({ place, periods }) =>
        say('limit.periods-differ.entry', {
          place: wording.place(place),
          periods: periods.map((period) => wording.period(period)).join(', '),
        }),
      )
      return say(key, { entries: entries.join('; '), alone: limit.alone, all: limit.all })
    }
    case 'unlike-places': {
      const entries = limit.kinds.map(({ kind, places: ids }) =>
        say('limit.unlike-places.entry', { places: places(ids), kind: say(`kind.${kind}`) }),
      )
      return say(key, { entries: entries.join('; ') })
    }
    case 'no-results':
      return say(key, { document: references.letterOf(limit.doc) })
    case 'territory-changed':
      return say(key, {
        place: wording.place(limit.place),
        date: wording.date(limit.date),
        others: places(limit.joined),
      })
    case 'place-silent':
      return limit.periods.length === 0
        ? say('limit.place-silent.all', { place: wording.place(limit.place) })
        : say(key, {
            place: wording.place(limit.place),
            periods: limit.periods.map((period) => wording.period(period)).join(', '),
          })
    case 'unlike-areas':
      return say(key, {
        ...subject(limit.row),
        before: places(limit.before),
        after: places(limit.after),
        date: wording.date(limit.date),
      })
    case 'area-changes':
      return say(key, { place: wording.place(limit.place), date: wording.date(limit.date) })
    case 'place-ended':
      return say(key, {
        place: wording.place(limit.place),
        date: wording.date(limit.date),
        successor: wording.place(limit.successor),
      })
  }
}
