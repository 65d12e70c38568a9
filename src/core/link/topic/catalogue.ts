import type { IndicatorEntry } from '../../lexicon/entries.ts'
import type { IndicatorMention, Mention } from '../../recognize/mention.ts'
import type { Asked } from './asked.ts'

/** What the catalogue says of an indicator. */
export const entryOf = (asked: Asked, id: string): IndicatorEntry | undefined =>
  asked.frame.reading.lexicon.indicator(id)

const byArea = /\/(?:km2|m2|ha)$/

/** People and visits are counted in either word. */
const isHeads = (unit: string) => unit === 'person' || unit === 'visit'

/** Whether a figure in its unit can be said of the indicator. */
export function suits(asked: Asked, id: string): boolean {
  const { unit, family, noun } = asked.frame.quantity
  const entry = entryOf(asked, id)
  if (!entry || family === 'rank' || unit === 'rank' || family === 'ratio' || unit === 'times' || family === 'bare')
    return true
  if (noun?.vague) return entry.kind === 'count'
  // `4.542 người/km2` is no number of people.
  if (family === 'count' && byArea.test(unit)) return entry.units.includes(unit)
  // No price of a good is in billions.
  if (entry.kind === 'price' && asked.frame.quantity.scaled && !unit.includes('/') && asked.frame.quantity.value >= 1e9)
    return false
  if (isHeads(unit) && entry.units.some(isHeads)) return true
  const head = unit.split('/')[0]
  if (entry.units.some((known) => known === unit || known.split('/')[0] === head)) return true
  return family === 'money' && entry.units.some((known) => /^(VND|USD|EUR)/.test(known))
}

/** Whether a mention names a sector whose share tells a structure: the one given, else any. */
export const isSectorOf = (
  asked: Asked,
  mention: Mention | undefined,
  structure?: string,
): mention is IndicatorMention =>
  mention?.kind === 'indicator' &&
  mention.names.some(({ id }) => {
    const told = entryOf(asked, id)?.asShare
    return told !== undefined && (structure === undefined || told === structure)
  })

/** Whether the indicator is told by parts: sectors, partners, goods. */
export function dividable(asked: Asked, id: string): boolean {
  const entry = entryOf(asked, id)
  return entry !== undefined && (entry.breakdown?.length ?? 0) > 0
}
