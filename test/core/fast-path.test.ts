import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, trace } from '../../src/core/pipeline.ts'
import { hasTag } from '../../src/core/link/frame.ts'
import { glance } from '../../src/core/recognize/glance.ts'
import { findMentions, findTelling } from '../../src/core/recognize/mention.ts'
import type { Mention } from '../../src/core/recognize/mention.ts'
import { hitsAt, measuresAt } from '../../src/core/recognize/reading.ts'
import type { Reading } from '../../src/core/recognize/reading.ts'
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
const news = textsOf(here('../../bench/news/'))
const texts = [...corpus, ...news, ...textsOf(here('../gold/reports/')), ...textsOf(here('../gold/press/')), ...phrases]
const readingsOf = (text: string, language: 'vi' | 'en') =>
  trace({ id: 'text', text, meta: { language } }, lexicon).sentences.map(({ reading }) => reading)

/** What a sentence tells at a glance; undefined where it is read no further. */
function tellingOf(reading: Reading, seeksTitle: boolean): readonly Mention[] | undefined {
  const seen = glance(stripOf(reading), 0, reading.tokens.length, reading.words, seeksTitle)
  return seen === 0 ? undefined : findTelling(fresh(reading), seen)
}

const stripOf = ({ tokens }: Reading) => ({
  forms: tokens,
  opens: tokens.map(({ opens }) => opens),
  starts: tokens.map(({ start }) => start),
  ends: tokens.map(({ end }) => end),
})

/**
 * With the fast path a sentence must mention the same as without it, or all its places where nothing else that it mentions could
 * count outside it.
 */
function expectSame(text: string, language: 'vi' | 'en'): void {
  for (const reading of readingsOf(text, language)) {
    const all = findMentions(reading)
    for (const seeksTitle of [true, false]) {
      const telling = tellingOf(reading, seeksTitle) ?? []
      if (telling.some(({ kind }) => kind !== 'place')) expect(telling).toEqual(all)
      else expect(telling).toEqual(all.filter((mention) => tells(mention, seeksTitle)))
    }
  }
}

/** The same sentence with nothing looked up yet. */
const fresh = (reading: Reading): Reading => ({ ...reading, hits: [], measures: [] })

function tells(mention: Mention, seeksTitle: boolean): boolean {
  if (mention.kind === 'cue') return hasTag(mention, 'regroup', 'own-area')
  if (mention.kind === 'indicator') return seeksTitle
  return mention.kind !== 'phrase' && mention.kind !== 'sign'
}

describe('the glance', () => {
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

  it('looks nothing up where no flag asks for it, and nothing stands there', () => {
    const missedIn = (reading: Reading): string[] => {
      const { words, measures } = reading.words
      return reading.tokens.flatMap(({ kind, key }, at) => {
        // Digits begin figures and periods; no other words are sought there.
        const known = kind === 'number' ? 0 : words.at(reading.tokens, at).length
        const measured = measures.at(reading.tokens, at).length
        const asked = fresh(reading)
        return hitsAt(asked, at).length === known && measuresAt(asked, at).length === measured ? [] : [key]
      })
    }
    for (const text of texts)
      for (const language of ['vi', 'en'] as const) expect(readingsOf(text, language).flatMap(missedIn)).toEqual([])
  }, 60_000)

  it('spares most sentences of ordinary news, and looks up little in them', () => {
    const readings = news.flatMap((text) => readingsOf(text, 'vi')).map(fresh)
    const spared = readings.filter((reading) => tellingOf(reading, false) === undefined)
    expect(spared.length).toBeGreaterThan(readings.length * 0.7)
    const lookedUp = (reading: Reading) => Object.keys(reading.hits).length
    const tokens = spared.reduce((sum, reading) => sum + reading.tokens.length, 0)
    expect(spared.reduce((sum, reading) => sum + lookedUp(reading), 0)).toBeLessThan(tokens * 0.2)
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
