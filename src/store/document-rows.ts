import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { FieldName, Observation } from '../core/model/observation.ts'
import type { Issue } from '../core/model/issue.ts'
import type { Rows } from './append-rows.ts'
import { metaFields, observationFields, originFields } from './schema.ts'
import type { StoredValue } from './schema.ts'
import type { Versions } from '../version/extractor-version.ts'

/** Where a text lies and what tells its state apart. */
export interface FileState {
  /** Seen from the folder of the database, with `/` between folders. */
  readonly location: string
  /** As the user named it. */
  readonly path: string
  readonly sha256: string
  readonly metadataSha256: string
}

/** The rows of one document with its figures and doubts. */
export function documentRows(document: Document, extraction: Extraction, file: FileState, versions: Versions): Rows {
  const { observations, issues } = extraction
  const { meta } = document
  return {
    documents: [
      [
        document.id,
        file.sha256,
        file.path,
        file.location,
        ...metaFields.map((field) => meta[field]),
        extraction.language,
        extraction.place,
        extraction.period,
        extraction.date,
        file.metadataSha256,
        versions.extractor,
        versions.lexicon,
        document.text,
      ],
    ],
    observations: observations.map(observationRow),
    issues: [
      ...issues.map((issue, k) => issueRow(document.id, undefined, k, issue)),
      ...observations.flatMap(({ id, issues: own }) => own.map((issue, k) => issueRow(document.id, id, k, issue))),
    ],
  }
}

function observationRow(observation: Observation, position: number): StoredValue[] {
  return [
    ...(Object.keys(observationFields) as (keyof typeof observationFields)[]).map((field) => observation[field]),
    observation.sentence.start,
    observation.sentence.end,
    ...originFields.map((field) => originOf(observation, field)),
    position,
  ]
}

/** What is not listed was stated, unless there is no value at all. */
function originOf({ origins, ...observation }: Observation, field: FieldName): string | undefined {
  return origins[field] ?? (observation[field] === undefined ? undefined : 'stated')
}

function issueRow(doc: string, observation: string | undefined, position: number, issue: Issue): StoredValue[] {
  return [doc, observation, position, issue.code, issue.span?.start, issue.span?.end, issue.detail]
}
