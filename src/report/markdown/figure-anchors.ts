import type { Observation } from '../../core/model/observation.ts'
import type { Evidence } from '../evidence.ts'
import { markup } from '../html.ts'
import type { LinkFigure } from '../figure-link.ts'

/** Name of the place in the list of sources where a figure stands with its sentence: `c8`. */
export function sourceAnchor(observation: Pick<Observation, 'doc' | 'id'>, evidence: Evidence): string {
  return evidence.referenceOf(observation).toLowerCase()
}

/** Links figures to their lines in the list of sources. */
export function sourceLinker(evidence: Evidence): LinkFigure {
  return (observation, text) => markup`<a href="#${sourceAnchor(observation, evidence)}">${text}</a>`
}

/** Makes links of the references `[C8]` that a text holds; what only looks like one stays as it is. */
export function linkReferences(markdown: string, evidence: Evidence): string {
  const known = new Set(evidence.observations.map((o) => evidence.referenceOf(o)))
  return markdown.replace(/\[([A-Z]+\d+)\]/g, (found, name: string) =>
    known.has(name) ? `[${name}](#${name.toLowerCase()})` : found,
  )
}
