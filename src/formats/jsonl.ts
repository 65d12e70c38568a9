import type { ObservationWriter } from './observation-writer.ts'

/** One observation a line, as a JSON object. */
export function jsonlWriter(): ObservationWriter<string> {
  return {
    begin: () => '',
    format: (observations) => observations.map((observation) => `${JSON.stringify(observation)}\n`).join(''),
    add: (lines) => lines,
    end: () => '',
  }
}
