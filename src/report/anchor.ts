import type { Observation } from '../core/model/observation.ts'

/** Turns a name into one that is safe in an HTML id, a fragment and a CSS selector; unlike names stay unlike. */
export function slugOf(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)
}

/** Id of the element that marks an observation's figure in the text of its document. */
export function figureAnchor(observation: Pick<Observation, 'doc' | 'id'>): string {
  return `f-${slugOf(observation.doc)}-${slugOf(observation.id)}`
}

/** Id of the element that holds a document's text. */
export function documentAnchor(doc: string): string {
  return `doc-${slugOf(doc)}`
}

/** A path as a link takes it. */
export function addressOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
