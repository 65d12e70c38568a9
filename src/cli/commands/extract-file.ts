import type { Language, Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Document } from '../../core/model/document.ts'
import type { IssueCode } from '../../core/model/issue.ts'
import { extract } from '../../core/pipeline.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { csvWriter } from '../../formats/csv.ts'
import { jsonWriter } from '../../formats/json.ts'
import { jsonlWriter } from '../../formats/jsonl.ts'
import type { ObservationWriter } from '../../formats/observation-writer.ts'
import { ReadError } from '../../read/read-error.ts'
import type { ReadErrorCode, ReadErrorParams } from '../../read/read-error.ts'
import type { formats } from '../formats.ts'

/** How the observations are to be printed. */
export interface ExtractView {
  readonly format: (typeof formats)[number]
  readonly language: Language
  /** Columns of the terminal. */
  readonly width?: number | undefined
}

/** What came of one text, as plain values that can be sent from one thread to another. */
export type FileOutcome = ReadFile | UnreadFile

interface ReadFile {
  readonly doc: string
  /** What the writer of the format makes of the observations. */
  readonly part: unknown
  readonly figures: number
  /** Doubts about the text as a whole. */
  readonly issues: readonly IssueCode[]
}

interface UnreadFile {
  readonly unread: { readonly code: ReadErrorCode; readonly file: string; readonly params: ReadErrorParams }
}

/** Extracts and formats one text; a text that cannot be read is an outcome too. */
export type FileExtractor = (read: () => Promise<Document>) => Promise<FileOutcome>

/** Makes the extractor of one thread, which loads the word data with the first text. */
export function createFileExtractor(view: ExtractView): FileExtractor {
  let writer: Promise<ObservationWriter> | undefined
  return async (read) => {
    const document = await read().catch(unreadOf)
    if ('unread' in document) return document
    writer ??= createWriter(view)
    const { observations, issues } = extract(document, lexiconOnce())
    return {
      doc: document.id,
      part: (await writer).format(observations),
      figures: observations.length,
      issues: issues.map(({ code }) => code),
    }
  }
}

function unreadOf(error: unknown): UnreadFile {
  if (!(error instanceof ReadError)) throw error
  const { code, file, params } = error
  return { unread: { code, file, params } }
}

let lexicon: Lexicon | undefined
const lexiconOnce = () => (lexicon ??= loadLexicon())

/** The writer of a format. */
export async function createWriter({ format, language, width }: ExtractView): Promise<ObservationWriter> {
  switch (format) {
    case 'jsonl':
      return jsonlWriter()
    case 'json':
      return jsonWriter()
    case 'csv':
      return csvWriter()
    case 'table': {
      const { tableWriter } = await import('../../formats/table.ts')
      return tableWriter({ language, lexicon: lexiconOnce(), width })
    }
  }
}
