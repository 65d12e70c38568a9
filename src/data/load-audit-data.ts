import { readFileSync } from 'node:fs'
import type { Language } from '../core/lexicon/lexicon.ts'

/** What the audit knows of indicators and of words that bind figures together. */
export interface AuditData {
  /** Indicators of which less is better: a value above the plan does not surpass it. */
  readonly lessIsBetter: readonly string[]
  /** Indicators that are the sum of others. */
  readonly identities: readonly { readonly whole: string; readonly parts: readonly string[] }[]
  /** Indicators that are a part of another. */
  readonly within: readonly { readonly whole: string; readonly part: string }[]
  /** Indicators of which a stretch of time has as much as its parts together: so many dollars, visitors, accidents. */
  readonly flows: readonly string[]
  /** Whose growth is made up of contributions: the indicators that grow, the sectors, and what is left beside them. */
  readonly sectors: {
    readonly of: readonly string[]
    readonly parts: readonly string[]
    readonly rest: readonly string[]
  }
  /** Between what a level lies for places from a district to the country, in a unit. */
  readonly magnitudes: readonly {
    readonly indicators: readonly string[]
    readonly unit: string
    readonly from: number
    readonly to: number
  }[]
  /** Indicators that hold many different things, so that two figures need not be one thing said twice. */
  readonly manifold: readonly string[]
  readonly words: Readonly<
    Record<
      Language,
      {
        /** Words that say a whole consists of what follows. */
        readonly consists: readonly string[]
        /** Words that say what follows are some of a whole's parts. */
        readonly includes: readonly string[]
        /** Words after which a list is not complete. */
        readonly mainly: readonly string[]
        /** Words of growth that take a negative number: `tăng trưởng -2%`. */
        readonly neutralGrowth: readonly string[]
        /** Words that count what surpasses a plan apart from what meets it. */
        readonly split: readonly string[]
        /** Words with which the first of two figures is said to be the higher. */
        readonly higher: readonly string[]
        /** Words with which the first of two figures is said to be the lower. */
        readonly lower: readonly string[]
      }
    >
  >
}

/** Reads the audit's knowledge that ships with the package. */
export function loadAuditData(): AuditData {
  return JSON.parse(readFileSync(new URL('audit/audit.json', import.meta.url), 'utf8')) as AuditData
}
