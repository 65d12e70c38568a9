import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { message } from '../data/messages.ts'
import type { MessageParams } from '../data/messages.ts'
import type { References } from '../tables/sources.ts'
import { tableWording } from '../tables/wording.ts'
import type { TableWording } from '../tables/wording.ts'

/** The words of charts in one language. */
export interface ChartWording {
  /** The words that charts share with tables. */
  readonly tables: TableWording
  /** A message of the area `chart`. */
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

/** Makes the words of charts. */
export function chartWording(language: Language, lexicon: Lexicon): ChartWording {
  const tables = tableWording(language, lexicon)
  const say = (key: string, params: MessageParams = {}) => message(language, `chart.${key}`, params)
  const value = (o: Observation) => {
    const text = tables.value(o)
    if (o.status !== 'estimate' && o.status !== 'forecast') return text
    return say('value.guess', { value: text, status: say(`status.${o.status}`) })
  }
  const said = (o: Observation) => {
    const isFall = o.measure === 'growth' && Math.max(o.value, o.high ?? o.value) < 0
    const direction = o.measure === 'growth' ? (isFall ? 'down' : 'up') : 'other'
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
        value: value(o),
        quote: o.quote,
        source: references.of(o),
      }),
  }
}

const withoutSign = (o: Observation): Observation => ({
  ...o,
  value: Math.abs(o.high ?? o.value),
  ...(o.high === undefined ? {} : { high: Math.abs(o.value) }),
})
