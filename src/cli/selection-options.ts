import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Measure } from '../core/model/observation.ts'
import { indicatorFinder, placeFinder } from '../data/find-name.ts'
import type { NameFinder } from '../data/find-name.ts'
import { readLexiconData } from '../data/load-lexicon.ts'
import { askedPeriod } from '../tables/compare/asked-period.ts'
import type { Selection } from '../tables/compare/selection.ts'
import { UsageError } from './usage-error.ts'

/** What the commands that compare places take to tell which texts and which of their figures. */
export interface SelectionOptions {
  readonly corpus?: string
  readonly db?: string
  readonly indicator?: readonly string[]
  readonly place?: readonly string[]
  readonly period?: readonly string[]
  readonly measure?: readonly Measure[]
}

/** What is asked for, by ids; the first value that cannot be understood ends the run. */
export function readSelection({ indicator, place, period, measure }: SelectionOptions, lexicon: Lexicon): Selection {
  const data = readLexiconData()
  return {
    ...(indicator === undefined
      ? {}
      : { indicators: idsOf(indicator, indicatorFinder(data.indicators), 'table.unknown-indicator') }),
    ...(place === undefined ? {} : { places: idsOf(place, placeFinder(data), 'table.unknown-place') }),
    ...(period === undefined ? {} : { periods: period.map((value) => periodOf(value, lexicon)) }),
    ...(measure === undefined ? {} : { measures: measure }),
  }
}

function idsOf(typed: readonly string[], find: NameFinder, key: string): string[] {
  const ids = typed.map((value) => {
    const found = find(value)
    if ('id' in found) return found.id
    if (found.nearest === undefined) throw new UsageError(`${key}-at-all`, { value })
    throw new UsageError(key, { value, nearest: found.nearest })
  })
  return [...new Set(ids)]
}

function periodOf(value: string, lexicon: Lexicon): string {
  const period = askedPeriod(value, lexicon)
  if (period === undefined) throw new UsageError('table.unreadable-period', { value })
  return period
}
