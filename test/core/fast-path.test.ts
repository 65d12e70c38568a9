import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, trace } from '../../src/core/pipeline.ts'
import { mayHoldFigure } from '../../src/core/recognize/figure-scan.ts'
import { findMentions } from '../../src/core/recognize/mention.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const here = (path: string) => new URL(path, import.meta.url)

const textsOf = (folder: URL): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    : []

const phrases = readdirSync(here('./phrases/'))
  .sort()
  .flatMap((file) => JSON.parse(readFileSync(here(`./phrases/${file}`), 'utf8')) as { text: string }[])
  .map(({ text }) => text)
const corpus = textsOf(here('../../corpus/'))
const texts = [...corpus, ...textsOf(here('../gold/reports/')), ...textsOf(here('../gold/press/')), ...phrases]
const readingsOf = (text: string, language: 'vi' | 'en') =>
  trace({ id: 'text', text, meta: { language } }, lexicon).sentences.map(({ reading }) => reading)

/** With the fast path and without it, a sentence must mention the same. */
function expectSame(text: string, language: 'vi' | 'en'): void {
  for (const reading of readingsOf(text, language)) {
    expect(findMentions(reading)).toEqual(findMentions(reading, () => true))
  }
}

describe('the scan for figures', () => {
  it('changes nothing in what a text mentions, in either language', () => {
    for (const text of texts) {
      expectSame(text, 'vi')
      expectSame(text, 'en')
    }
  }, 60_000)

  it('changes nothing in texts put together from words of others', () => {
    const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))].sort()
    const salad = fc.array(fc.constantFrom(...words, ',', '.', '\n'), { maxLength: 60 })
    fc.assert(
      fc.property(salad, fc.constantFrom('vi' as const, 'en' as const), (parts, language) => {
        expectSame(parts.join(' '), language)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('spares sentences without figures and no other', () => {
    const readings = corpus.flatMap((text) => readingsOf(text, 'vi'))
    const spared = readings.filter((reading) => !mayHoldFigure(reading))
    expect(spared.length).toBeGreaterThan(readings.length / 10)
    for (const reading of spared) {
      expect(findMentions(reading, () => true).filter(({ kind }) => kind === 'quantity')).toEqual([])
    }
  })
})

describe('rules that are not asked', () => {
  const expectSameExtraction = (text: string) => {
    const document = { id: 'text', text, meta: {} }
    expect(extract(document, lexicon)).toEqual(trace(document, lexicon).extraction)
  }

  it('could not have won: without the losers a text says the same', () => {
    for (const text of texts) expectSameExtraction(text)
  }, 60_000)

  it('could not have won in texts put together from lines of others', () => {
    const lines = [...new Set(texts.flatMap((text) => text.split('\n')))].sort()
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 12 }), (parts) => {
        expectSameExtraction(parts.join('\n'))
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
