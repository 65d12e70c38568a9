import type { Observation } from '../../core/model/observation.ts'
import type { Limit } from '../../tables/limits.ts'
import type { Table } from '../../tables/table.ts'
import type { Evidence } from '../evidence.ts'
import type { LinkFigure } from '../figure-link.ts'
import { join, markup } from '../html.ts'
import type { Html } from '../html.ts'
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
  readonly wording: Wording
  readonly link: LinkFigure
}

/** A figure as a link, in the unit that fits it, with a word where it is no plain result. */
export function cite(observation: Observation, material: Material): Html {
  return citeAs(observation, observation, material)
}

/** A statement about an indicator: `GRDP grew 12.23% on the year before`. */
export function state(observation: Observation, material: Material): Html {
  const { wording } = material
  const { indicator, breakdown, measure, value, high } = observation
  const isGrowth = measure === 'growth' && high === undefined
  const base = wording.base(observation)
  return wording.messages.html(
    `state.${isGrowth ? (value < 0 ? 'fall' : 'growth') : measure === 'level' ? 'level' : 'other'}`,
    {
      indicator: wording.indicatorWithin(indicator, breakdown),
      figure: isGrowth
        ? citeAs(observation, { ...observation, value: Math.abs(value) }, material)
        : cite(observation, material),
      said: wording.said(observation),
      base: base === '' ? '' : ` ${base}`,
    },
  )
}

function citeAs(observation: Observation, shown: Observation, { wording, link }: Material): Html {
  const figure = link(observation, wording.value(shown))
  if (observation.status === 'actual') return figure
  return wording.messages.html('cite.status', { figure, status: wording.status(observation.status) })
}

/** Joins as one does in a sentence: `a, b and c`. */
export function listed(parts: readonly Html[], { wording }: Material): Html {
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return join(parts)
  return wording.messages.html('list.last', { before: join(parts.slice(0, -1), ', '), last })
}

/** Emphasis for the words a reader looks for first. */
export const strong = (text: string): Html => markup`<strong>${text}</strong>`
