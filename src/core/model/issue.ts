import type { Span } from './span.ts'

/** Codes of what the extractor could not do or doubts. */
export type IssueCode =
  | 'ambiguous-separator'
  | 'misprint-repaired'
  | 'indicator-unknown'
  | 'indicator-guessed'
  | 'indicator-misspelt'
  | 'place-unknown'
  | 'period-unknown'
  | 'year-unknown'
  | 'unit-unknown'
  | 'value-unusual'
  | 'measure-assumed'
  | 'base-unclear'
  | 'text-too-long'
  | 'text-not-vietnamese'
  | 'table-unread'

/** A doubt or a failure as a value: what, where, and the detail a message needs. */
export interface Issue {
  readonly code: IssueCode
  readonly span?: Span
  readonly detail?: string
}
