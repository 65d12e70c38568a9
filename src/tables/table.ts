import type { Territory } from '../core/lexicon/entries.ts'
import type { Measure, Observation } from '../core/model/observation.ts'

/** Why a cell holds no figure, from what comes nearest to what is furthest off. */
export const missingCodes = [
  'target-only',
  'other-territory',
  'other-basis',
  'other-unit',
  'other-period',
  'other-measure',
  'part-only',
  'related-only',
  'not-stated',
] as const
export type MissingCode = (typeof missingCodes)[number]

/** Why a cell holds no figure, and the nearest thing that the texts say instead. */
export type Missing =
  { readonly code: 'not-stated' } | { readonly code: Exclude<MissingCode, 'not-stated'>; readonly nearest: Observation }

/** One figure of a cell, in the unit of its row. */
export interface Figure {
  readonly observation: Observation
  /** The value in the unit of the row, divided by its scale. */
  readonly amount: number
  readonly high?: number
  /** What the text sets beside it: plan, rank, multiple, attainment. */
  readonly comparisons: readonly Observation[]
  /** Other passages that state the same, as far as their rounding tells. */
  readonly repeated: readonly Observation[]
  /** Kinds that the same sentence counts within it: `1.300 văn bản …, 1 Nghị quyết, 7 Chỉ thị`. */
  readonly components: readonly Observation[]
  /** It was said before the period ended. */
  readonly isEarly: boolean
}

/** What the texts say for one place: figures with their sources, or the reason why there are none. */
export interface Cell {
  readonly place: string
  /** Results before estimates before forecasts; the latest document first. */
  readonly figures: readonly Figure[]
  /** The plan for the same, where the text states one. */
  readonly targets: readonly Figure[]
  /** Documents or passages give different values for the same. */
  readonly isConflict: boolean
  readonly missing?: Missing
  /** The area that the name stood for, where it stands for another at other times. */
  readonly territory?: Territory
}

/** One indicator in one measure against one basis for one period: only what can stand side by side. */
export interface Row {
  readonly indicator: string
  readonly measure: Measure
  readonly basis?: string
  /** The part of the whole that the row is about, in the words of the first text; absent for the whole. */
  readonly breakdown?: string
  readonly period: string
  readonly unit: string
  /** What the figures are divided by for people: 1e9 for billions. */
  readonly scale: number
  readonly cells: readonly Cell[]
  /** What the texts say of the country for the same. */
  readonly benchmarks: readonly Figure[]
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
