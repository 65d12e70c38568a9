import type { Observation } from '../core/model/observation.ts'
import { figureAnchor } from './anchor.ts'
import type { Evidence } from './evidence.ts'
import { markup } from './html.ts'
import type { Html } from './html.ts'
import type { Wording } from './wording.ts'

/** Makes a figure that leads to the sentence that states it. */
export type LinkFigure = (observation: Observation, text: string) => Html

/** Links figures to the marks in the texts; the reading of the figure is its tooltip. */
export function figureLinker(evidence: Evidence, wording: Wording): LinkFigure {
  return (observation, text) =>
    markup`<a class="figure" href="#${figureAnchor(observation)}" title="${wording.reading(observation)}" data-ref="${evidence.referenceOf(observation)}">${text}</a>`
}
