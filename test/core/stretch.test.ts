import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/core/segment/sentence.ts'
import { stretchesOf } from '../../src/core/segment/stretch.ts'
import { Vocabulary } from '../../src/core/text/vocabulary.ts'
import { cutText } from '../../src/core/text/strip.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const { vi } = loadLexicon()
const report = readFileSync(new URL('../../corpus/hai-phong-2020-11-26.txt', import.meta.url), 'utf8')
const vocabulary = new Vocabulary()

/** What a sentence is, apart from the numbers of its tokens, which each stretch counts anew. */
const places = (text: string, stretches: readonly { from: number; to: number }[]) => {
  const count = { sentences: 0, lines: 0, blocks: 0 }
  return stretches.flatMap(({ from, to }) =>
    splitSentences(cutText(text, vocabulary, from, to), vi, count).map(
      ({ index, start, end, line, block, from: first, to: last }) => ({
        index,
        start,
        end,
        line,
        block,
        n: last - first,
      }),
    ),
  )
}

const whole = (text: string) => [{ from: 0, to: text.length }]

describe('stretches of a text', () => {
  it('have the sentences of the whole', () => {
    const pieces = [
      report,
      report.replace(/\n/g, '\r\n'),
      'a, '.repeat(900),
      'b\n'.repeat(400),
      '\n\n',
      'Đ. 5.\n',
      '"A."\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 5, maxLength: 40 }), (parts) => {
        const text = parts.join('')
        expect(places(text, stretchesOf(text))).toEqual(places(text, whole(text)))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('are many where the text is long, and cover it', () => {
    const text = report.repeat(40)
    const stretches = stretchesOf(text)
    expect(stretches.length).toBeGreaterThan(4)
    expect(stretches.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  })

  it('are one where no line begins with a capital', () => {
    expect(stretchesOf('một dòng\n'.repeat(20_000))).toHaveLength(1)
  })
})
