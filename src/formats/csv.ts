import type { FieldName, Observation } from '../core/model/observation.ts'
import type { ObservationWriter } from './observation-writer.ts'

type Cell = string | number | undefined

const plainColumns = [
  'doc',
  'id',
  'quote',
  'start',
  'end',
  'indicator',
  'indicator_text',
  'measure',
  'value',
  'high',
  'bound',
  'unit',
  'total',
  'breakdown',
  'place',
  'period',
  'status',
  'basis',
  'of',
  'verdict',
  'precision',
  'confidence',
] as const satisfies readonly (keyof Observation)[]

const originFields = [
  'indicator',
  'measure',
  'value',
  'breakdown',
  'place',
  'period',
  'status',
  'basis',
  'of',
  'verdict',
] as const satisfies readonly FieldName[]

/** The columns of the CSV in their order: new ones are only ever added at the end. */
export const csvColumns: readonly string[] = [
  ...plainColumns,
  'sentence_start',
  'sentence_end',
  'issues',
  ...originFields.map((field) => `origin_${field}`),
]

/** CSV after RFC 4180 with a header: CRLF line ends, `.` decimals, an empty cell where there is no value. */
export function csvWriter(): ObservationWriter<string> {
  return {
    begin: () => csvLine(csvColumns),
    format: (observations) => observations.map((observation) => csvLine(csvCells(observation))).join(''),
    add: (lines) => lines,
    end: () => '',
  }
}

/** One record of a CSV with its line end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** The cells of an observation in the order of `csvColumns`. */
export function csvCells(observation: Observation): Cell[] {
  return [
    ...plainColumns.map((column) => observation[column]),
    observation.sentence.start,
    observation.sentence.end,
    observation.issues.map(({ code }) => code).join(' '),
    ...originFields.map((field) => observation.origins[field] ?? originOfAbsent(observation, field)),
  ]
}

/** What is not listed was stated, unless there is no value at all. */
function originOfAbsent(observation: Observation, field: FieldName): string {
  return observation[field] === undefined ? '' : 'stated'
}

function csvCell(value: Cell): string {
  const text = value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
