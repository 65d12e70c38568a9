import type { Observation } from '../core/model/observation.ts'
import { formatNumber } from '../tables/format-number.ts'
import { scaleFor } from '../tables/unit.ts'
import type { Messages } from './messages.ts'

/** The fields that a figure is written from. */
export type Valued = Pick<Observation, 'measure' | 'value' | 'unit'> &
  Partial<Pick<Observation, 'high' | 'total' | 'bound'>>

/** A figure in words of the report's language, with its unit: `84.199,2 tỷ đồng`, `2–3%`, `2/63`. */
export function valueText(figure: Valued, messages: Messages, scale = scaleFor(figure.unit, [figure.value])): string {
  const { measure, value, high, total, unit, bound = 'exact' } = figure
  const { language, text } = messages
  const number = (amount: number) => formatNumber(amount / scale, language)
  const range = high === undefined ? number(value) : text('value.range', { low: number(value), high: number(high) })
  const whole = total === undefined ? range : `${range}/${number(total)}`
  if (measure === 'rank') return text(total === undefined ? 'value.rank' : 'value.rank-of', { rank: number(value), total: number(total ?? 0) })
  const counted = measure === 'fraction' || unit === '' ? whole : text('value.with-unit', { number: whole, unit: unitText(unit, scale, messages, value) })
  return text(`value.${bound}`, { value: tight(counted) })
}

/** A unit with its scale: `tỷ đồng`, `triệu đồng/người`. */
export function unitText(unit: string, scale: number, { text, has }: Messages, n = 2): string {
  const [head = '', ...per] = unit.split('/')
  const label = (part: string, count: number) => (has(`unit.${part}`) ? text(`unit.${part}`, { n: count }) : part)
  const scaled = scale === 1 ? label(head, n) : text('value.scaled', { scale: text(`scale.${scale}`), unit: label(head, 2) })
  return [scaled, ...per.map((part) => label(part, 1))].join('/')
}

/** The percent sign stands close to its number. */
const tight = (text: string) => text.replace(/(\d) %/g, '$1%').replace(/ /g, '\u00a0')
