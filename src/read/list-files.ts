import { createReadStream } from 'node:fs'
import type { ByteStream } from './read-document.ts'
import { ReadError, asReadError } from './read-error.ts'

/** Names of files from a list, one a line, as they arrive; blank lines are passed over. */
export async function* listFiles(list: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(list), list)
  } catch (error) {
    throw asReadError(error, list)
  }
}

/** Lines that hold anything, without their ends, as they arrive; `file` names the stream in errors. */
export async function* linesOf(stream: ByteStream, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.map((line) => nameIn(line, file)).filter((name) => name !== '')
  }
  const last = nameIn(rest + decoder.decode(), file)
  if (last !== '') yield last
}

function nameIn(line: string, file: string): string {
  const nul = line.indexOf('\0')
  if (nul >= 0) throw new ReadError('binary', file, { offset: nul })
  return line.replace(/\r$/, '')
}
