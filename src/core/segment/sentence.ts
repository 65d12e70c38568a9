import type { WordList } from '../lexicon/lexicon.ts'
import type { Span } from '../model/span.ts'
import { isCapital } from '../text/letters.ts'
import type { Strip } from '../text/strip.ts'
import type { TokenForm } from '../text/vocabulary.ts'

/** A sentence as a run of tokens, from `from` to before `to`, with the block of lines it stands in. */
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

type Form = Pick<TokenForm, 'kind' | 'text' | 'key'>
type Sequence = Pick<Strip<Form>, 'forms' | 'starts' | 'ends'>

/** Tokens after which a sentence is cut at the next comma: text without full stops must not cost more than other text. */
const longestSentence = 300

// Asked of every sign: compared one by one they are found sooner than in a set.
const isEnder = (sign: string) => sign === '.' || sign === '!' || sign === '?' || sign === '…'
const isCloser = (sign: string) =>
  sign === '"' || sign === "'" || sign === ')' || sign === ']' || sign === '»' || sign === '”'

/**
 * Cuts tokens into sentences: at full stops that end no abbreviation or initial, and at line breaks, but for a line
 * that goes on in lower case after one without closing punctuation.
 */
export function splitSentences(
  strip: Sequence,
  words: Pick<WordList, 'abbreviations'>,
  before: SentenceCount = { sentences: 0, lines: 0, blocks: 0 },
): Sentence[] {
  const { forms, starts, ends } = strip
  const sentences: Sentence[] = []
  let from = 0
  let line = before.lines
  let block = before.blocks

  const close = (to: number) => {
    let end = to
    while (end > from && forms[end - 1]?.kind === 'break') end--
    let start = from
    while (start < end && forms[start]?.kind === 'break') start++
    if (end > start) {
      sentences.push({
        index: before.sentences + sentences.length,
        from: start,
        to: end,
        start: starts[start] ?? 0,
        end: ends[end - 1] ?? 0,
        line,
        block,
      })
    }
    from = to
  }

  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]
    if (!form) break
    if (i - from >= longestSentence && (form.text === ';' || form.text === ',' || i - from >= 2 * longestSentence)) {
      close(i + 1)
      continue
    }
    if (form.kind === 'break') {
      let next = i + 1
      while (forms[next]?.kind === 'break') next++
      if (next < forms.length && goesOn(forms[i - 1], forms[next])) {
        i = next - 1
        continue
      }
      close(next)
      line++
      if (next - i > 1) block++
      i = next - 1
    } else if (form.kind === 'sign' && isEnder(form.text) && endsSentence(strip, i, words)) {
      let to = i + 1
      while (isCloser(forms[to]?.text ?? '') && starts[to] === ends[to - 1]) to++
      close(to)
      i = to - 1
    }
  }
  close(forms.length)
  before.sentences += sentences.length
  before.lines = line
  before.blocks = block
  return sentences
}

/** A line break inside a sentence, as files copied from print have them. */
function goesOn(before: Form | undefined, after: Form | undefined): boolean {
  if (!before || after?.kind !== 'word') return false
  if (isCapital(after.text) || after.text.length === 1) return false
  return before.kind === 'word' || before.text === ',' || before.text === ';' || before.kind === 'number'
}

function endsSentence(strip: Sequence, at: number, words: Pick<WordList, 'abbreviations'>): boolean {
  const { forms, starts, ends } = strip
  const stop = forms[at]
  const next = forms[at + 1]
  if (!stop || !next) return true
  if (next.kind === 'break') return true
  if (isEnder(next.text)) return false
  if (isCloser(next.text) && starts[at + 1] === ends[at]) {
    const after = forms[at + 2]
    return !after || after.kind === 'break' || isCapital(after.text)
  }
  if (starts[at + 1] === ends[at]) return false
  const before = forms[at - 1]
  if (stop.text === '.' && before?.kind === 'word' && ends[at - 1] === starts[at]) {
    if (words.abbreviations.has(before.key) && isCapital(before.text)) return false
    if (before.text.length === 1 && isCapital(before.text)) return false
    if (romanNumber.test(before.text) && isListMark(forms, at - 1)) return false
  }
  if (stop.text === '.' && before?.kind === 'number' && isListMark(forms, at - 1)) return false
  return next.kind !== 'word' || isCapital(next.text)
}

const romanNumber = /^[IVX]+$/

/** `1.`, `2.3.` or `II.` at the head of a line. */
function isListMark(forms: readonly Form[], at: number): boolean {
  const before = forms[at - 1]
  return (!before || before.kind === 'break') && (forms[at]?.text.length ?? 9) <= 4
}
