import type { Span } from '../core/model/span.ts'
import { splitSentences } from '../core/segment/sentence.ts'
import { tagTokens } from './tag-tokens.ts'
import { begins } from './tags.ts'
import type { TokenTraits, WordModel } from './word-model.ts'
import { cutWordTokens, plain } from './word-token.ts'

/** A word with the syllables, figures or signs that make it. */
export interface Word extends Span {
  readonly syllables: readonly Span[]
}

export interface WordSentence extends Span {
  readonly words: readonly Word[]
}

export interface WordSegmentation {
  readonly sentences: readonly WordSentence[]
}

/** A word as a run of tokens, `tokens.slice(from, to)`. */
export interface TokenRun {
  readonly from: number
  readonly to: number
}

/** Finds the sentences and words of a text, as places in it; signs are words of their own. */
export function segmentWords(text: string, model: WordModel): WordSegmentation {
  const { lore } = model
  const tokens = cutWordTokens(text, lore)
  const strip = { forms: tokens, starts: tokens.map(({ start }) => start), ends: tokens.map(({ end }) => end) }
  const sentences = splitSentences(strip, lore).map(({ start, end, from, to }) => {
    const spans: Span[] = []
    const keys: string[] = []
    for (let k = from; k < to; k++) {
      const token = tokens[k]
      // A line that goes on in the next one holds a break.
      if (!token || token.kind === 'break') continue
      spans.push({ start: token.start, end: token.end })
      keys.push(token.key)
    }
    const words = joinTokens(keys, model).map((run) => {
      const syllables = spans.slice(run.from, run.to)
      return { start: syllables[0]?.start ?? start, end: syllables.at(-1)?.end ?? end, syllables }
    })
    return { start, end, words }
  })
  return { sentences }
}

/**
 * Joins the tokens of one sentence to words; no token is cut, and signs and figures are words of their own. A model
 * without knowledge beside it decides alone, also on signs and figures.
 */
export function segmentTokens(tokens: readonly string[], model: WordModel): TokenRun[] {
  return joinTokens(tokens.map(plain), model)
}

/** The same for tokens of composed letters without invisible signs. */
function joinTokens(tokens: readonly string[], model: WordModel): TokenRun[] {
  const traits = tokens.map((token) => model.traitsOf(token))
  const tags = tagTokens(traits, model, model.hasKnowledge ? settle(tokens, traits, model) : undefined)
  const runs: TokenRun[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tags[i] === 1) continue
    runs.push({ from, to: i })
    from = i
  }
  return runs
}

/** What needs no model: signs and figures stand alone, and the words of known phrases are known. */
function settle(tokens: readonly string[], traits: readonly TokenTraits[], model: WordModel): Uint8Array {
  const settled = new Uint8Array(tokens.length)
  let hasPhrases = false
  for (let i = 0; i < traits.length; i++) {
    const token = traits[i]
    if (token?.startsPhrase) hasPhrases = true
    if (!token?.isAlone) continue
    settled[i] = begins
    if (i + 1 < traits.length) settled[i + 1] = begins
  }
  if (hasPhrases) model.phrases.settle(tokens, traits, settled)
  return settled
}
