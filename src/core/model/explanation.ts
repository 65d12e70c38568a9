import type { FieldName, Observation, Proposal } from './observation.ts'
import type { Span } from './span.ts'

/** A span recognised in the sentence, as `explain` shows it. */
export interface ExplainedMention extends Span {
  readonly kind: string
  readonly quote: string
  /** What it was taken for: an id, tags, a value. */
  readonly detail: string
}

/** How one field came about. */
export interface ExplainedField {
  readonly field: FieldName
  readonly won?: Proposal
  readonly lost: readonly Proposal[]
}

/** How an observation came about; offsets are those of the decoded file. */
export interface Explanation {
  readonly observation: Observation
  readonly sentence: Span & { readonly quote: string }
  readonly mentions: readonly ExplainedMention[]
  readonly fields: readonly ExplainedField[]
}
