import { isUtf8 } from 'node:buffer'
import { ReadError } from './read-error.ts'

/** First bytes of files that are often taken for texts. */
const formats: readonly (readonly [name: string, signature: string])[] = [
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['ZIP (docx, xlsx, odt)', 'PK\u0003\u0004'],
  ['DOC, XLS', '\u00d0\u00cf\u0011\u00e0'],
  ['GZIP', '\u001f\u008b'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
]

/** Byte-order marks of encodings other than UTF-8; the longer ones stand before those they begin with. */
const otherMarks: readonly (readonly [name: string, mark: string])[] = [
  ['UTF-32LE', '\u00ff\u00fe\u0000\u0000'],
  ['UTF-32BE', '\u0000\u0000\u00fe\u00ff'],
  ['UTF-16LE', '\u00ff\u00fe'],
  ['UTF-16BE', '\u00fe\u00ff'],
]

const utf8Mark = '\u00ef\u00bb\u00bf'

/**
 * Decodes the bytes of a text as UTF-8 and refuses all else. A byte-order mark is dropped: offsets count from the
 * letter after it. Nothing else is changed, line ends and odd code points included.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begin = buffer.toString('latin1', 0, 8)
  const starting = ([, signature]: readonly [string, string]) => begin.startsWith(signature)
  const format = formats.find(starting)
  if (format) throw new ReadError('other-format', file, { format: format[0] })
  const other = otherMarks.find(starting)
  if (other) throw new ReadError('not-utf8-unicode', file, { encoding: other[0] })
  const nul = buffer.indexOf(0)
  if (nul >= 0) throw new ReadError('binary', file, { offset: nul })
  if (!isUtf8(buffer)) throw invalidUtf8(buffer, file)
  const text = buffer.toString('utf8', begin.startsWith(utf8Mark) ? 3 : 0)
  if (text.trim() === '') throw new ReadError('empty', file)
  return text
}

function invalidUtf8(buffer: Buffer, file: string): ReadError {
  const offset = firstInvalid(buffer)
  const line = buffer.toString('latin1', 0, offset).split('\n').length
  const byte = buffer.toString('hex', offset, offset + 1).toUpperCase()
  return new ReadError('invalid-utf8', file, { offset, line, byte })
}

/** Offset of the first byte of the first ill-formed sequence, found by halving: a prefix is cut where a letter begins. */
function firstInvalid(buffer: Buffer): number {
  let valid = 0
  let invalid = buffer.length
  while (invalid - valid > 8) {
    const middle = letterStart(buffer, (valid + invalid) >> 1, valid)
    if (middle > valid && isUtf8(buffer.subarray(valid, middle))) valid = middle
    else if (middle > valid) invalid = middle
    else break
  }
  for (let at = valid; at < buffer.length;) {
    const length = [1, 2, 3, 4].find((n) => at + n <= buffer.length && isUtf8(buffer.subarray(at, at + n)))
    if (length === undefined) return at
    at += length
  }
  return buffer.length
}

/** The nearest offset at or before `at` that is no continuation byte, at most three back. */
function letterStart(buffer: Buffer, at: number, from: number): number {
  for (let back = 0; back < 4 && at - back > from; back++) {
    if (((buffer[at - back] ?? 0) & 0xc0) !== 0x80) return at - back
  }
  return at
}
