import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import type { ReadDocument } from '../report/evidence.ts'
import type { Cache } from './cache.ts'
import { hashOf } from './hash.ts'

/** How the documents of a build are read. */
export interface Extracting {
  readonly lexicon: Lexicon
  /** Fingerprint of the code and words of the extractor. */
  readonly version: string
  readonly hashes: Readonly<Record<string, string>>
  readonly cache: Cache
  readonly onDocument?: (document: Document) => void
}

/** Reads the figures of every document, or takes them from an earlier build where text, words and code are the same. */
export function extractAll(documents: readonly Document[], extracting: Extracting): ReadDocument[] {
  const { lexicon, version, hashes, cache, onDocument } = extracting
  return documents.map((document) => {
    onDocument?.(document)
    const key = `${hashOf([version, hashes[document.id]])}.json`
    const known = cache.get(key)
    if (known) return { document, extraction: JSON.parse(Buffer.from(known).toString('utf8')) as Extraction }
    const extraction = extract(document, lexicon)
    cache.set(key, JSON.stringify(extraction))
    return { document, extraction }
  })
}
