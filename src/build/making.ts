import type { Config } from '../config/config-schema.ts'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Evidence } from '../report/evidence.ts'
import { crossCity } from '../tables/cross-city.ts'
import type { Table } from '../tables/table.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Drawer } from './drawer.ts'
import { placesOf } from './places-of.ts'
import type { Printer } from './printer.ts'
import { select } from './select.ts'
import type { Selection } from './select.ts'

/** What the outputs of a build are made of and with. */
export interface Making {
  readonly config: Config
  readonly evidence: Evidence
  readonly lexicon: Lexicon
  readonly drawer: Drawer
  readonly printer: Printer
}

/** The results in one language; the files of the language that was not asked for carry its name. */
export interface Edition {
  readonly language: Language
  readonly suffix: string
}

/** The figures that an output is about and the table that they make. */
export interface SelectedTable {
  readonly observations: readonly Observation[]
  readonly table: Table
}

/** Selects figures, of all or of those that are `among` what counts, and sets them side by side. */
export function tableOf(
  selection: Selection,
  { evidence, lexicon }: Pick<Making, 'evidence' | 'lexicon'>,
  among: readonly Observation[] = evidence.observations,
): SelectedTable {
  const { dateOf } = evidence
  const observations = select(among, selection)
  const places = placesOf(evidence, lexicon).filter((place) => selection.places?.includes(place) ?? true)
  return { observations, table: crossCity({ observations, lexicon, places, dateOf }) }
}
