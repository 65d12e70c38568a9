import { readDocument } from '../../read/read-document.ts'
import { createFileExtractor } from './extract-file.ts'
import type { ExtractView, FileExtractor, FileOutcome } from './extract-file.ts'

/** A file for a worker thread; all tasks of a pool have one view. */
export interface FileTask {
  readonly file: string
  readonly view: ExtractView
}

let extractor: FileExtractor | undefined

/** Extracts one file in a worker thread. */
export function work({ file, view }: FileTask): Promise<FileOutcome> {
  extractor ??= createFileExtractor(view)
  return extractor(() => readDocument(file))
}
