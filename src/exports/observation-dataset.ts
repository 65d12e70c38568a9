import { csvCells, csvColumns } from '../formats/csv.ts'
import type { Dataset, Field, FieldType } from './dataset.ts'
import type { ExportDocument, Material } from './material.ts'

const types: Readonly<Partial<Record<string, FieldType>>> = {
  start: 'integer',
  end: 'integer',
  sentence_start: 'integer',
  sentence_end: 'integer',
  value: 'number',
  high: 'number',
  total: 'number',
  precision: 'number',
  confidence: 'number',
}

const ownFields: readonly Field[] = csvColumns.map((name) => ({ name, type: types[name] ?? 'string' }))

const documentFacts = ['title', 'publisher', 'date', 'place', 'kind', 'source'] as const

/** The observations, one a row, in the columns of their CSV and with the sentence that states the figure. */
export function observationDataset({
  observations,
  sentenceOf,
}: Pick<Material, 'observations' | 'sentenceOf'>): Dataset {
  return {
    fields: [...ownFields, { name: 'sentence', type: 'string' }],
    rows: observations.map((o) => [
      ...csvCells(o).map((value) => (value === '' ? undefined : value)),
      onOneLine(sentenceOf(o)),
    ]),
  }
}

/** As `observationDataset`, with the facts about the document in every row, so that the rows need no other file. */
export function sourcedObservationDataset(material: Material): Dataset {
  const { fields, rows } = observationDataset(material)
  const documents = new Map<string, ExportDocument>(material.documents.map((document) => [document.id, document]))
  return {
    fields: [...fields, ...documentFacts.map((fact): Field => ({ name: `doc_${fact}`, type: 'string' }))],
    rows: material.observations.map(({ doc }, k) => [
      ...(rows[k] ?? []),
      ...documentFacts.map((fact) => documents.get(doc)?.[fact]),
    ]),
  }
}

const onOneLine = (sentence: string | undefined) => sentence?.replace(/\s+/g, ' ').trim()
