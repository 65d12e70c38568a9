import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'
import { figureAnchor } from './anchor.ts'

/** A document of the corpus with what was read in it. */
export interface ReadDocument {
  readonly document: Document
  readonly extraction: Extraction
}

/** Where an observation stands: its document, its anchor, and the short reference that printed paper uses. */
export interface Place {
  readonly document: ReadDocument
  readonly anchor: string
  readonly reference: string
}

/** All observations of a corpus, each with the place where its sentence can be read. */
export class Evidence {
  readonly documents: readonly ReadDocument[]
  readonly #places = new Map<string, Place>()

  constructor(documents: readonly ReadDocument[]) {
    this.documents = documents
    for (const [k, document] of documents.entries()) {
      for (const observation of document.extraction.observations) {
        const anchor = figureAnchor(observation)
        this.#places.set(anchor, { document, anchor, reference: `${letterOf(k)}${observation.id.replace(/^o/, '')}` })
      }
    }
  }

  get observations(): Observation[] {
    return this.documents.flatMap(({ extraction }) => extraction.observations)
  }

  placeOf(observation: Pick<Observation, 'doc' | 'id'>): Place {
    const place = this.#places.get(figureAnchor(observation))
    if (!place) throw new Error(`no such observation: ${observation.doc} ${observation.id}`)
    return place
  }
}

/** The letter of the k-th document: A … Z, AA, AB … */
export function letterOf(k: number): string {
  const last = String.fromCharCode(65 + (k % 26))
  return k < 26 ? last : letterOf(Math.floor(k / 26) - 1) + last
}
