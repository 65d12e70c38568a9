import type { Claim } from '../core/link/claim.ts'
import { hasTag } from '../core/link/frame.ts'
import type { Frame } from '../core/link/frame.ts'
import { lastSegment } from '../core/link/segment.ts'
import type { Mention } from '../core/recognize/mention.ts'
import type { Reading } from '../core/recognize/reading.ts'
import type { ClaimWords } from './claim-words.ts'
import { keysOf } from './keys.ts'

/** Words that make an indicator a part of itself: a good, a branch, a group of people, or another indicator that owns it. */
export function narrowingOf(
  { frame, topic }: Claim,
  indicator: string,
  words: ClaimWords,
  covers: (phrase: string) => boolean,
): string[] {
  const { reading, mentions } = frame
  const { language } = reading
  const parts = words.partsIn(keysIn(reading, ownWords(frame)), indicator, language).filter((part) => !covers(part))
  const at = mentions.findLastIndex(
    (mention, k) => k < frame.at && mention.kind === 'indicator' && startOf(reading, mention) >= topic.words.start,
  )
  if (at < 0) return parts
  const next = mentions[at + 1]
  const behind = hasTag(next, 'of') ? mentions[at + 2] : next
  const narrows = (mention: Mention | undefined): mention is Mention =>
    mention?.kind === 'phrase' ||
    (mention?.kind === 'indicator' && mention === behind && !mention.names.some(({ id }) => id === indicator))
  const beside = [behind, language === 'en' ? mentions[at - 1] : undefined]
    .filter(narrows)
    .map((mention) => textOf(reading, mention))
    .filter((phrase) => !words.isNeutral(phrase, language) && !covers(phrase))
  return [...new Set([...parts, ...beside])]
}

/** What a figure is said of: words before it that are neither indicator, place, period nor small words. */
export function subjectOf({ frame }: Claim, words: ClaimWords, covers: (phrase: string) => boolean): string[] {
  const { reading } = frame
  return ownWords(frame)
    .filter((mention) => mention.kind === 'phrase' || hasTag(mention, 'giver-local', 'giver-central'))
    .map((mention) => textOf(reading, mention))
    .filter((phrase) => !words.isNeutral(phrase, reading.language) && !covers(phrase))
    .flatMap(keysOf)
}

/** The words on the left of a figure back to the comma before. */
const ownWords = (frame: Frame): readonly Mention[] => lastSegment(frame.left)

/** Folded words of a run of mentions. */
export const keysIn = ({ tokens }: Reading, mentions: readonly Mention[]): string[] =>
  tokens
    .slice(mentions[0]?.from ?? 0, mentions.at(-1)?.to ?? 0)
    .flatMap(({ kind, key }) => (kind === 'word' ? [key] : []))

const startOf = ({ tokens }: Reading, { from }: Mention) => tokens[from]?.start ?? 0

/** The text of a run of tokens. */
export const textOf = ({ text, tokens }: Reading, { from, to }: Pick<Mention, 'from' | 'to'>) =>
  from < to ? text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) : ''
