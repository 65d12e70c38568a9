import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import type { SourceDocument } from '../tables/sources.ts'
import type { Table } from '../tables/table.ts'

/** A Vega-Lite specification with its data inline; it computes nothing. */
export type ChartSpec = Readonly<Record<string, unknown>>

/** A chart and what it rests on. */
export interface Chart {
  /** Name for files and anchors: lower case, digits and hyphens. */
  readonly id: string
  /** The finding, in a sentence. */
  readonly title: string
  /** Unit, period and territory. */
  readonly subtitle: string
  /** What one sees, for those who do not. */
  readonly description: string
  /** Where the figures are from. */
  readonly source: string
  readonly spec: ChartSpec
  /** Every observation that is drawn or named. */
  readonly observations: readonly Observation[]
}

/** What charts are made from. */
export interface ChartRequest {
  readonly table: Table
  readonly observations: readonly Observation[]
  /** The documents in the order of their letters. */
  readonly documents: readonly SourceDocument[]
  readonly lexicon: Lexicon
  readonly language: Language
  /** Width of the drawing in pixels; that of a phone where none is given. */
  readonly width?: number
  /** The sentence that states a figure, for tooltips; without it they quote the figure alone. */
  readonly sentenceOf?: (observation: Observation) => string | undefined
}
