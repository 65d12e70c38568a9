import type { FieldName, Observation } from '../core/model/observation.ts'
import type { DocumentMeta } from '../core/model/document.ts'

/** Counts up with every change of the tables below; a database of another number is not opened. */
export const schemaVersion = 1

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE'

/** A value as the store holds it; an absent one is NULL. */
export type StoredValue = string | number | undefined

/** Columns of a table in their order. */
export type Columns = Readonly<Record<string, ColumnType>>

/** Metadata as they stood beside the text: `meta_<field>`. */
export const metaFields = [
  'title',
  'publisher',
  'date',
  'place',
  'kind',
  'language',
  'source',
  'sha256',
] as const satisfies readonly (keyof DocumentMeta)[]

/** Fields that have an origin: `origin_<field>`, empty where the field is; in the order in which an observation lists them. */
export const originFields = [
  'indicator',
  'measure',
  'status',
  'period',
  'place',
  'basis',
  'verdict',
  'breakdown',
  'of',
  'value',
] as const satisfies readonly FieldName[]

/** The fields of an observation that are a column each, in the order of its JSON. */
export const observationFields = {
  doc: 'VARCHAR',
  id: 'VARCHAR',
  quote: 'VARCHAR',
  start: 'INTEGER',
  end: 'INTEGER',
  indicator: 'VARCHAR',
  indicator_text: 'VARCHAR',
  measure: 'VARCHAR',
  value: 'DOUBLE',
  high: 'DOUBLE',
  bound: 'VARCHAR',
  unit: 'VARCHAR',
  total: 'DOUBLE',
  breakdown: 'VARCHAR',
  place: 'VARCHAR',
  period: 'VARCHAR',
  status: 'VARCHAR',
  basis: 'VARCHAR',
  of: 'VARCHAR',
  verdict: 'VARCHAR',
  precision: 'DOUBLE',
  confidence: 'DOUBLE',
} as const satisfies Partial<Record<keyof Observation, ColumnType>>

const prefixed = (prefix: string, names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [`${prefix}_${name}`, 'VARCHAR' as const]))

/** The tables and their columns; rows are told apart by their ids, order by `position`. */
export const tables = {
  /** One row: the schema, and what the latest ingest extracted with. */
  store: { schema: 'INTEGER', extractor: 'VARCHAR', lexicon: 'VARCHAR' },
  /** A text once, whatever the number of its files: what was said of it, what was found of it, its words. */
  documents: {
    id: 'VARCHAR',
    sha256: 'VARCHAR',
    path: 'VARCHAR',
    location: 'VARCHAR',
    ...prefixed('meta', metaFields),
    language: 'VARCHAR',
    place: 'VARCHAR',
    period: 'VARCHAR',
    date: 'VARCHAR',
    metadata_sha256: 'VARCHAR',
    extractor: 'VARCHAR',
    lexicon: 'VARCHAR',
    text: 'VARCHAR',
  },
  /** Every file that holds a text: the path as it was named, and the location seen from the folder of the database. */
  files: { location: 'VARCHAR', path: 'VARCHAR', doc: 'VARCHAR', sha256: 'VARCHAR', metadata_sha256: 'VARCHAR' },
  observations: {
    ...observationFields,
    sentence_start: 'INTEGER',
    sentence_end: 'INTEGER',
    ...prefixed('origin', originFields),
    position: 'INTEGER',
  },
  /** Doubts, in the order of their text or figure; `observation` is empty for those about a whole text. */
  issues: {
    doc: 'VARCHAR',
    observation: 'VARCHAR',
    position: 'INTEGER',
    code: 'VARCHAR',
    start: 'INTEGER',
    end: 'INTEGER',
    detail: 'VARCHAR',
  },
} as const satisfies Record<string, Columns>

export type TableName = keyof typeof tables

/** A figure with one that qualifies it: plan, rank, multiple, growth and so on, both ends with what tells them apart. */
const triples = `CREATE VIEW triples AS
  SELECT head.doc, head.place, head.period, head.indicator, head.breakdown,
    head.id AS figure, head.measure, head.quote, head.value, head.high, head.bound, head.unit, head.status, head.basis,
    head.verdict,
    other.id AS other_figure, other.measure AS other_measure, other.quote AS other_quote, other.value AS other_value,
    other.high AS other_high, other.bound AS other_bound, other.unit AS other_unit, other.total AS other_total,
    other.status AS other_status, other.basis AS other_basis, other.place AS other_place, other.period AS other_period,
    other.indicator AS other_indicator, other.verdict AS other_verdict
  FROM observations AS other JOIN observations AS head ON head.doc = other.doc AND head.id = other."of"`

/** Statements that make an empty store. */
export function createStatements(): string[] {
  return [
    ...Object.entries(tables).map(
      ([name, columns]) =>
        `CREATE TABLE ${name} (${Object.entries(columns)
          .map(([column, type]) => `"${column}" ${type}`)
          .join(', ')})`,
    ),
    triples,
    `INSERT INTO store VALUES (${schemaVersion}, NULL, NULL)`,
  ]
}
