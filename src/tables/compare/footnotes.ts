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
  const { numberOf, cited } = startList()
  return { letterOf: (doc) => doc, dateOf, of: (observation) => String(numberOf(observation)), cited }
}

/** Footnotes that refer to figures by names given, as the sheets of a workbook do; documents go by their ids. */
export function namedFootnotes(references: References): Footnotes {
  const { numberOf, cited } = startList()
  return {
    letterOf: (doc) => doc,
    dateOf: references.dateOf,
    of(observation) {
      numberOf(observation)
      return references.of(observation)
    },
    cited,
  }
}

/** The figures in the order in which they are first named; the first is number 1. */
function startList(): { numberOf: (observation: Cited) => number; cited: () => readonly Cited[] } {
  const numbers = new Map<string, number>()
  const cited: Cited[] = []
  return {
    numberOf(observation) {
      const key = JSON.stringify([observation.doc, observation.id])
      const known = numbers.get(key)
      if (known !== undefined) return known
      cited.push(observation)
      numbers.set(key, cited.length)
      return cited.length
    },
    cited: () => cited,
  }
}
