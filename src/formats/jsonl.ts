import type { ObservationWriter } from './observation-writer.ts'

/** One observation a line, as a JSON object. */
export function jsonlWriter(): ObservationWriter {
  return {
    begin: () => '',
    rows: (observations) => observations.map((observation) => `${JSON.stringify(observation)}\n`).join(''),
    end: () => '',
  }
}
