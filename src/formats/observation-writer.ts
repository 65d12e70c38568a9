import type { Observation } from '../core/model/observation.ts'

/**
 * Prints observations as they come: `begin`, then what each document adds, then `end`, all to be joined. A document is
 * done in two steps: `format` does the work, looks at nothing but its observations and gives what can be sent from one
 * thread to another; `add` joins the parts in the order of the documents.
 */
export interface ObservationWriter<Part = unknown> {
  begin(): string
  format(observations: readonly Observation[]): Part
  add(part: Part): string
  end(): string
}

/** Everything that a writer prints for the observations of one or more documents. */
export function writeObservations(writer: ObservationWriter, observations: readonly Observation[]): string {
  return writer.begin() + writer.add(writer.format(observations)) + writer.end()
}
