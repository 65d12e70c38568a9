import { createHash } from 'node:crypto'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import { observationJsonSchema } from '../schema/observation-schema.ts'
import type { Table } from '../tables/table.ts'
import { tableWording } from '../tables/wording.ts'
import { datasetToCsv } from './dataset.ts'
import type { Dataset, Field } from './dataset.ts'
import { datesOf } from './material.ts'
import type { ExportDocument, Material } from './material.ts'
import { observationDataset } from './observation-dataset.ts'
import { longTableDataset } from './table-dataset.ts'

/** Name of the file that describes a data package. */
export const descriptorName = 'datapackage.json'

/** Value of `name` in the descriptor of every data package that is written here. */
export const packageName = 'doichieu-export'

/** A file of a data package. */
export interface PackageFile {
  readonly path: string
  readonly content: string
}

/** What a data package is made of. */
export interface DataPackageRequest {
  readonly material: Material
  readonly table: Table
  readonly lexicon: Lexicon
  /** Language of titles and descriptions. */
  readonly language: Language
  /** Licence of the package as an identifier of the Open Definition or SPDX; without one it says that none is stated. */
  readonly licence?: string | undefined
}

interface Resource {
  readonly name: string
  readonly title: string
  readonly dataset: Dataset
  readonly primaryKey?: readonly string[]
  readonly foreignKeys?: Readonly<Record<string, readonly [resource: string, field: string]>>
}

/**
 * Observations, table and the catalogues that their codes come from as a Frictionless data package (version 2 of the
 * standard, readable by tools for version 1): CSV files, and last the descriptor with types, units, sources and hashes.
 */
export function toDataPackage(request: DataPackageRequest): PackageFile[] {
  const say = sayIn(request.language)
  const files = resourcesOf(request).map((resource) => {
    const file = { path: `${resource.name}.csv`, content: datasetToCsv(resource.dataset) }
    return { file, entry: resourceEntry(resource, file) }
  })
  const { documents } = request.material
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: packageName,
    title: say('title'),
    description: say('description'),
    licenses: [
      request.licence === undefined
        ? { name: 'notspecified', title: say('no-licence') }
        : { name: request.licence, title: request.licence },
    ],
    sources: documents.map(sourceEntry),
    resources: files.map(({ entry }) => entry),
  }
  return [
    ...files.map(({ file }) => file),
    { path: descriptorName, content: `${JSON.stringify(descriptor, null, 2)}\n` },
  ]
}

const sayIn = (language: Language) => (key: string) => message(language, `export.package.${key}`)

function resourcesOf(request: DataPackageRequest): Resource[] {
  const { material, table } = request
  const say = sayIn(request.language)
  const codes = {
    doc: ['documents', 'id'],
    indicator: ['indicators', 'id'],
    unit: ['units', 'unit'],
    place: ['places', 'id'],
  } as const
  return [
    {
      name: 'observations',
      title: say('observations'),
      dataset: observationDataset(material),
      primaryKey: ['doc', 'id'],
      foreignKeys: codes,
    },
    {
      name: 'comparison',
      title: say('comparison'),
      dataset: longTableDataset(table, datesOf(material.documents)),
      foreignKeys: { ...codes, amount_unit: ['units', 'unit'], nearest_indicator: ['indicators', 'id'] },
    },
    { name: 'documents', title: say('documents'), dataset: documentDataset(material.documents), primaryKey: ['id'] },
    ...catalogues(request),
  ]
}

const documentFacts = ['id', 'title', 'publisher', 'date', 'place', 'kind', 'language', 'source', 'sha256'] as const

const documentDataset = (documents: readonly ExportDocument[]): Dataset => ({
  fields: strings(documentFacts),
  rows: documents.map((document) => documentFacts.map((fact) => document[fact])),
})

