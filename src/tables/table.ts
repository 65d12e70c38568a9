import type { Measure, Observation } from '../core/model/observation.ts'

/** Why a cell holds no figure: what the texts say instead. */
export type Missing =
  | { readonly code: 'not-stated' }
  | { readonly code: 'other-period'; readonly nearest: Observation }
  | { readonly code: 'other-measure'; readonly nearest: Observation }
  | { readonly code: 'other-territory'; readonly nearest: Observation }
  | { readonly code: 'target-only'; readonly nearest: Observation }
  | { readonly code: 'part-only'; readonly nearest: Observation }
  | { readonly code: 'related-only'; readonly nearest: Observation }

/** One figure of a cell, in the unit of its row. */
export interface Figure {
  readonly observation: Observation
  readonly amount: number
  readonly high?: number
  /** What the text sets beside it: plan, rank, multiple, attainment. */
  readonly comparisons: readonly Observation[]
}

/** What the texts say for one place: figures with their sources, or the reason why there are none. */
export interface Cell {
  readonly place: string
  /** Results before estimates and forecasts; the latest document first. */
  readonly figures: readonly Figure[]
  /** The plan for the same, where the text states one. */
  readonly targets: readonly Figure[]
  /** Two documents or passages give different values for the same. */
  readonly isConflict: boolean
  readonly missing?: Missing
}

/** One indicator in one measure against one basis for one period: only what can stand side by side. */
export interface Row {
  readonly indicator: string
  readonly measure: Measure
  readonly basis?: string
  readonly period: string
  readonly unit: string
  /** What the figures are divided by for people: 1e9 for billions. */
  readonly scale: number
  readonly cells: readonly Cell[]
}

/** The rows of one measure; levels, growths and attainments never mix. */
export interface Section {
  readonly measure: Measure
  readonly rows: readonly Row[]
}

/** A table of indicators by places. */
export interface Table {
  readonly places: readonly string[]
  readonly sections: readonly Section[]
}
