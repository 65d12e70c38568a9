import { statSync } from 'node:fs'
import type { BatchBounds } from '../../parallel/in-batches.ts'
import type { Pool } from '../../parallel/pool.ts'
import { workThrough } from '../../parallel/work-through.ts'
import type { BatchEnd } from '../../parallel/work-through.ts'
import { readDocument } from '../../read/read-document.ts'
import { createFileExtractor } from './extract-file.ts'
import type { ExtractView, FileExtractor, FileOutcome } from './extract-file.ts'
import type { FilesTask } from './extract-worker.ts'

/** Bytes of text from which on workers gain more than it costs to load the word data and to compile the code once for each of them. */
const worthThreads = 4 * 1024 * 1024

/** Where the files of one run are worked on: in this thread, and in worker threads once they are many. */
export interface FileThreads {
  /** In this thread. */
  readonly here: FileExtractor
  /** In whichever thread is best. */
  readonly anywhere: (files: readonly string[]) => Promise<BatchEnd<FileOutcome>>
  /** Weight of the next file in a batch of `bounds`; to be asked once for each file, in their order. */
  readonly weigh: (file: string) => number
  readonly bounds: BatchBounds
  readonly close: () => Promise<void>
}

/**
 * What a worker gets at a time, in files and bytes: so much that sending it costs next to nothing, so little that its
 * results come soon and take little room.
 */
const bounds: BatchBounds = { items: 64, weight: 64 * 1024 }

/** Threads for a run over `named` files and, where it has a list, over more to come. */
export function createFileThreads(
  view: ExtractView,
  threads: number,
  named: readonly string[],
  hasList: boolean,
): FileThreads {
  const here = createFileExtractor(view)
  const mayShare = threads > 1 && (named.length > 1 || hasList)
  // Those named are counted at once, those of the list as they come.
  let bytes = mayShare ? sizeOfAll(named) : 0
  let weighed = 0
  let pool: Pool<FilesTask, BatchEnd<FileOutcome>> | undefined
  const isShared = () => mayShare && bytes >= worthThreads
  return {
    here,
    async anywhere(files) {
      if (!isShared()) return workThrough(files, (file) => here(() => readDocument(file)))
      const { createPool, workerBeside } = await import('../../parallel/pool.ts')
      pool ??= createPool(workerBeside(import.meta.url, 'extract-worker'), threads)
      return pool.run({ files, view })
    },
    weigh(file) {
      if (!mayShare) return Infinity
      const size = sizeOf(file)
      if (++weighed > named.length) bytes += size ?? 0
      // In this thread batches gain nothing, and what is no file proper may keep others waiting.
      return isShared() && size !== undefined ? size : Infinity
    },
    bounds,
    close: async () => pool?.close(),
  }
}

/** Bytes of files; the rest is not looked at once workers are worth it. */
function sizeOfAll(files: readonly string[]): number {
  let bytes = 0
  for (const file of files) {
    if (bytes >= worthThreads) break
    bytes += sizeOf(file) ?? 0
  }
  return bytes
}

/** Bytes of a file; none of what is missing, which is told when it is its turn, and undefined for a pipe. */
function sizeOf(file: string): number | undefined {
  try {
    const stat = statSync(file)
    return stat.isFile() ? stat.size : undefined
  } catch {
    return 0
  }
}
