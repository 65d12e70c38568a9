import { createRequire } from 'node:module'
import type compromise from 'compromise/three'
import type { NumberReader, ReadNumber } from '../core/lexicon/lexicon.ts'

type Nlp = typeof compromise

interface Found {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
  readonly number?: { readonly num: number | null }
}

/** Runs longer than this are lists or noise, not one number. */
const longestRun = 120
const cacheLimit = 2000

/**
 * Makes a reader of English numbers in words (`one hundred and twenty-five`, `two and a half`). The grammar is loaded with
 * the first run that needs it; a run is read once.
 */
export function englishNumbers(): NumberReader {
  let nlp: Nlp | undefined
  const known = new Map<string, readonly ReadNumber[]>()
  return (words) => {
    if (words.length > longestRun) return []
    const read = known.get(words)
    if (read) return read
    nlp ??= createRequire(import.meta.url)('compromise/three') as Nlp
    const found = readRun(nlp, words)
    if (known.size >= cacheLimit) known.clear()
    known.set(words, found)
    return found
  }
}

function readRun(nlp: Nlp, words: string): readonly ReadNumber[] {
  const found = nlp(words).numbers().json({ offset: true }) as readonly Found[]
  return found.flatMap(({ offset, number }) => {
    const value = number?.num
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return []
    return [{ start: offset.start, end: offset.start + offset.length, value }]
  })
}
