import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../core/model/document.ts'
import { decode } from './decode.ts'
import { metadataPath, readMetadata } from './metadata.ts'
import { ReadError, asReadError } from './read-error.ts'

/** The largest text that is read, in bytes. */
export const largestText = 16 * 1024 * 1024

/** Bytes as they come from a file or from standard input. */
export type ByteStream = AsyncIterable<Uint8Array>

/** Reads a text with the metadata beside it; its id is the file's name without extension. */
export async function readDocument(file: string): Promise<Document> {
  return (await readWithBytes(file)).document
}

/** A text with the SHA-256 of its file. */
export interface HashedDocument {
  readonly document: Document
  readonly sha256: string
}

/** As `readDocument`, with the hash of the file's bytes. */
export async function readHashedDocument(file: string): Promise<HashedDocument> {
  const { document, bytes } = await readWithBytes(file)
  // The hash that metadata give was compared.
  return { document, sha256: document.meta.sha256 ?? sha256Of(bytes) }
}

async function readWithBytes(file: string): Promise<{ document: Document; bytes: Uint8Array }> {
  const bytes = await readFileBytes(file)
  const text = decode(bytes, file)
  const meta = await readMetadata(file)
  if (meta.sha256 !== undefined) {
    const actual = sha256Of(bytes)
    if (actual !== meta.sha256) throw new ReadError('checksum', file, { metadata: metadataPath(file), actual })
  }
  return { document: { id: path.parse(file).name, text, meta }, bytes }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Reads a text without metadata from a stream such as standard input. */
export async function readStream(stream: ByteStream, id: string, file: string): Promise<Document> {
  return { id, text: decode(await readBytes(stream, file), file), meta: {} }
}

/**
 * The bytes of a file. They are read at once and in this thread: handed to another, as Node does by default, opening,
 * reading and closing cost a small text more than a fifth of its whole extraction. What is no file proper (a pipe) is
 * waited for, and so is one that does not tell its size.
 */
async function readFileBytes(file: string): Promise<Uint8Array> {
  try {
    const stat = statSync(file)
    return stat.isFile() && stat.size > 0 ? readAtOnce(file) : await readAsItComes(file)
  } catch (error) {
    throw asReadError(error, file)
  }
}

function readAtOnce(file: string): Uint8Array {
  const opened = openSync(file, 'r')
  try {
    checkSize(fstatSync(opened).size, file)
    return readFileSync(opened)
  } finally {
    closeSync(opened)
  }
}

async function readAsItComes(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) throw new ReadError('is-folder', file, { texts: path.join(file, '*.txt') })
    checkSize(stat.size, file)
    return await readBytes(handle.createReadStream({ autoClose: false }), file)
  } finally {
    await handle.close()
  }
}

function checkSize(size: number, file: string): void {
  if (size <= largestText) return
  throw new ReadError('too-large', file, { size: megabytes(size), limit: megabytes(largestText) })
}

/** Collects a stream; gives up as soon as it is longer than a text may be. */
async function readBytes(stream: ByteStream, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > largestText) throw new ReadError('stream-too-large', file, { limit: megabytes(largestText) })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** Megabytes, rounded up so that what is over the limit never reads like the limit. */
const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
