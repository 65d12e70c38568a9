import { z } from 'zod'
import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import type { ReadDocument } from '../report/evidence.ts'
import type { Cache } from './cache.ts'
import { hashOf } from './hash.ts'
import { answersTo, recordQuestions } from './word-use.ts'
import type { Questions } from './word-use.ts'

/** How the documents of a build are read. */
export interface Extracting {
  readonly lexicon: Lexicon
  /** Fingerprint of the code of the extractor. */
  readonly extractor: string
  /** Fingerprint of all words. */
  readonly words: string
  readonly hashes: Readonly<Record<string, string>>
  readonly cache: Cache
  readonly onDocument?: (document: Document) => void
}

/** What is kept of a text that was read. */
interface Kept {
  /** The words by which it was read, or which were found to say the same to it. */
  readonly words: string
  readonly questions: Questions
  readonly answers: string
  readonly extraction: Extraction
}

/** Documents with what was read in them, and the ids of those that were read anew. */
export interface ExtractedDocuments {
  readonly documents: readonly ReadDocument[]
  readonly read: readonly string[]
}

/**
 * Reads the figures of every document, or takes them from an earlier build where text and code are the same and the
 * words say the same to it: another word list is no reason to read a text that has none of the words that changed.
 */
export function extractAll(documents: readonly Document[], extracting: Extracting): ExtractedDocuments {
  const { lexicon, extractor, words, hashes, cache, onDocument } = extracting
  const read: string[] = []
  const extractOne = (document: Document): Extraction => {
    const key = `${hashOf([extractor, hashes[document.id]])}.json`
    const kept = parseKept(cache.get(key))
    if (kept?.words === words) return kept.extraction
    if (kept) {
      const { questions, answers, extraction } = kept
      if (answersTo(document, extraction.language, questions, lexicon) === answers) {
        cache.set(key, JSON.stringify({ ...kept, words } satisfies Kept))
        return extraction
      }
    }
    read.push(document.id)
    const recording = recordQuestions(lexicon)
    const extraction = extract(document, recording.lexicon)
    const questions = recording.questions()
    const answers = answersTo(document, extraction.language, questions, lexicon)
    cache.set(key, JSON.stringify({ words, questions, answers, extraction } satisfies Kept))
    return extraction
  }
  return {
    documents: documents.map((document) => {
      onDocument?.(document)
      return { document, extraction: extractOne(document) }
    }),
    read,
  }
}

const keptSchema = z.object({
  words: z.string(),
  questions: z.object({ guesses: z.array(z.array(z.string())) }).loose(),
  answers: z.string(),
  extraction: z.object({ doc: z.string() }).loose(),
})

/** The cache answers for whole files; the shape tells a file of another release of this program. */
function parseKept(content: Buffer | undefined): Kept | undefined {
  if (content === undefined) return undefined
  const kept = keptSchema.safeParse(JSON.parse(content.toString('utf8')))
  return kept.success ? (kept.data as unknown as Kept) : undefined
}
