import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Territory } from '../core/lexicon/entries.ts'
import { lastDay } from './period.ts'

/**
 * The area that a place's name stood for on a day, where it changed under the same name: Hải Phòng before and after
 * 1 July 2025 are two. Undefined where it never changed.
 */
export function territoryOn(place: string, day: string, lexicon: Lexicon): Territory | undefined {
  return lexicon.place(place)?.territories?.find(({ from = '0000', to = '9999' }) => from <= day && day <= to)
}

/**
 * The area that a figure is about: that of the end of its period, or of the day of the document where that came
 * first, since nobody reports on borders to come.
 */
export function territoryOf(place: string, period: string, lexicon: Lexicon, said?: string): Territory | undefined {
  const end = lastDay(period)
  return territoryOn(place, said !== undefined && said < end ? said : end, lexicon)
}
