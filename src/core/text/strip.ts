import { BREAK, classOf, codeAt, DIGIT, LETTER, SPACE } from './letters.ts'
import { lineBreak } from './vocabulary.ts'
import type { TokenForm, Vocabulary } from './vocabulary.ts'

/**
 * Tokens of a text as columns: what stands at each, and where. Most tokens are never read; of those that are, `tokensOf` makes
 * objects.
 */
export interface Strip<F extends Pick<TokenForm, 'kind' | 'text' | 'key'> = TokenForm> {
  readonly forms: readonly F[]
  /** The flags of the forms. Columns of numbers may be longer than there are tokens. */
  readonly opens: ArrayLike<number>
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
}

/** Letters to a token, at the fewest that are reckoned with beforehand. */
const lettersPerToken = 3
const spare = 16

const isSeparator = (code: number) => code === 0x2e || code === 0x2c

interface Columns {
  opens: Int32Array<ArrayBuffer>
  starts: Int32Array<ArrayBuffer>
  ends: Int32Array<ArrayBuffer>
}

/** The columns lie in one piece of memory: three pieces would cost more than a short text takes to cut. */
function columnsFor(tokens: number): Columns {
  const width = tokens * Int32Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(3 * width)
  return {
    opens: new Int32Array(memory, 0, tokens),
    starts: new Int32Array(memory, width, tokens),
    ends: new Int32Array(memory, 2 * width, tokens),
  }
}

/** Cuts normalised text into tokens; numbers keep their inner points and commas, and letters and digits are cut apart. */
export function cutText(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Strip {
  const columns = columnsFor(Math.ceil((to - from) / lettersPerToken) + spare)
  const forms = cutInto(columns, text, vocabulary, from, to)
  return { forms, ...columns }
}

/** Columns that nobody reads: a word list is made of thousands of short texts, and new ones for each would cost more than the cutting. */
let unread: Columns | undefined

/** What stands at the tokens of a text, wherever. */
export function formsIn(text: string, vocabulary: Vocabulary): TokenForm[] {
  return cutInto((unread ??= columnsFor(spare)), text, vocabulary, 0, text.length)
}

function cutInto(columns: Columns, text: string, vocabulary: Vocabulary, from: number, to: number): TokenForm[] {
  const forms: TokenForm[] = []
  let { opens, starts, ends } = columns
  for (let i = from; i < to;) {
    const start = i
    const code = codeAt(text, i++)
    const kind = classOf(code)
    if (kind === SPACE) continue
    let form
    if (kind === LETTER) {
      let hash = code
      for (let next; i < to && classOf((next = codeAt(text, i))) === LETTER; i++)
        hash = (Math.imul(hash, 31) + next) | 0
      form = vocabulary.word(text, start, i, hash)
    } else if (kind === DIGIT) {
      while (i < to) {
        const next = codeAt(text, i)
        if (classOf(next) === DIGIT) i++
        else if (isSeparator(next) && i + 1 < to && classOf(codeAt(text, i + 1)) === DIGIT) i += 2
        else break
      }
      form = vocabulary.number(text.slice(start, i))
    } else if (kind === BREAK) {
      if (code === 0x0d && i < to && codeAt(text, i) === 0x0a) i++
      form = lineBreak
    } else form = vocabulary.sign(code)
    const at = forms.push(form) - 1
    if (at === starts.length) {
      columns.opens = opens = twice(opens)
      columns.starts = starts = twice(starts)
      columns.ends = ends = twice(ends)
    }
    opens[at] = form.opens
    starts[at] = start
    ends[at] = i
  }
  return forms
}

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

/** Tokens `from` to `to` of a strip without the line breaks among them. */
export function withoutBreaks({ forms, opens, starts, ends }: Strip, from: number, to: number): Strip {
  const places: number[] = []
  for (let at = from; at < to; at++) if (forms[at] !== lineBreak) places.push(at)
  const cut = (column: ArrayLike<number>) => places.map((at) => column[at] ?? 0)
  return {
    forms: forms.filter((form, at) => at >= from && at < to && form !== lineBreak),
    opens: cut(opens),
    starts: cut(starts),
    ends: cut(ends),
  }
}
