import { Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run.ts'
import type { TerminalStream } from '../../src/cli/streams.ts'

export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Lines of `stderr`. */
  readonly told: readonly string[]
}

/** Runs the command line in this process. */
export async function runCli(args: readonly string[], stdin: string | Uint8Array = ''): Promise<CliResult> {
  const out = collector()
  const err = collector()
  const input = Readable.from([Buffer.from(stdin)])
  const code = await run(args, { stdin: input, stdout: out.stream, stderr: err.stream })
  const stderr = err.text()
  return { code, stdout: out.text(), stderr, told: stderr.split('\n').filter((line) => line !== '') }
}

/** A stream that keeps what is written to it. */
export function collector(facts: { isTTY?: boolean; columns?: number } = {}): {
  stream: TerminalStream
  text: () => string
} {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream: Object.assign(stream, facts), text: () => Buffer.concat(chunks).toString('utf8') }
}
