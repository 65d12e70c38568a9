import type { Word } from './lexicon.ts'

/**
 * What the forms that begin with a word may be, as flags: a period, and one that needs no number, a base of comparison, a name that
 * keeps its number, any cue, a figure's name, a place, an indicator, words that the scene or the context asks for, words that compare
 * and open a base right after themselves, a number, rank or multiple in words, the two ends of a superlative that stand apart, what
 * may follow a number in words beside measures, a shield, and a measure. Every form has some flag, so that nothing begins with a word that has none.
 */
export const Opening = {
  period: 1,
  base: 2,
  masked: 4,
  cue: 8,
  pattern: 16,
  place: 32,
  indicator: 64,
  scene: 128,
  compared: 256,
  worded: 512,
  shield: 1024,
  measure: 2048,
  undated: 4096,
  behindNumber: 8192,
  mostOpen: 16384,
  mostEnd: 32768,
} as const

/** The flags of the forms that may stand anywhere; the others are looked for at and after numbers only. */
export const anywhere = Opening.cue | Opening.pattern | Opening.place | Opening.indicator | Opening.shield

/** Words that make a period without a number in digits. */
const undated = [
  ...['month-name', 'quarter-word', 'ordinal-number', 'leading-first', 'leading-last', 'first-half', 'second-half'],
  ...['whole-year', 'holiday', 'until-now', 'half-term'],
  ...['this-year', 'last-year', 'next-year', 'this-month', 'this-quarter'],
]

/** What a figure without a number in digits may begin with. */
export const inWords = Opening.worded | Opening.mostOpen

const openers: Readonly<Partial<Record<keyof typeof Opening, readonly string[]>>> = {
  period: [
    ...['day-word', 'month-word', 'year-word', 'span-word', 'deadline', 'half-year', 'start-of-year', 'end-of-year'],
    ...undated,
  ],
  undated,
  behindNumber: ['count-adjective', 'numeral-joiner', 'among-all', 'month-word', 'quarter-word'],
  base: [
    ...['versus', 'versus-if-base', 'year-on-year', 'month-on-month', 'same-period', 'last-period', 'plan', 'budget'],
    ...['budget-if-given'],
    ...['giver-local-before', 'giver-central-before'],
  ],
  masked: ['no-figure'],
  scene: ['regroup', 'own-area'],
  compared: ['more-than', 'over-place'],
  worded: ['double', 'half', 'first', 'most', 'ordinal', 'ordinal-number', 'ordinal-sign', 'none-left'],
  mostOpen: ['most-open'],
  mostEnd: ['nhat'],
}

const flagsOf = new Map<string, number>()
for (const [name, tags] of Object.entries(openers)) {
  const flag = Opening[name as keyof typeof Opening]
  for (const tag of tags) flagsOf.set(tag, (flagsOf.get(tag) ?? 0) | flag)
}

/** The flags of one word of the lists. */
export function openingOf(word: Word): number {
  switch (word.kind) {
    case 'cue':
      return Opening.cue | (flagsOf.get(word.tag) ?? 0)
    case 'before':
    case 'after':
    case 'later':
      return Opening.pattern
    case 'place':
      return Opening.place
    case 'indicator':
      return Opening.indicator
    case 'shield':
      return Opening.shield
    case 'numeral':
      return Opening.worded | Opening.measure
    case 'unit':
    case 'leading-unit':
    case 'noun':
    case 'scale':
      return Opening.measure
  }
}
