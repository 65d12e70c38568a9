import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { tableWording } from '../tables/wording.ts'
import type { TableWording } from '../tables/wording.ts'
import { reportMessages } from './messages.ts'
import type { Messages } from './messages.ts'

/** The words of the report: those of its tables, and phrases for sentences. */
export interface Wording extends TableWording {
  readonly messages: Messages
  /** The indicator's name as it stands within a sentence. */
  readonly indicatorWithin: (id: string, breakdown?: string) => string
  /** What a figure says of its indicator: a level, a growth or decline on the year before … */
  readonly said: (observation: Pick<Observation, 'measure' | 'value'> & Partial<Observation>) => string
  readonly status: (status: Observation['status']) => string
  /** The whole reading of an observation on one line. */
  readonly reading: (observation: Observation) => string
}

/** Makes the words of a report. */
export function reportWording(language: Language, lexicon: Lexicon): Wording {
  const tables = tableWording(language, lexicon)
  const messages = reportMessages(language)
  const { text } = messages
  const status = (value: Observation['status']) => text(`status.${value}`)
  const said: Wording['said'] = (o) => {
    if (o.measure !== 'growth' && o.measure !== 'change') return tables.what(o)
    const falls = o.value < 0 && (o.high ?? o.value) <= 0
    return text(`said.${o.measure}${falls ? '.down' : ''}`, { base: tables.base(o) }).trimEnd()
  }
  return {
    ...tables,
    messages,
    said,
    status,
    indicatorWithin: (id, breakdown) => withinSentence(tables.indicator(id, breakdown)),
    reading: (o) =>
      [
        tables.indicator(o.indicator, o.breakdown),
        said(o),
        tables.place(o.place),
        tables.period(o.period),
        o.bound === 'exact' ? '' : text(`bound.${o.bound}`),
        status(o.status),
        o.verdict === undefined ? '' : text(`verdict.${o.verdict}`),
      ]
        .filter((part) => part !== '')
        .join(' · '),
  }
}

/** Small first letter, unless the word is an abbreviation. */
function withinSentence(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toLowerCase() ? first.toLowerCase() + name.slice(first.length) : name
}
