import type { Readable, Writable } from 'node:stream'
import { finishBeforeInterruption } from './interruption.ts'

/** An output stream as the process has it: a terminal knows its width. */
export type TerminalStream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** The surroundings of a command, passed in so that it runs in a test as in a shell. */
export interface Streams {
  readonly stdin: Readable
  readonly stdout: TerminalStream
  readonly stderr: TerminalStream
}

/** Standard output could not take the result; `EPIPE` where its reader has gone. */
export class OutputError extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'OutputError'
    this.reason = reason
  }
}

/** What a pipe takes at once: a longer piece is cut by a signal that comes before the reader has taken all of it. */
const pipeful = 65_536

/**
 * Writes to standard output and waits until it is taken; throws an `OutputError` where it is not. The event loop turns
 * before it goes on, so that a signal gets its turn even where all else is done at once.
 */
export function print(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    let finish = content.length > pipeful ? finishBeforeInterruption() : undefined
    stream.write(content, (error) => {
      finish?.()
      if (error) reject(new OutputError('code' in error ? String(error.code) : error.message, { cause: error }))
      else setImmediate(resolve)
    })
    if (stream.writableLength > 0) finish ??= finishBeforeInterruption()
  })
}

/** Keeps a stream that is closed by its reader from ending the process with a stack trace. */
export function quietly(stream: Writable): void {
  stream.on('error', () => undefined)
}
