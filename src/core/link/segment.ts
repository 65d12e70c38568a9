import type { Span } from '../model/span.ts'
import type { Mention } from '../recognize/mention.ts'
import type { Reading } from '../recognize/reading.ts'

/** The mentions after the last comma, semicolon, colon or full stop; a comma inside a list of names does not count when a name ends it. */
export function lastSegment(mentions: readonly Mention[]): readonly Mention[] {
  for (let k = mentions.length - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'sign' && ',;:('.includes(mention.sign)) {
      const rest = mentions.slice(k + 1)
      if (rest.some((later) => later.kind !== 'sign')) return rest
    }
  }
  return mentions
}

/** Character range of tokens `from` to `to` of a sentence, in the normalised text. */
export function spanOf(reading: Reading, from: number, to: number): Span {
  const first = reading.tokens[from]
  const last = reading.tokens[to - 1]
  const start = first?.start ?? reading.sentence.start
  return { start, end: Math.max(last?.end ?? start, start) }
}

/** Number of word tokens in a mention. */
export function wordsIn(reading: Reading, mention: Mention): number {
  let words = 0
  for (let at = mention.from; at < mention.to; at++) if (reading.tokens[at]?.kind === 'word') words++
  return words
}
