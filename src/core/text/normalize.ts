/** A text in one code point per letter, with the way back to the offsets of the source. */
export interface NormalText {
  readonly source: string
  readonly text: string
  /** Offset in `source` of the letter at `offset` in `text`; `text.length` maps to `source.length`. */
  toSource(offset: number): number
}

const lengthChanging = /[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]/
const combining = /[\u0300-\u036f]/
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
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

/** Composes letters, unifies look-alike signs and drops invisible ones, keeping the way back to the source. */
export function normalize(source: string): NormalText {
  if (!lengthChanging.test(source)) {
    return { source, text: source.replace(lookAlike, alike), toSource: (offset) => offset }
  }
  const offsets: number[] = []
  let text = ''
  for (let i = 0; i < source.length;) {
    const letter = source.charAt(i)
    let end = i + 1
    while (end < source.length && combining.test(source.charAt(end))) end++
    if (!invisible.test(letter)) {
      const composed = (end > i + 1 ? source.slice(i, end).normalize('NFC') : letter).replace(lookAlike, alike)
      for (let k = 0; k < composed.length; k++) offsets.push(k === 0 ? i : Math.min(i + k, end - 1))
      text += composed
    }
    i = end
  }
  offsets.push(source.length)
  return { source, text, toSource: (offset) => offsets[offset] ?? source.length }
}
