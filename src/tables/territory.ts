import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Territory } from '../core/lexicon/entries.ts'
import { lastDay } from './period.ts'
import type { Cell } from './table.ts'

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

/** Places of one row of which some stand for an area that has since changed and others for one that came of a change. */
export interface UnlikeAreas {
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The day of the last change. */
  readonly date: string
}

/** Tells whether cells with figures mix areas from before a change with areas from after one. */
export function unlikeAreas(cells: readonly Pick<Cell, 'place' | 'territory'>[]): UnlikeAreas | undefined {
  const after = cells.filter(({ territory }) => territory?.from !== undefined && territory.to === undefined)
  const before = cells.filter(({ territory }) => territory?.to !== undefined)
  const date = after
    .flatMap(({ territory }) => territory?.from ?? [])
    .sort()
    .at(-1)
  if (date === undefined || before.length === 0) return undefined
  return { before: before.map(({ place }) => place), after: after.map(({ place }) => place), date }
}
