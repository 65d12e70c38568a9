import type { Observation } from '../../core/model/observation.ts'
import { signedBound } from '../../core/model/signed-bound.ts'
import type { Scale } from '../../tables/figure.ts'
import { decimalsOf, formatNumber } from '../../tables/format-number.ts'
import { convert } from '../../tables/unit.ts'
import type { TableWording } from '../../tables/wording.ts'

/** Stands for the number while the words around it are put together. */
const number = '\u0001'

/**
 * The number format under which a cell that holds the bare number shows the figure as people read it: decimals as
 * printed, and bound, other end of a range, whole, estimate and early mark as literal text around it: `"≥ "#,##0`.
 */
export function figureFormat(o: Observation, scale: Scale, wording: TableWording, isEarly = false): string {
  const { say } = wording
  const told = o.status === 'estimate' || o.status === 'forecast' ? `cell.${o.status}` : undefined
  const bounded = say(`bound.${signedBound(o)}`, { value: withWhole(o, scale, wording) })
  const marked = told === undefined ? bounded : say(told, { figure: bounded })
  const [before = '', after = ''] = (isEarly ? say('cell.early', { figure: marked }) : marked).split(number)
  const digits = digitsOf(o, scale)
  // Of a single format, spreadsheets put the minus before all of its text.
  return before === ''
    ? digits + literal(after)
    : `${literal(before)}${digits}${literal(after)};${literal(before)}-${digits}${literal(after)}`
}

/** The number with the other end of its range, or with what it is part of. */
function withWhole(o: Observation, scale: Scale, { say, language }: TableWording): string {
  const plain = (value: number) => formatNumber(convert(value, o.unit, scale.unit) / scale.scale, language)
  if (o.measure === 'rank') {
    return o.total === undefined
      ? say('value.rank', { rank: number })
      : say('value.rank-of', { rank: number, total: o.total })
  }
  const key = o.high !== undefined && o.high < 0 ? 'value.range-below-nought' : 'value.range'
  const range = o.high === undefined ? number : say(key, { low: number, high: plain(o.high) })
  return o.total === undefined ? range : say('value.fraction', { part: range, total: plain(o.total) })
}

/** As many decimals as the text printed, and as many as the number has in the scale of its row. */
function digitsOf({ value, unit, precision }: Observation, { unit: to, scale }: Scale): string {
  const printed = decimalsOf(convert(precision, unit, to) / scale)
  const needed =
    (convert(value, unit, to) / scale)
      .toFixed(6)
      .replace(/\.?0+$/, '')
      .split('.')[1]?.length ?? 0
  const decimals = Math.max(needed, printed > 2 ? 0 : printed)
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

const literal = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)
