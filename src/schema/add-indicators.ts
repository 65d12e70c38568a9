import type { LexiconData } from '../core/lexicon/entries.ts'
import { lexiconSchema } from './lexicon-schema.ts'

/** Entries of a catalogue that are not as they should be; the message names the first fault and where it is. */
export class CatalogueError extends Error {
  constructor(fault: string) {
    super(`the indicator cannot be added: ${fault}`)
    this.name = 'CatalogueError'
  }
}

/**
 * The words with further indicators, as they stand in a JSON file; throws a `CatalogueError` where an entry lacks something,
 * or where its id or one of its names already belongs to another indicator.
 */
export function addIndicators(words: LexiconData, entries: readonly unknown[]): LexiconData {
  const first = words.indicators.length
  const result = lexiconSchema.safeParse({ ...words, indicators: [...words.indicators, ...entries] })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const [, at, ...field] = issue?.path ?? []
  const steps = field.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  const place = typeof at === 'number' ? `entries[${at - first}]${steps.join('')}: ` : ''
  throw new CatalogueError(`${place}${issue?.message ?? ''}`)
}
