import { readFileSync } from 'node:fs'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Measure } from '../core/model/observation.ts'

/** Words that name an indicator when they stand near a figure together, in any order and with others between them. */
export interface LooseName {
  readonly indicator: string
  /** Indicators that the same words are often read as; the loose name is firmer. */
  readonly over?: readonly string[]
  /** What a figure so named may say; any measure where left out. */
  readonly measures?: readonly Measure[]
  readonly patterns: readonly {
    readonly language: Language
    /** Of every group one form has to be there. */
    readonly all: readonly (readonly string[])[]
    /** None of these may be there: they make it another indicator. */
    readonly none?: readonly string[]
  }[]
  readonly source: string
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

/** What the check knows of words. */
export interface CheckData {
  readonly looseNames: readonly LooseName[]
  /** Words beside the name of an indicator that do not make it another one. */
  readonly neutralWords: Readonly<Record<Language, readonly string[]>>
  /** Words of goods, branches, groups and bodies: beside an indicator they make it a part of itself. */
  readonly partWords: Readonly<Record<Language, readonly string[]>>
  /** Indicators under which reports give another. */
  readonly alsoReportedAs: Readonly<Record<string, readonly string[]>>
  /** Words of a ceiling that is nearly reached. */
  readonly nearly: Readonly<Record<Language, readonly string[]>>
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`check/${name}.json`, import.meta.url), 'utf8'))

/** Reads the check's knowledge that ships with the package. */
export function loadCheckData(): CheckData {
  return {
    looseNames: read('loose-names') as LooseName[],
    neutralWords: read('neutral-words') as CheckData['neutralWords'],
    partWords: read('part-words') as CheckData['partWords'],
    alsoReportedAs: read('also-reported-as') as CheckData['alsoReportedAs'],
    nearly: read('nearly') as CheckData['nearly'],
  }
}
