import type { Language } from '../core/lexicon/lexicon.ts'

/** A number for people: `84.199,2` in Vietnamese, `84,199.2` in English; at most `digits` decimals and at least `shown`. */
export function formatNumber(value: number, language: Language, digits = 6, shown = 0): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(Math.max(digits, shown)).split('.')
  const kept = decimals.slice(0, shown) + decimals.slice(shown).replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',')
  const isZero = /^0*$/.test(whole + kept)
  const sign = value < 0 && !isZero ? '−' : ''
  return sign + grouped + (kept === '' ? '' : (language === 'vi' ? ',' : '.') + kept)
}

/** How many decimals a number was printed with, by its smallest step in the unit it is shown in. */
export function decimalsOf(step: number): number {
  return step > 0 && step < 1 ? Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 0
}
