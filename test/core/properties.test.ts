import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { normalize } from '../../src/core/text/normalize.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const run = (text: string) => extract({ id: 'text', text, meta: {} }, lexicon)

const pieces = fc.constantFrom(
  ...[
    'GRDP',
    'tăng',
    'giảm',
    '12,23%',
    '84.199,2 tỷ đồng',
    'so với cùng kỳ',
    'kế hoạch',
    '(',
    ')',
    ',',
    ';',
    '.',
    '\n',
  ],
  ...['gấp', '4 lần', 'thứ 2/63', 'năm 2020', '9 tháng đầu năm', 'ước', 'đạt', 'Hải Phòng', 'không còn', 'hộ nghèo'],
  ...[
    'từ',
    'đến',
    '-',
    '/',
    'lần lượt',
    'và',
    'hai trăm',
    'rưỡi',
    'trong đó',
    'chiếm',
    '“',
    '\u00ad',
    '\u0301',
    '\u{1F600}',
  ],
)
const sentences = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '))
const texts = fc.oneof(sentences, fc.string({ unit: 'binary', maxLength: 200 }))

describe('extraction', () => {
  it('never throws and quotes what stands at its offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { quote, start, end, value, high } of run(text).observations) {
          expect(text.slice(start, end)).toBe(quote)
          expect(quote.length).toBeGreaterThan(0)
          expect(Number.isFinite(value)).toBe(true)
          expect(high === undefined || Number.isFinite(high)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('finds the same in composed and decomposed letters', () => {
    const facts = (text: string) =>
      run(text).observations.map(({ start: _, end: __, sentence: ___, quote, indicator_text, breakdown, ...rest }) => ({
        ...rest,
        issues: rest.issues.map(({ code }) => code),
        quote: quote.normalize('NFC'),
        words: indicator_text.normalize('NFC'),
        part: breakdown?.normalize('NFC'),
      }))
    fc.assert(
      fc.property(sentences, (text) => {
        const composed = text.normalize('NFC')
        expect(facts(composed.normalize('NFD'))).toEqual(facts(composed))
      }),
      { numRuns: 200 },
    )
  })

  it('points every comparison at an observation of the same document', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const { observations } = run(text)
        const ids = new Set(observations.map(({ id }) => id))
        for (const { id, of } of observations) expect(of === undefined || (ids.has(of) && of !== id)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('normalize', () => {
  it('maps every offset into the source, in order', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const normal = normalize(source)
        const { text } = normal
        const toSource = (offset: number) => normal.toSource(offset)
        let last = -1
        for (let at = 0; at <= text.length; at++) {
          const there = toSource(at)
          expect(there).toBeGreaterThanOrEqual(last)
          expect(there).toBeLessThanOrEqual(source.length)
          last = there
        }
        expect(toSource(text.length)).toBe(source.length)
      }),
    )
  })
})