/** The names of the codes that occur. */
function catalogues({ material: { observations }, table, lexicon, language }: DataPackageRequest): Resource[] {
  const say = sayIn(language)
  const words = { vi: tableWording('vi', lexicon), en: tableWording('en', lexicon) }
  const both = (name: (wording: typeof words.vi) => string) => [name(words.vi), name(words.en)]
  const indicators = sorted(observations.map(({ indicator }) => indicator))
  const units = sorted(observations.map(({ unit }) => unit))
  const places = sorted([...observations.flatMap(({ place }) => place ?? []), ...table.places])
  return [
    {
      name: 'indicators',
      title: say('indicators'),
      primaryKey: ['id'],
      dataset: {
        fields: strings(['id', 'name_vi', 'name_en', 'kind', 'unit', 'topic']),
        rows: indicators.map((id) => {
          const entry = lexicon.indicator(id)
          return [id, ...both((wording) => wording.indicator(id)), entry?.kind, entry?.units[0], entry?.topic]
        }),
      },
    },
    {
      name: 'units',
      title: say('units'),
      primaryKey: ['unit'],
      dataset: {
        fields: strings(['unit', 'name_vi', 'name_en']),
        rows: units.map((unit) => [unit, ...both((wording) => wording.unit(unit))]),
      },
    },
    {
      name: 'places',
      title: say('places'),
      primaryKey: ['id'],
      dataset: {
        fields: strings(['id', 'name_vi', 'name_en', 'kind', 'parent', 'iso']),
        rows: places.map((id) => {
          const entry = lexicon.place(id)
          return [id, ...both((wording) => wording.place(id)), entry?.kind, entry?.parent, entry?.iso]
        }),
      },
    },
  ]
}

const strings = (names: readonly string[]): Field[] => names.map((name) => ({ name, type: 'string' }))

const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()

/** A source is where a text comes from: its title, and the address where its metadata give one. */
function sourceEntry({ id, title, publisher, date, source }: ExportDocument) {
  const path = /https?:\/\/[^\s"<>]+/.exec(source ?? '')?.[0]
  return { title: title ?? id, ...(path === undefined ? {} : { path }), id, publisher, date, description: source }
}

function resourceEntry({ name, title, dataset, primaryKey, foreignKeys = {} }: Resource, file: PackageFile) {
  const bytes = Buffer.from(file.content)
  return {
    name,
    type: 'table',
    profile: 'tabular-data-resource',
    title,
    path: file.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: dataset.fields.map((field) => fieldEntry(field, name)),
      missingValues: [''],
      ...(primaryKey === undefined ? {} : { primaryKey }),
      ...(Object.keys(foreignKeys).length === 0
        ? {}
        : {
            foreignKeys: Object.entries(foreignKeys).map(([field, [resource, target]]) => ({
              fields: [field],
              reference: { resource, fields: [target] },
            })),
          }),
    },
  }
}

/** What the published schema of an observation says of its fields. */
interface PropertySchema {
  readonly description?: string
  readonly enum?: readonly string[]
}

function fieldEntry({ name, type }: Field, resource: string) {
  const properties = observationJsonSchema().properties as Readonly<Record<string, PropertySchema | undefined>>
  const isOfFigure = resource === 'observations' || resource === 'comparison'
  const known = isOfFigure ? properties[name] : undefined
  return {
    name,
    type,
    ...(known?.description === undefined ? {} : { description: known.description }),
    ...(unitOf[name] === undefined || !isOfFigure ? {} : { unit: unitOf[name] }),
    ...(known?.enum === undefined ? {} : { constraints: { enum: known.enum } }),
  }
}

/** Where the unit of a number stands, or what it is. */
const unitOf: Readonly<Partial<Record<string, string>>> = {
  value: 'field:unit',
  high: 'field:unit',
  total: 'field:unit',
  precision: 'field:unit',
  amount: 'field:amount_unit',
  amount_high: 'field:amount_unit',
  start: 'UTF-16 code unit',
  end: 'UTF-16 code unit',
  sentence_start: 'UTF-16 code unit',
  sentence_end: 'UTF-16 code unit',
  confidence: '1',
}
