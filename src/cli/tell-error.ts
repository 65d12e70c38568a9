import { ReadError } from '../read/read-error.ts'
import { StoreError } from '../store/store-error.ts'
import { WriteError } from '../write/write-file.ts'
import type { Reporter } from './reporter.ts'
import { OutputError } from './streams.ts'
import type { Streams } from './streams.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: all done; something could not be read or written; the command line was wrong. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const

/** Says what ended the run, and gives the exit code. */
export function tellError(error: unknown, reporter: Reporter, { stderr }: Streams): number {
  if (error instanceof UsageError) {
    reporter.fail(error.key, error.params)
    return exitCodes.usage
  }
  if (error instanceof OutputError) {
    // The reader of the output has all it wanted, as `head` has.
    if (error.reason === 'EPIPE') return reporter.failed ? exitCodes.failed : exitCodes.done
    reporter.fail('cli.write.output', { reason: error.reason })
    return exitCodes.failed
  }
  if (error instanceof ReadError || error instanceof StoreError) {
    reporter.failReading(error)
    return exitCodes.failed
  }
  if (error instanceof WriteError) {
    reporter.fail(writeMessages[error.reason] ?? 'cli.write.failed', { file: error.file, reason: error.reason })
    return exitCodes.failed
  }
  reporter.fail('cli.failure', {})
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return exitCodes.failed
}

const writeMessages: Readonly<Record<string, string>> = {
  ENOENT: 'cli.write.no-folder',
  ENOTDIR: 'cli.write.folder-is-file',
  EEXIST: 'cli.write.folder-is-file',
  EACCES: 'cli.write.not-allowed',
  EPERM: 'cli.write.not-allowed',
  EROFS: 'cli.write.not-allowed',
  EISDIR: 'cli.write.folder-in-the-way',
  'in-the-way': 'cli.write.not-ours',
  manifest: 'cli.write.manifest',
  ENOSPC: 'cli.write.no-space',
}
