import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Territory } from '../core/lexicon/entries.ts'

/** Last day of a printed period: `2024-Q1` → `2024-03-31`. */
export function lastDay(period: string): string {
  const end = period.split('/').at(-1) ?? period
  const part = /^(\d{4})-([QS])(\d)$/.exec(end)
  if (part) {
    const month = part[2] === 'Q' ? Number(part[3]) * 3 : Number(part[3]) * 6
    return `${part[1]}-${String(month).padStart(2, '0')}-31`
  }
  if (/^\d{4}$/.test(end)) return `${end}-12-31`
  return /^\d{4}-\d{2}$/.test(end) ? `${end}-31` : end
}

/**
 * The area that a place's name stood for at the end of a period, where it changed under the same name: Hải Phòng before
 * and after 1 July 2025 are two. Undefined where it never changed.
 */
export function territoryOf(place: string, period: string, lexicon: Lexicon): Territory | undefined {
  const day = lastDay(period)
  return lexicon.place(place)?.territories?.find(({ from = '0000', to = '9999' }) => from <= day && day <= to)
}
