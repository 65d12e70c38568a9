import { stat } from 'node:fs/promises'
import type { Pool } from '../../parallel/pool.ts'
import { readDocument } from '../../read/read-document.ts'
import { createFileExtractor } from './extract-file.ts'
import type { ExtractView, FileExtractor, FileOutcome } from './extract-file.ts'
import type { FileTask } from './extract-worker.ts'

/** Bytes of text from which on workers gain more than the loading of the word data costs each of them. */
const worthThreads = 1024 * 1024

/** Where the files of one run are worked on: in this thread, and in worker threads once they are many. */
export interface FileThreads {
  /** In this thread. */
  readonly here: FileExtractor
  /** In whichever thread is best. */
  readonly anywhere: (file: string) => Promise<FileOutcome>
  readonly close: () => Promise<void>
}

/** Threads for a run over `named` files and, where it has a list, over more to come. */
export function createFileThreads(
  view: ExtractView,
  threads: number,
  named: readonly string[],
  hasList: boolean,
): FileThreads {
  const here = createFileExtractor(view)
  const mayShare = threads > 1 && (named.length > 1 || hasList)
  let pool: Pool<FileTask, FileOutcome> | undefined
  let bytes: Promise<number> | undefined
  let begun = 0
  return {
    here,
    async anywhere(file) {
      begun++
      if (mayShare && !pool) {
        bytes ??= sizeOf(named)
        // Those named were counted at once, those of the list are counted as they come.
        if (begun > named.length) bytes = sizeOf([file], await bytes)
        if ((await bytes) >= worthThreads) {
          const { createPool, workerBeside } = await import('../../parallel/pool.ts')
          pool ??= createPool(workerBeside(import.meta.url, 'extract-worker'), threads)
        }
      }
      return pool ? pool.run({ file, view }) : here(() => readDocument(file))
    },
    close: async () => pool?.close(),
  }
}

/** Bytes of files, added to `before`; the rest is not looked at once workers are worth it. */
async function sizeOf(files: readonly string[], before = 0): Promise<number> {
  let bytes = before
  for (const file of files) {
    if (bytes >= worthThreads) break
    // A file that cannot be read is told when it is its turn.
    bytes += await stat(file).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return bytes
}
