import type { Observation } from '../core/model/observation.ts'
import type { Interval } from '../intervals/interval.ts'

/**
 * What a finding says of the text, in words that claim no more than the arithmetic does:
 * `does-not-add-up`: figures that one computation binds together do not fit, however they were rounded;
 * `cannot-both-hold`: two statements exclude each other;
 * `unusual-magnitude`: a figure is out of all proportion, as if a unit word were missing;
 * `needs-reading`: something is odd, but an honest reading may reconcile it.
 */
export const severities = ['does-not-add-up', 'cannot-both-hold', 'unusual-magnitude', 'needs-reading'] as const
export type Severity = (typeof severities)[number]

/** Codes of findings: one for each thing that a text may get wrong, named by what does not fit. */
export const findingCodes = [
  'growth-base',
  'change-base',
  'direction-figures',
  'multiple-base',
  'multiple-comparator',
  'attainment-plan',
  'verdict-attainment',
  'verdict-plan',
  'fractions-whole',
  'fractions-totals',
  'fraction-over-whole',
  'fraction-share',
  'share-over-whole',
  'shares-over-whole',
  'share-part-whole',
  'ranks-conflict',
  'rank-subset',
  'rank-outside-field',
  'rank-comparator',
  'parts-whole',
  'part-over-whole',
  'parts-identity',
  'periods-sum',
  'period-over-longer',
  'contributions-growth',
  'comparison-direction',
  'comparison-gap',
  'sign-verb',
  'magnitude-neighbour',
  'magnitude-range',
  'same-figure-differs',
  'document-differs',
  'implied-base-differs',
  'implied-plan-differs',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** The part that a figure plays in a computation. */
export interface UsedFigure {
  readonly role: string
  readonly observation: Observation
}

/** A number range that was computed from the figures, by the name that messages use. */
export interface Computed {
  readonly name: string
  readonly range: Interval
  readonly unit: string
}

/** Something in a text that does not fit, with all that it was computed from. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly figures: readonly UsedFigure[]
  readonly computed: readonly Computed[]
  /** Further words of the message: a verdict, a verb, a name. */
  readonly words: Readonly<Record<string, string>>
}

/** A number that the text does not give but its figures imply: last year's value, the plan. */
export interface Implied {
  readonly kind: 'base' | 'plan'
  readonly figures: readonly UsedFigure[]
  readonly computed: Computed
  /** The period that the implied number is about, where it is known. */
  readonly period?: string
}

/** Figures read with less confidence than this take no part: about every second of them is misread. */
export const leastConfidence = 0.45
/** A finding that rests on a figure read with less confidence than this says "if read right". */
export const sureConfidence = 0.75

/** Whether every figure of a finding is read well enough to speak without a proviso. */
export function isReadWell({ figures }: Pick<Finding, 'figures'>): boolean {
  return figures.every(({ observation }) => observation.confidence >= sureConfidence)
}
