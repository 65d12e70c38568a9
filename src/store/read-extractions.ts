import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Issue } from '../core/model/issue.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Store } from './open-store.ts'
import { metaFields, observationFields, originFields } from './schema.ts'
import { asStoreError } from './store-error.ts'

/** A document of the store with what was extracted from it. */
export interface StoredExtraction {
  readonly document: Document
  readonly extraction: Extraction
  /** Path of its file, as it was named. */
  readonly path: string
}

type Row = Readonly<Record<string, string | number | null>>

/** Every document with its extraction, by the bytes of their ids; equal in every field to what was extracted. */
export async function readExtractions(store: Store): Promise<StoredExtraction[]> {
  try {
    const documents = await rowsOf(store, 'SELECT * FROM documents ORDER BY id')
    const issues = new Map<string, Issue[]>()
    for (const row of await rowsOf(store, 'SELECT * FROM issues ORDER BY doc, observation, position')) {
      const key = keyOf(row.doc, row.observation)
      const known = issues.get(key)
      if (known) known.push(issueOf(row))
      else issues.set(key, [issueOf(row)])
    }
    const issuesOf = (doc: unknown, observation: unknown) => issues.get(keyOf(doc, observation)) ?? []
    const observations = new Map<unknown, Observation[]>(documents.map(({ id }) => [id, []]))
    for (const row of await rowsOf(store, 'SELECT * FROM observations ORDER BY doc, position'))
      observations.get(row.doc)?.push(observationOf(row, issuesOf(row.doc, row.id)))
    return documents.map((row) => ({
      document: documentOf(row),
      extraction: extractionOf(row, observations.get(row.id) ?? [], issuesOf(row.id, null)),
      path: String(row.path),
    }))
  } catch (error) {
    throw asStoreError(error, store.file)
  }
}

/** Every observation of the store, by document and then in the order of the text. */
export async function readObservations(store: Store): Promise<Observation[]> {
  return (await readExtractions(store)).flatMap(({ extraction }) => extraction.observations)
}

async function rowsOf({ connection }: Store, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects() as Row[]
}

const keyOf = (doc: unknown, observation: unknown) => JSON.stringify([doc, observation])

/** The named columns that hold a value, without their prefix. */
function present(row: Row, fields: readonly string[], prefix = ''): Record<string, string | number> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = row[prefix + field] ?? undefined
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

// What the store holds was written by this program from values of these types: its schema version says so.
function documentOf(row: Row): Document {
  return { id: String(row.id), text: String(row.text), meta: present(row, metaFields, 'meta_') }
}

function extractionOf(row: Row, observations: readonly Observation[], issues: readonly Issue[]): Extraction {
  return {
    doc: String(row.id),
    language: row.language as Extraction['language'],
    ...present(row, ['place', 'period', 'date']),
    observations,
    issues,
  }
}

function observationOf(row: Row, issues: readonly Issue[]): Observation {
  const origins = Object.fromEntries(
    Object.entries(present(row, originFields, 'origin_')).filter(([, origin]) => origin !== 'stated'),
  )
  return {
    ...(present(row, Object.keys(observationFields)) as Record<string, never>),
    origins,
    issues,
    sentence: { start: Number(row.sentence_start), end: Number(row.sentence_end) },
  } as unknown as Observation
}

function issueOf(row: Row): Issue {
  return {
    code: row.code as Issue['code'],
    ...(row.start === null ? {} : { span: { start: Number(row.start), end: Number(row.end) } }),
    ...(row.detail === null ? {} : { detail: String(row.detail) }),
  }
}
