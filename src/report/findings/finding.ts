import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Observation } from '../../core/model/observation.ts'
import type { Limit } from '../../tables/limits.ts'
import type { Row, Table } from '../../tables/table.ts'
import type { Evidence } from '../evidence.ts'
import { join, markup } from '../html.ts'
import type { Html } from '../html.ts'
import type { LinkFigure } from '../figure-link.ts'
import { valueText } from '../value-text.ts'
import type { Wording } from '../wording.ts'

/** What the corpus says, in a sentence, and what keeps one from reading more into it. */
export interface Finding {
  readonly lead: Html
  readonly limits: readonly Html[]
}

/** What findings are drawn from. */
export interface Material {
  readonly evidence: Evidence
  readonly table: Table
  readonly limits: readonly Limit[]
  readonly lexicon: Lexicon
  readonly wording: Wording
  readonly link: LinkFigure
}

/** A figure as a link, in the unit that fits it, with a word where it is no plain result. */
export function cite(observation: Observation, { wording, link }: Material): Html {
  const figure = link(observation, valueText(observation, wording.messages))
  if (observation.status === 'actual') return figure
  return wording.messages.html('cite.status', { figure, status: wording.status(observation.status) })
}

/** Joins as one does in a sentence: `a, b and c`. */
export function listed(parts: readonly Html[], { wording }: Material): Html {
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return join(parts)
  const before = join(parts.slice(0, -1), ', ')
  return wording.messages.html('list.last', { before, last })
}

/** The rows in which at least two places can be set side by side. */
export function comparableRows(table: Table): Row[] {
  return table.sections
    .flatMap((section) => section.rows)
    .filter((row) => row.cells.filter((cell) => cell.figures.length > 0).length > 1)
}

/** Emphasis for the words a reader looks for first. */
export const strong = (text: string): Html => markup`<strong>${text}</strong>`
