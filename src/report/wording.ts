import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Messages } from './messages.ts'

/** The fields that tell what a figure says. */
export type Said = Pick<Observation, 'measure' | 'value'> & Partial<Pick<Observation, 'basis' | 'high'>>

/** Names and phrases for observations, in the language of the report. */
export interface Wording {
  readonly messages: Messages
  readonly indicator: (id: string, breakdown?: string) => string
  readonly place: (id: string | undefined) => string
  readonly period: (period: string | undefined) => string
  readonly date: (date: string | undefined) => string
  /** What the figure says of its indicator: a level, a growth on the year before … */
  readonly said: (said: Said) => string
  /** What a figure is held against, in words; empty where it compares with nothing. */
  readonly base: (said: Said) => string
  readonly status: (status: Observation['status']) => string
  /** The whole reading of an observation on one line. */
  readonly reading: (observation: Observation) => string
}

/** Makes the names and phrases of a report. */
export function wordingFor(messages: Messages, lexicon: Lexicon): Wording {
  const { language, text, has } = messages
  const indicator = (id: string, breakdown?: string) => {
    const name = lexicon.indicator(id)?.name[language] ?? (has(`indicator.${id}`) ? text(`indicator.${id}`) : id)
    return breakdown === undefined ? name : text('indicator-part', { indicator: name, part: breakdown })
  }
  const place = (id: string | undefined) =>
    id === undefined ? text('place-unknown') : (lexicon.place(id)?.name[language] ?? id)
  const base = ({ measure, basis }: Said) => (basis === undefined ? '' : baseOf(measure, basis, messages, place))
  const said = (figure: Said) => {
    const { measure, value, high } = figure
    const falls = (measure === 'growth' || measure === 'change') && value < 0 && (high ?? value) <= 0
    return text(`said.${measure}${falls ? '.down' : ''}`, { base: base(figure) }).trimEnd()
  }
  const period = (value: string | undefined) => (value === undefined ? text('period.unknown') : periodOf(value, messages))
  const status = (value: Observation['status']) => text(`status.${value}`)
  return {
    messages,
    indicator,
    place,
    period,
    date: (value) => (value === undefined ? text('date-unknown') : dateOf(value, messages)),
    said,
    base,
    status,
    reading: (o) =>
      [
        indicator(o.indicator, o.breakdown),
        said(o),
        place(o.place),
        period(o.period),
        o.bound === 'exact' ? '' : text(`bound.${o.bound}`),
        status(o.status),
        o.verdict === undefined ? '' : text(`verdict.${o.verdict}`),
      ]
        .filter((part) => part !== '')
        .join(' · '),
  }
}

function baseOf(measure: string, basis: string, { text, has }: Messages, place: (id: string) => string): string {
  const [kind = '', detail = ''] = basis.split(':')
  if (kind === 'place') return text('base.place', { place: place(detail) })
  if (kind === 'year') return text('base.year', { year: detail })
  const own = `base.${measure}.${kind}`
  return has(own) ? text(own) : text(`base.${kind}`)
}

/** A day, month or year: `2020-11-26` as people write it. */
function dateOf(date: string, { text }: Messages): string {
  const [year = '', month, day] = date.split('-').map((part) => String(Number(part)))
  if (month === undefined) return text('date.year', { year })
  const name = text(`month.${month}`)
  return day === undefined ? text('date.month', { year, month, name }) : text('date.day', { year, month, day, name })
}

/** A period as printed in the data, as people write it. */
function periodOf(period: string, messages: Messages): string {
  const { text } = messages
  const [from = '', to] = period.split('/')
  const part = /^(\d{4})-([QS])(\d)$/.exec(period)
  if (part) {
    const [, year = '', kind = '', number = ''] = part
    return text(`period.${kind === 'Q' ? 'quarter' : 'half'}.${number}`, { year })
  }
  if (to === undefined) return dateOf(period, messages)
  if (/^\d{4}$/.test(from)) return text('period.years', { from, to })
  const [, year, first, toYear, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? []
  if (year !== undefined && year === toYear && first === '01') return text('period.first-months', { year, n: Number(last) })
  return text('period.from-to', { from: dateOf(from, messages), to: dateOf(to, messages) })
}
