import { codeAt } from './letters.ts'

/** A text in one code point per letter, with the way back to the offsets of the source. */
export interface NormalText {
  readonly source: string
  readonly text: string
  /** Offset in `source` of the letter at `offset` in `text`; `text.length` maps to `source.length`. */
  toSource(offset: number): number
}

const combining = '\\u0300-\\u036f'
const invisible = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff'
const lengthChanging = new RegExp(`[${combining}${invisible}]`)
/** A letter with its marks, or a sign that is dropped with the marks on it: all that is not as long as it was. */
const unlikeSource = new RegExp(`[${invisible}][${combining}]*|[^]?[${combining}]+`, 'g')
/** No text grows by more when it is composed. */
const mostGrowth = 3
const isInvisible = new RegExp(`^[${invisible}]`)
const lookAlike =
  /[\u00a0\u00d0\u00f0\u0189\u0256\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\u2018\u2019\u201c-\u201f\uff0c\uff05]/g
const likeness: Readonly<Record<string, string>> = {
  '\u00d0': '\u0110', // Eth typed for D with stroke
  '\u0189': '\u0110',
  '\u00f0': '\u0111',
  '\u0256': '\u0111',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\uff0c': ',',
  '\uff05': '%',
}

function alike(letter: string): string {
  const same = likeness[letter]
  if (same !== undefined) return same
  const code = letter.charCodeAt(0)
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' '
}

const PLAIN = 1
const LOOK_ALIKE = 2
const LENGTH_CHANGING = 4
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const letter = String.fromCharCode(code)
  if (lengthChanging.test(letter)) return LENGTH_CHANGING
  return letter.replace(lookAlike, alike) === letter ? PLAIN : LOOK_ALIKE
}

/** What kinds of letters stand in a text, found in one pass, since most texts need no change at all. */
function kindsIn(source: string): number {
  const { length } = source
  let seen = 0
  for (let at = 0; at < length; at++) {
    const code = codeAt(source, at)
    let kind = kinds[code] ?? 0
    if (kind === 0) kinds[code] = kind = kindOf(code)
    seen |= kind
  }
  return seen
}

/** Composes letters, unifies look-alike signs and drops invisible ones, keeping the way back to the source. */
export function normalize(source: string): NormalText {
  const seen = kindsIn(source)
  if ((seen & LENGTH_CHANGING) === 0) {
    const text = (seen & LOOK_ALIKE) === 0 ? source : source.replace(lookAlike, alike)
    return { source, text, toSource: (offset) => offset }
  }
  // Runs between what changes are taken over as they are.
  const offsets = new Uint32Array(source.length * mostGrowth + 1)
  let text = ''
  let from = 0
  const takeOver = (to: number) => {
    for (let i = from, at = text.length; i < to; i++, at++) offsets[at] = i
    text += source.slice(from, to).replace(lookAlike, alike)
    from = to
  }
  for (const { 0: found, index } of source.matchAll(unlikeSource)) {
    takeOver(index)
    const end = index + found.length
    if (!isInvisible.test(found)) {
      const composed = (found.length > 1 ? found.normalize('NFC') : found).replace(lookAlike, alike)
      for (let k = 0; k < composed.length; k++) offsets[text.length + k] = Math.min(index + k, end - 1)
      text += composed
    }
    from = end
  }
  takeOver(source.length)
  const { length } = text
  offsets[length] = source.length
  return { source, text, toSource: (offset) => (offset <= length ? (offsets[offset] ?? source.length) : source.length) }
}
