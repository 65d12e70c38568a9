import type { Scale } from '../figure.ts'
import { formatNumber } from '../format-number.ts'
import type { Derived } from '../table.ts'
import { convert, scaleFor } from '../unit.ts'
import type { PageWords } from './page-words.ts'
import { withSign, plain } from './page-words.ts'

/** A derived number with as many decimals as its interval bears, in a unit and scale. */
export function derivedNumber(
  value: number,
  { unit, low, high }: Pick<Derived, 'unit' | 'low' | 'high'>,
  scale: Scale,
  { wording }: PageWords,
): string {
  const to = (amount: number) => convert(amount, unit, scale.unit) / scale.scale
  const width = Math.abs(to(high) - to(low))
  const decimals = width > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(width)))) : 2
  return formatNumber(to(value), wording.language, decimals)
}

/** A derived value with its formula and interval, as a sentence. */
export function derivedText(derived: Derived, words: PageWords): string {
  const { wording, tell, footnotes } = words
  const { kind, level, ratio, value, low, high, unit, period } = derived
  const scale = { unit, scale: scaleFor(unit, [value]) === 1 ? 1 : scaleFor(unit, [level.value]) }
  const number = (amount: number) => derivedNumber(amount, derived, scale, words)
  const source = (o: Derived['level']) => `${withSign(o, plain(wording.value(o)))} [${footnotes.of(o)}]`
  return tell(`derived.${kind}`, {
    place: wording.place(level.place),
    indicator: wording.indicator(level.indicator, level.breakdown),
    period: period === undefined ? tell('derived.base-period') : wording.period(period),
    level: source(level),
    ratio: source(ratio),
    value: `${number(value)} ${wording.unit(unit, scale.scale)}`,
    low: number(low),
    high: number(high),
  })
}
