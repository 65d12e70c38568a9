import type { ObservationWriter } from './observation-writer.ts'

/** One JSON array, an observation a line. */
export function jsonWriter(): ObservationWriter<string> {
  let isEmpty = true
  return {
    begin: () => '[',
    format: (observations) => observations.map((observation) => `\n${JSON.stringify(observation)}`).join(','),
    add(items) {
      if (items === '') return ''
      const separator = isEmpty ? '' : ','
      isEmpty = false
      return separator + items
    },
    end: () => (isEmpty ? ']\n' : '\n]\n'),
  }
}
