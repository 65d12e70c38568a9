import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/read/decode.ts'
import { readErrorOf } from '../support/error-of.ts'

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value))))

const codeOf = async (content: Uint8Array) => await readErrorOf(() => decode(content, 'a.txt'))

test('a text comes out as it is in the file', () => {
  const text = 'GRDP tăng 12,23%\r\n  Ð\u0061\u0301\u00a0–  "x"\n\n'
  expect(decode(bytes(text), 'a.txt')).toBe(text)
})

test('a byte-order mark is no part of the text', () => {
  const text = decode(bytes(0xef, 0xbb, 0xbf, 'tăng 5%'), 'a.txt')
  expect(text).toBe('tăng 5%')
  expect(text.indexOf('5%')).toBe(5)
})

test('only the first byte-order mark is dropped', () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, '\ufeffx'), 'a.txt')).toBe('\ufeffx')
})

test.each([
  ['UTF-16LE', Buffer.from('\ufefftăng', 'utf16le')],
  ['UTF-16BE', Buffer.from('\ufefftăng', 'utf16le').swap16()],
  ['UTF-32LE', bytes(0xff, 0xfe, 0, 0, 't', 0, 0, 0)],
  ['UTF-32BE', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 't')],
])('%s is named', async (encoding, content) => {
  expect(await codeOf(content)).toMatchObject({ code: 'not-utf8-unicode', params: { encoding } })
})

test.each([
  ['PDF', bytes('%PDF-1.7\n')],
  ['ZIP (docx, xlsx, odt)', bytes('PK', 3, 4, 20, 0)],
  ['RTF', bytes('{\\rtf1\\ansi')],
  ['PNG', bytes(0x89, 'PNG\r\n')],
])('a %s file is named', async (format, content) => {
  expect(await codeOf(content)).toMatchObject({ code: 'other-format', file: 'a.txt', params: { format } })
})

test('a zero byte makes a file binary', async () => {
  expect(await codeOf(bytes('abc', 0, 'def'))).toMatchObject({ code: 'binary', params: { offset: 3 } })
})

test.each([
  ['nothing', bytes()],
  ['a byte-order mark', bytes(0xef, 0xbb, 0xbf)],
  ['blanks', bytes(' \r\n\t\n')],
])('a file with %s is empty', async (_, content) => {
  expect(await codeOf(content)).toMatchObject({ code: 'empty' })
})

test('invalid UTF-8 is told with its byte and line', async () => {
  const content = bytes('một\nhai\nba ', 0xe1, 0xba, ' bốn')
  expect(await codeOf(content)).toMatchObject({
    code: 'invalid-utf8',
    params: { offset: content.indexOf(0xe1, 6), line: 3, byte: 'E1' },
  })
})

test('a text cut inside a letter is invalid at that letter', async () => {
  const content = bytes('kỳ').subarray(0, -1)
  expect(await codeOf(content)).toMatchObject({ params: { offset: 1, byte: 'E1' } })
})

test('the offset of invalid UTF-8 is where the longest valid beginning ends', async () => {
  const pieces = fc.oneof(
    fc.constantFrom('a', 'ă', 'ỹ', '😀').map((letter) => bytes(letter)),
    fc.integer({ min: 0x80, max: 0xff }).map((byte) => bytes(byte)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 40 }), async (parts) => {
      const content = Buffer.concat(parts)
      const expected = longestValid(content)
      if (expected === content.length) return
      const { code, params } = await codeOf(Buffer.concat([bytes('x'), content]))
      if (code === 'invalid-utf8') expect(params.offset).toBe(expected + 1)
    }),
  )
})

/** Slow and plain: the longest beginning that decodes, cut letter by letter. */
function longestValid(content: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let end = content.length; end > 0; end--) {
    try {
      decoder.decode(content.subarray(0, end))
      return end
    } catch {
      // A shorter beginning may do.
    }
  }
  return 0
}
