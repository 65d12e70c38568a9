import type { Limit } from './limits.ts'
import type { References, SourceDocument } from './sources.ts'
import type { TableWording } from './wording.ts'

/** What the Markdown of a table is written with. */
export interface MarkdownContext {
  readonly wording: TableWording
  /** The documents in the order of their letters. */
  readonly documents: readonly SourceDocument[]
  readonly limits: readonly Limit[]
}

/** The same with the short names of the documents. */
export interface MarkdownPage extends MarkdownContext {
  readonly references: References
}

/** Keeps text from being read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\|*_`<>]/g, (sign) => `\\${sign}`).replace(/[\r\n]+/g, ' ')
}
