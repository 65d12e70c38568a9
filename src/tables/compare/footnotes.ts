import type { Observation } from '../../core/model/observation.ts'
import type { References } from '../sources.ts'

/** Numbers figures in the order in which the page first refers to them. */
export interface Footnotes extends References {
  /** The figures referred to so far, the first is number 1. */
  readonly cited: () => readonly Cited[]
}

/** What a footnote is about. */
export type Cited = Pick<Observation, 'doc' | 'id'>

/** Starts the footnotes of one page; documents go by their ids. */
export function startFootnotes(dateOf: (doc: string) => string | undefined): Footnotes {
  const numbers = new Map<string, number>()
  const cited: Cited[] = []
  return {
    letterOf: (doc) => doc,
    dateOf,
    of(observation) {
      const key = JSON.stringify([observation.doc, observation.id])
      const known = numbers.get(key)
      if (known !== undefined) return String(known)
      cited.push(observation)
      numbers.set(key, cited.length)
      return String(cited.length)
    },
    cited: () => cited,
  }
}
