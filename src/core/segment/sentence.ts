import type { WordList } from '../lexicon/lexicon.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../text/token.ts'
import { isCapital } from '../text/letters.ts'

/** A sentence as a run of tokens, `tokens.slice(from, to)`, with the block of lines it stands in. */
export interface Sentence extends Span {
  readonly index: number
  readonly from: number
  readonly to: number
  /** Number of its line or wrapped paragraph. */
  readonly line: number
  /** Number of its block: lines without an empty line between them. */
  readonly block: number
}

/** What was counted of a text so far; the next part of it goes on counting. */
export interface SentenceCount {
  sentences: number
  lines: number
  blocks: number
}

/** Tokens after which a sentence is cut at the next comma: text without full stops must not cost more than other text. */
const longestSentence = 300

const enders = new Set(['.', '!', '?', '…'])
const closers = new Set(['"', "'", ')', ']', '»', '”'])

/**
 * Cuts tokens into sentences: at full stops that end no abbreviation or initial, and at line breaks, but for a line
 * that goes on in lower case after one without closing punctuation.
 */
export function splitSentences(
  tokens: readonly Token[],
  words: Pick<WordList, 'abbreviations'>,
  before: SentenceCount = { sentences: 0, lines: 0, blocks: 0 },
): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let line = before.lines
  let block = before.blocks

  const close = (to: number) => {
    let end = to
    while (end > from && tokens[end - 1]?.kind === 'break') end--
    let start = from
    while (start < end && tokens[start]?.kind === 'break') start++
    const first = tokens[start]
    const last = tokens[end - 1]
    if (first && last && end > start) {
      sentences.push({
        index: before.sentences + sentences.length,
        from: start,
        to: end,
        start: first.start,
        end: last.end,
        line,
        block,
      })
    }
    from = to
  }

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (i - from >= longestSentence && (token.text === ';' || token.text === ',' || i - from >= 2 * longestSentence)) {
      close(i + 1)
      continue
    }
    if (token.kind === 'break') {
      let next = i + 1
      while (tokens[next]?.kind === 'break') next++
      if (next < tokens.length && goesOn(tokens[i - 1], tokens[next])) {
        i = next - 1
        continue
      }
      close(next)
      line++
      if (next - i > 1) block++
      i = next - 1
    } else if (token.kind === 'sign' && enders.has(token.text) && endsSentence(tokens, i, words)) {
      let to = i + 1
      while (closers.has(tokens[to]?.text ?? '') && tokens[to]?.start === tokens[to - 1]?.end) to++
      close(to)
      i = to - 1
    }
  }
  close(tokens.length)
  before.sentences += sentences.length
  before.lines = line
  before.blocks = block
  return sentences
}

/** A line break inside a sentence, as files copied from print have them. */
function goesOn(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || after?.kind !== 'word') return false
  if (isCapital(after.text) || after.text.length === 1) return false
  return before.kind === 'word' || before.text === ',' || before.text === ';' || before.kind === 'number'
}

function endsSentence(tokens: readonly Token[], at: number, words: Pick<WordList, 'abbreviations'>): boolean {
  const stop = tokens[at]
  const next = tokens[at + 1]
  if (!stop || !next) return true
  if (next.kind === 'break') return true
  if (enders.has(next.text)) return false
  if (closers.has(next.text) && next.start === stop.end) {
    const after = tokens[at + 2]
    return !after || after.kind === 'break' || isCapital(after.text)
  }
  if (next.start === stop.end) return false
  const before = tokens[at - 1]
  if (stop.text === '.' && before?.kind === 'word' && before.end === stop.start) {
    if (words.abbreviations.has(before.key) && isCapital(before.text)) return false
    if (before.text.length === 1 && isCapital(before.text)) return false
  }
  if (stop.text === '.' && before?.kind === 'number' && isListMark(tokens, at - 1)) return false
  return next.kind !== 'word' || isCapital(next.text)
}

/** `1.` or `2.3.` at the head of a line. */
function isListMark(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (!before || before.kind === 'break') && (tokens[at]?.text.length ?? 9) <= 4
}
