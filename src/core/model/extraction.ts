import type { Issue } from './issue.ts'
import type { Observation } from './observation.ts'

/** All that the extractor says of one document. */
export interface Extraction {
  readonly doc: string
  /** Place that the document is about, as given or inferred. */
  readonly place?: string
  /** Period that the document reports on, as inferred. */
  readonly period?: string
  /** Day of the report, as given or inferred. */
  readonly date?: string
  readonly language: 'vi' | 'en'
  readonly observations: readonly Observation[]
  readonly issues: readonly Issue[]
}
