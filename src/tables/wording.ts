import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { signedBound } from '../core/model/signed-bound.ts'
import { hasMessage, message } from '../data/messages.ts'
import type { MessageParams } from '../data/messages.ts'
import { convert, scaleFor } from './unit.ts'
import { decimalsOf, formatNumber } from './format-number.ts'
import { baseOf } from './row-key.ts'
import type { Scale } from './figure.ts'
import { dateText, periodText } from './period-text.ts'
import { periodKind } from './period.ts'

/** The fields that tell what a figure says of its indicator. */
export type Said = Pick<Observation, 'measure'> & Partial<Pick<Observation, 'basis' | 'period'>>

/** The words of tables and charts in one language. */
export interface TableWording {
  readonly language: Language
  readonly lexicon: Lexicon
  /** A message of the area `tables`. */
  readonly say: (key: string, params?: MessageParams) => string
  readonly place: (id: string | undefined) => string
  readonly indicator: (id: string, breakdown?: string) => string
  readonly period: (period: string | undefined) => string
  readonly date: (date: string | undefined) => string
  /** What a figure is held against, in words; empty where it compares with nothing. */
  readonly base: (said: Said) => string
  /** The measure with what it is held against: `growth on the year before`. */
  readonly what: (said: Said) => string
  /** A unit with its scale: `tỷ đồng`, `triệu đồng/người`. */
  readonly unit: (unit: string, scale?: number, n?: number) => string
  /** A figure in a given unit and scale, without the unit: `≥ 3.200`, `2–3`, `11/18`. */
  readonly amount: (observation: Observation, scale: Scale) => string
  /** A figure with its unit in the scale that suits it: `84.199,2 tỷ đồng`, `hạng 2/63`, `≥ 4 lần`. */
  readonly value: (observation: Observation) => string
  /** Parts as in a sentence: `a, b and c`. */
  readonly list: (parts: readonly string[]) => string
}

/** Makes the words of tables and charts. */
export function tableWording(language: Language, lexicon: Lexicon): TableWording {
  const has = (key: string) => hasMessage(language, `tables.${key}`)
  const say = (key: string, params: MessageParams = {}) => message(language, `tables.${key}`, params)

  const place = (id: string | undefined) =>
    id === undefined ? say('place-unknown') : (lexicon.place(id)?.name[language] ?? id)

  const indicator = (id: string, part?: string) => {
    const name = id === 'other' ? say('indicator.other') : (lexicon.indicator(id)?.name[language] ?? id)
    return part === undefined ? name : say('indicator-part', { indicator: name, part })
  }

  const base = (said: Said) => {
    const basis = baseOf(said)
    if (basis === undefined) return ''
    const [kind = '', detail = ''] = basis.split(':')
    if (kind === 'place') return say('base.place', { place: place(detail) })
    if (kind === 'year') return say('base.year', { year: detail })
    const byPeriod = `base.${said.measure}.${kind}.${said.period === undefined ? '' : periodKind(said.period)}`
    const byMeasure = `base.${said.measure}.${kind}`
    return say([byPeriod, byMeasure].find(has) ?? `base.${kind}`)
  }

  const unit = (name: string, scale = 1, n = 2) => {
    const [head = '', ...per] = name.split('/')
    const label = (part: string, count: number) => {
      const key = [`unit.${part}.one`, `unit.${part}`].slice(count === 1 ? 0 : 1).find(has)
      return key === undefined ? part : say(key)
    }
    const scaled = scale === 1 ? label(head, n) : say(`scale.${scale}`, { unit: label(head, 2) })
    return [scaled, ...per.map((part) => label(part, 1))].join('/')
  }

  const numbers = (o: Observation, { unit: to, scale }: Scale) => {
    const step = convert(o.precision, o.unit, to) / scale
    // Decimals are shown as printed: 12,0% is not 12%. A full sum of money shown in millions needs none of its noughts.
    const printed = decimalsOf(step) > 2 ? 0 : decimalsOf(step)
    const number = (value: number) => formatNumber(convert(value, o.unit, to) / scale, language, 6, printed)
    if (o.high === undefined) return number(o.value)
    // A dash beside a minus cannot be read.
    const key = o.high < 0 ? 'value.range-below-nought' : 'value.range'
    return say(key, { low: number(o.value), high: number(o.high) })
  }

  const plain = (o: Observation, scale: Scale) => {
    const { measure, value, total } = o
    if (total === undefined) {
      return measure === 'rank' ? say('value.rank', { rank: value }) : numbers(o, scale)
    }
    if (measure === 'rank') return say('value.rank-of', { rank: value, total })
    const whole = formatNumber(convert(total, o.unit, scale.unit) / scale.scale, language)
    return say('value.fraction', { part: numbers(o, scale), total: whole })
  }

  const bounded = (o: Observation, text: string) => say(`bound.${signedBound(o)}`, { value: text })

  const value = (o: Observation) => {
    const scale = { unit: o.unit, scale: scaleFor(o.unit, o.high === undefined ? [o.value] : [o.value, o.high]) }
    const number = plain(o, scale)
    if (o.measure === 'rank') return bounded(o, number)
    const text = say('value.with-unit', { number, unit: unit(o.unit, scale.scale, Math.abs(o.high ?? o.value)) })
    return bounded(o, text)
      .replace(/(\d) (?=[%‰])/g, '$1')
      .replaceAll(' ', '\u00a0')
  }

  return {
    language,
    lexicon,
    say,
    place,
    indicator,
    period: (period) => (period === undefined ? say('period-unknown') : periodText(period, say)),
    date: (date) => (date === undefined ? say('date-unknown') : dateText(date, say)),
    base,
    what: (said) => [say(`measure.${said.measure}`), base(said)].filter((part) => part !== '').join(' '),
    unit,
    amount: (o, scale) => bounded(o, plain(o, scale)),
    value,
    list: (parts) => {
      const last = parts.at(-1) ?? ''
      if (parts.length < 2) return last
      return say('list.last', { before: parts.slice(0, -1).join(say('list.separator')), last })
    },
  }
}
