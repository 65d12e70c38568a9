import { workThrough } from '../../parallel/work-through.ts'
import type { BatchEnd } from '../../parallel/work-through.ts'
import { readDocument } from '../../read/read-document.ts'
import { createFileExtractor } from './extract-file.ts'
import type { ExtractView, FileExtractor, FileOutcome } from './extract-file.ts'

/** Files for a worker thread; all tasks of a pool have one view. */
export interface FilesTask {
  readonly files: readonly string[]
  readonly view: ExtractView
}

let extractor: FileExtractor | undefined

/** Reads and extracts files in a worker thread. */
export function work({ files, view }: FilesTask): Promise<BatchEnd<FileOutcome>> {
  const extract = (extractor ??= createFileExtractor(view))
  return workThrough(files, (file) => extract(() => readDocument(file)))
}
