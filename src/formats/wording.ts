import type { Name } from '../core/lexicon/entries.ts'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { signedBound } from '../core/model/signed-bound.ts'
import { message } from '../data/messages.ts'

/** A number as people of that language write it. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 12 }).format(value)
}

/** The value with its range, whole and bound: `≥ 4`, `2–3`, `11/18`. */
export function describeValue(observation: Observation, language: Language): string {
  const { value, high, total } = observation
  const low = formatNumber(value, language)
  const range = high === undefined ? low : `${low}–${formatNumber(high, language)}`
  const whole = total === undefined ? range : `${range}/${formatNumber(total, language)}`
  return message(language, `cli.bound.${signedBound(observation)}`, { value: whole })
}

/** What a figure is held against, in words; empty where it compares with nothing. */
export function describeBasis(basis: string | undefined, language: Language, lexicon: Lexicon): string {
  if (basis === undefined) return ''
  const [kind = '', detail] = basis.split(':')
  if (detail === undefined) return message(language, `cli.basis.${kind}`)
  if (kind === 'year') return message(language, 'cli.basis.year', { year: detail })
  return nameOf(lexicon.place(detail), language) ?? detail
}

/** The name of a catalogue entry in that language. */
export function nameOf(entry: { readonly name: Name } | undefined, language: Language): string | undefined {
  return entry?.name[language]
}
