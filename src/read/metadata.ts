import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentMeta } from '../core/model/document.ts'
import { ReadError, asReadError } from './read-error.ts'

/** Path of the metadata that belongs to a text: `a/report.txt` has `a/report.meta.json`. */
export function metadataPath(file: string): string {
  const { dir, name } = path.parse(file)
  return path.join(dir, `${name}.meta.json`)
}

/** Reads the metadata beside a text; a text without any has empty metadata. */
export async function readMetadata(file: string): Promise<DocumentMeta> {
  const place = metadataPath(file)
  let json: string
  try {
    // At once, as the text itself is read.
    json = readFileSync(place, 'utf8')
  } catch (error) {
    const known = asReadError(error, place)
    if (known instanceof ReadError && known.code === 'missing') return {}
    throw known
  }
  // Most texts have none, and the library of schemas is slow to load.
  const { parseMetadata } = await import('./parse-metadata.ts')
  return parseMetadata(json, place)
}
