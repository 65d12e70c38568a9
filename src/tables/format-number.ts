import type { Language } from '../core/lexicon/lexicon.ts'

/** A number for people: `84.199,2` in Vietnamese, `84,199.2` in English; as many decimals as given, at most `digits`. */
export function formatNumber(value: number, language: Language, digits = 6): string {
  const rounded = Number(value.toFixed(digits))
  const [whole = '0', decimals] = plain(Math.abs(rounded), digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',')
  const sign = rounded < 0 ? '−' : ''
  return sign + grouped + (decimals ? (language === 'vi' ? ',' : '.') + decimals : '')
}

/** Decimal notation without exponent or trailing noughts. */
function plain(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
