import type { Word } from '../lexicon/lexicon.ts'
import type { Hit } from '../lexicon/trie.ts'

/** What the words at a token may begin, as flags: a period, a base of comparison, a name that keeps its number, any cue, a figure's name. */
export const Opening = { period: 1, base: 2, masked: 4, cue: 8, pattern: 16 } as const

const openers: Readonly<Record<Exclude<keyof typeof Opening, 'cue' | 'pattern'>, readonly string[]>> = {
  period: [
    ...['day-word', 'month-word', 'month-name', 'quarter-word', 'year-word', 'ordinal-number', 'half-year'],
    ...['leading-first', 'leading-last', 'first-half', 'second-half', 'start-of-year', 'end-of-year', 'whole-year'],
    ...['holiday', 'span-word', 'deadline', 'until-now', 'half-term'],
    ...['this-year', 'last-year', 'next-year', 'this-month', 'this-quarter'],
  ],
  base: [
    ...['versus', 'versus-if-base', 'year-on-year', 'month-on-month', 'same-period', 'last-period', 'plan', 'budget'],
    ...['giver-local-before', 'giver-central-before'],
  ],
  masked: ['no-figure'],
}

const flagsOf = new Map<string, number>()
for (const [name, tags] of Object.entries(openers)) {
  const flag = Opening[name as keyof typeof Opening]
  for (const tag of tags) flagsOf.set(tag, (flagsOf.get(tag) ?? 0) | flag)
}

/** For every token, what its words may begin; a word that compares opens a base right after itself as well. */
export function openingsOf(hits: readonly (readonly Hit<Word>[])[]): Uint8Array {
  const openings = new Uint8Array(hits.length + 1)
  for (let at = 0; at < hits.length; at++) {
    const here = hits[at]
    if (!here) continue
    for (const { entry, to } of here) {
      if (entry.kind === 'before' || entry.kind === 'after' || entry.kind === 'later')
        openings[at] = (openings[at] ?? 0) | Opening.pattern
      if (entry.kind !== 'cue') continue
      openings[at] = (openings[at] ?? 0) | Opening.cue | (flagsOf.get(entry.tag) ?? 0)
      if (entry.tag === 'more-than') openings[to] = (openings[to] ?? 0) | Opening.base
    }
  }
  return openings
}
