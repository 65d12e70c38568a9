import type { Observation } from '../core/model/observation.ts'
import { hasMessage, message } from '../data/messages.ts'
import type { MessageParams } from '../data/messages.ts'
import type { References } from '../tables/sources.ts'
import { tableWording } from '../tables/wording.ts'
import type { TableWording } from '../tables/wording.ts'
import type { ChartRequest } from './chart.ts'

/** The words of charts in one language. */
export interface ChartWording {
  /** The words that charts share with tables. */
  readonly tables: TableWording
  /** A message of the area `chart`; that of its singular, if there is one, where it counts one place or thing. */
  readonly say: (key: string, params?: MessageParams) => string
  /** The abbreviation by which an indicator is known (`GRDP`), else its name. */
  readonly short: (indicator: string) => string
  /** A figure with its unit and with a word where it is no plain result. */
  readonly value: (observation: Observation) => string
  /** A figure as a predicate: `ước tăng 2,2%`; a fall is told as one, without its sign. */
  readonly said: (observation: Observation) => string
  /** All that a figure says, for a tooltip. */
  readonly tooltip: (observation: Observation, references: References) => string
}

type WordingRequest = Pick<ChartRequest, 'language' | 'lexicon' | 'sentenceOf'>

/** Makes the words of charts. */
export function chartWording({ language, lexicon, sentenceOf }: WordingRequest): ChartWording {
  const tables = tableWording(language, lexicon)
  const say = (key: string, params: MessageParams = {}) => {
    const one = `chart.${key}.one`
    const isOne = (params.places ?? params.n) === 1 && hasMessage(language, one)
    return message(language, isOne ? one : `chart.${key}`, params)
  }
  const value = (o: Observation) => {
    const text = tables.value(o)
    if (o.status !== 'estimate' && o.status !== 'forecast') return text
    return say('value.guess', { value: text, status: say(`status.${o.status}`) })
  }
  const said = (o: Observation) => {
    const direction = directionOf(o)
    const isFall = direction === 'down'
    const told = tables.value(isFall ? withoutSign(o) : o)
    if (o.status !== 'estimate' && o.status !== 'forecast') return say(`said.${direction}`, { value: told })
    return say(`said.${direction}.guess`, { value: told, status: say(`status.${o.status}`) })
  }
  return {
    tables,
    say,
    said,
    short: (id) => {
      const name = lexicon.indicator(id)?.name
      const [, abbreviation] = /\(([A-Z]{2,6})\)/.exec(`${name?.[language] ?? ''} ${name?.vi ?? ''}`) ?? []
      return abbreviation ?? tables.indicator(id)
    },
    value,
    tooltip: (o, references) =>
      say('tooltip', {
        place: tables.place(o.place),
        indicator: tables.indicator(o.indicator, o.breakdown),
        period: tables.period(o.period),
        value: o.status === 'target' ? say('value.target', { value: value(o) }) : value(o),
        quote: sentenceOf?.(o)?.replace(/\s+/g, ' ').trim() ?? o.quote,
        source: references.of(o),
      }),
  }
}

function directionOf({ measure, value, high = value }: Observation): 'up' | 'down' | 'flat' | 'other' {
  if (measure !== 'growth') return 'other'
  if (value === 0 && high === 0) return 'flat'
  return Math.max(value, high) < 0 ? 'down' : 'up'
}

const withoutSign = (o: Observation): Observation => ({
  ...o,
  value: Math.abs(o.high ?? o.value),
  ...(o.high === undefined ? {} : { high: Math.abs(o.value) }),
})
