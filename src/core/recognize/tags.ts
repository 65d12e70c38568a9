import type { Word } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'

/** Tags of one form, with the number that goes with each. */
export type Tags = ReadonlyMap<string, number | undefined>

interface Combination {
  readonly words: readonly Word[]
  readonly tags: Tags
}

const known = new WeakMap<Word, Combination[]>()

/** The tags of all cues among the hits that end at token `to`; undefined where there are none. Equal forms share one map. */
export function tagsEndingAt(hits: readonly Hit<Word>[], to: number): Tags | undefined {
  let first: Word | undefined
  let count = 0
  for (const hit of hits) {
    if (hit.to === to && hit.entry.kind === 'cue') {
      first ??= hit.entry
      count++
    }
  }
  if (!first) return undefined
  const combinations = known.get(first)
  if (combinations) for (const { words, tags } of combinations) if (isSame(words, hits, to, count)) return tags
  const words = hits.flatMap((hit) => (hit.to === to && hit.entry.kind === 'cue' ? [hit.entry] : []))
  const tags = new Map(words.map(({ tag, value }) => [tag, value]))
  if (combinations) combinations.push({ words, tags })
  else known.set(first, [{ words, tags }])
  return tags
}

function isSame(words: readonly Word[], hits: readonly Hit<Word>[], to: number, count: number): boolean {
  if (words.length !== count) return false
  let k = 0
  for (const hit of hits) if (hit.to === to && hit.entry.kind === 'cue' && words[k++] !== hit.entry) return false
  return true
}
