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

const lineEnd = 0x0a

/**
 * Lines that hold anything, without their ends, as they arrive; `file` names the stream in errors. Each line is decoded
 * by itself, so that whoever keeps a name does not keep the list.
 */
export async function* linesOf(stream: ByteStream, file: string): AsyncGenerator<string> {
  let decoder = new TextDecoder()
  /** Pieces of a line whose end is still to come. */
  let begun: Uint8Array[] = []
  const finish = (end: Uint8Array): string => {
    const line = decoder.decode(begun.length === 0 ? end : Buffer.concat([...begun, end]))
    begun = []
    // A byte-order mark stands before the first line alone.
    decoder = plainDecoder
    return nameIn(line, file)
  }
  for await (const chunk of stream) {
    let from = 0
    for (let to = chunk.indexOf(lineEnd); to >= 0; to = chunk.indexOf(lineEnd, from)) {
      const name = finish(chunk.subarray(from, to))
      if (name !== '') yield name
      from = to + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  const last = finish(new Uint8Array())
  if (last !== '') yield last
}

const plainDecoder = new TextDecoder('utf-8', { ignoreBOM: true })

function nameIn(line: string, file: string): string {
  const nul = line.indexOf('\0')
  if (nul >= 0) throw new ReadError('binary', file, { offset: nul })
  return line.replace(/\r$/, '')
}
