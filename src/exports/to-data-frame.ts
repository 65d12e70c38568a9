import type * as danfo from 'danfojs-node'
import type { Observation } from '../core/model/observation.ts'
import type { Comparison } from '../tables/compare/compare.ts'
import type { Table } from '../tables/table.ts'
import type { Dataset, FieldType, Value } from './dataset.ts'
import { datesOf } from './material.ts'
import type { Material } from './material.ts'
import { observationDataset, sourcedObservationDataset } from './observation-dataset.ts'
import { longTableDataset, wideTableDataset } from './table-dataset.ts'

/** How a frame is made. */
export interface DataFrameOptions {
  /** Of a table: `long` has a row for every figure, `wide` one for every row of the table with a column for each place. */
  readonly form?: 'long' | 'wide'
  /** Documents whose facts stand beside the figures. */
  readonly documents?: Material['documents']
  /** The sentence that states a figure, as a further column of observations. */
  readonly sentenceOf?: Material['sentenceOf']
}

type Danfo = typeof danfo

/** The optional peer dependency that makes data frames is not installed. */
export class MissingPeerError extends Error {
  constructor(name: string, options?: ErrorOptions) {
    super(`${name} is not installed; a DataFrame needs it: npm install ${name}`, options)
    this.name = 'MissingPeerError'
  }
}

/**
 * Gives a table, the table of a comparison or observations as a danfo DataFrame; danfo is loaded at the first call (a `MissingPeerError` where it is
 * not installed). Numbers and offsets are `float32` columns, danfo's name for numbers that may be missing (they are held
 * as doubles), with NaN for a missing one; text is `string` and yes or no `boolean`, with null for a missing one.
 */
export async function toDataFrame(
  source: Table | Comparison | readonly Observation[],
  options: DataFrameOptions = {},
  load: () => Promise<Danfo> = () => import('danfojs-node'),
): Promise<danfo.DataFrame> {
  const { fields, rows } = datasetOf(source, options)
  const { DataFrame: Frame } = await loadPeer(load)
  const columns = fields.map(({ name }) => name)
  // danfo refuses types for a frame without rows.
  if (rows.length === 0) return new Frame([], { columns })
  return new Frame(
    rows.map((row) => fields.map(({ type }, k) => frameValue(row[k], type))),
    { columns, dtypes: fields.map(({ type }) => dtypes[type]) },
  )
}

const dtypes: Readonly<Record<FieldType, string>> = {
  string: 'string',
  number: 'float32',
  integer: 'float32',
  boolean: 'boolean',
}

const frameValue = (value: Value, type: FieldType) =>
  value ?? (type === 'number' || type === 'integer' ? Number.NaN : null)

function datasetOf(source: Table | Comparison | readonly Observation[], options: DataFrameOptions): Dataset {
  const { form = 'long', documents = [], sentenceOf = () => undefined } = options
  if ('evidence' in source)
    return datasetOf(source.table, { form, documents: options.documents ?? source.evidence.sources })
  if ('sections' in source) {
    return form === 'wide' ? wideTableDataset(source) : longTableDataset(source, datesOf(documents))
  }
  const material = { observations: source, documents, sentenceOf }
  return documents.length === 0 ? observationDataset(material) : sourcedObservationDataset(material)
}

async function loadPeer(load: () => Promise<Danfo>): Promise<Danfo> {
  try {
    return await load()
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    throw isAbsent && error.message.includes("'danfojs-node'")
      ? new MissingPeerError('danfojs-node', { cause: error })
      : error
  }
}
