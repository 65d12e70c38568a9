import type { Observation } from '../core/model/observation.ts'

/** Prints observations as they come: `begin`, then `rows` for each document, then `end`, all to be joined. */
export interface ObservationWriter {
  begin(): string
  rows(observations: readonly Observation[]): string
  end(): string
}

/** Everything that a writer prints for the observations of one or more documents. */
export function writeObservations(writer: ObservationWriter, observations: readonly Observation[]): string {
  return writer.begin() + writer.rows(observations) + writer.end()
}
