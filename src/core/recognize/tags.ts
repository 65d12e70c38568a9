import type { Tags, Word } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'

interface Combination {
  readonly words: readonly Word[]
  readonly tags: Tags
}

const known = new WeakMap<Word, Combination[]>()

/** The tags of all cues among the hits that end at token `to`; undefined where there are none. Equal forms share one map. */
export function tagsEndingAt(hits: readonly Hit<Word>[], to: number): Tags | undefined {
  let first: Extract<Word, { kind: 'cue' }> | undefined
  let count = 0
  for (const { to: end, entry } of hits) {
    if (end === to && entry.kind === 'cue') {
      first ??= entry
      count++
    }
  }
  if (!first || count === 1) return first?.tags
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
