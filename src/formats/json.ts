import type { ObservationWriter } from './observation-writer.ts'

/** One JSON array, an observation a line. */
export function jsonWriter(): ObservationWriter {
  let separator = ''
  return {
    begin: () => '[',
    rows: (observations) =>
      observations
        .map((observation) => {
          const row = `${separator}\n${JSON.stringify(observation)}`
          separator = ','
          return row
        })
        .join(''),
    end: () => (separator === '' ? ']\n' : '\n]\n'),
  }
}
