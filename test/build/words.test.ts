import { readdirSync, readFileSync, statSync, writeFileSync, rmSync, existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../src/build/build.ts'
import { cacheName } from '../../src/build/cache.ts'
import type { Cache } from '../../src/build/cache.ts'
import { changesName } from '../../src/build/changes-page.ts'
import { extractAll } from '../../src/build/extract-all.ts'
import { hashOf } from '../../src/build/hash.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import type { LexiconData } from '../../src/core/lexicon/entries.ts'
import type { Document } from '../../src/core/model/document.ts'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon, readLexiconData } from '../../src/data/load-lexicon.ts'
import { readFolder } from '../../src/read/read-folder.ts'
import { lexiconVersion } from '../../src/version/extractor-version.ts'
import { tempFolder } from '../support/temp-folder.ts'

const words = readLexiconData()

/** A cache that lives as long as the test. */
function memory(): Cache {
  const kept = new Map<string, Buffer>()
  return {
    get: (key) => kept.get(key),
    set: (key, content) => void kept.set(key, Buffer.from(content)),
    clean: () => undefined,
  }
}

const read = (documents: readonly Document[], data: LexiconData, cache: Cache) =>
  extractAll(documents, {
    lexicon: loadLexicon(data),
    extractor: 'one',
    words: lexiconVersion(data),
    hashes: Object.fromEntries(documents.map((document) => [document.id, hashOf(document)])),
    cache,
  })

/** The words with other forms of one indicator. */
const withForms = (data: LexiconData, id: string, vi: readonly string[]): LexiconData => ({
  ...data,
  indicators: data.indicators.map((entry) =>
    entry.id === id ? { ...entry, forms: { ...entry.forms, vi: [...(entry.forms.vi ?? []), ...vi] } } : entry,
  ),
})

const documents: readonly Document[] = [
  { id: 'a', text: 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n', meta: {} },
  { id: 'b', text: 'Năm 2021, mật ong rừng của Cần Thơ đạt 1.200 tấn.\n', meta: {} },
  { id: 'c', text: 'In 2021 exports of Can Tho rose by 5.5 percent over 2020.\n', meta: { language: 'en' } },
]

test.each([
  ['a form that no text has', (data: LexiconData) => withForms(data, 'grdp', ['tổng của cải sinh ra']), []],
  ['a form that one text has', (data: LexiconData) => withForms(data, 'grdp', ['mật ong rừng']), ['b']],
  ['a word of another language', (data: LexiconData) => withoutEnglish(data, 'exports'), ['c']],
  ['an indicator that one text names', (data: LexiconData) => withKind(data, 'exports'), ['c']],
  ['the reliability of rules', (data: LexiconData) => ({ ...data, reliability: {} }), ['a', 'b', 'c']],
] as const)('after a change of %s the texts that it may concern are read again', (_, change, expected) => {
  const cache = memory()
  expect(read(documents, words, cache).read).toEqual(['a', 'b', 'c'])
  expect(read(documents, words, cache).read).toEqual([])
  const data = change(words)
  const second = read(documents, data, cache)
  expect(second.read).toEqual(expected)
  const lexicon = loadLexicon(data)
  expect(second.documents.map(({ extraction }) => extraction)).toEqual(
    documents.map((document) => JSON.parse(JSON.stringify(extract(document, lexicon))) as unknown),
  )
})

const withoutEnglish = (data: LexiconData, id: string): LexiconData => ({
  ...data,
  indicators: data.indicators.map((entry) =>
    entry.id === id ? { ...entry, forms: { ...entry.forms, en: [] } } : entry,
  ),
})

const withKind = (data: LexiconData, id: string): LexiconData => ({
  ...data,
  indicators: data.indicators.map((entry) => (entry.id === id ? { ...entry, topic: 'other' } : entry)),
})

/** Some entries of a list of words leave; which ones, the seed tells. */
const thinned = <T>(list: readonly T[], seed: number, share: number): readonly T[] =>
  list.filter((_, k) => Math.imul(k + 1 + seed, 2_654_435_761) >>> 0 > share * 2 ** 32)

const thinner = (seed: number, share: number): LexiconData => ({
  ...words,
  indicators: thinned(words.indicators, seed, share),
  places: thinned(words.places, seed, share),
  cues: thinned(words.cues, seed, share),
  nouns: thinned(words.nouns, seed, share),
  units: thinned(words.units, seed, share),
  aliases: thinned(words.aliases, seed, share),
})

test('what is kept is what would be read, after any change of the words', { timeout: 60_000 }, async () => {
  const corpus = [...(await readFolder('corpus')).documents, ...documents]
  const cache = memory()
  let kept = 0
  fc.assert(
    fc.property(fc.nat(1000), fc.constantFrom(0.001, 0.01, 0.1), (seed, share) => {
      const data = thinner(seed, share)
      const found = read(corpus, data, cache)
      kept += corpus.length - found.read.length
      const lexicon = loadLexicon(data)
      const fresh = corpus.map((document) => JSON.parse(JSON.stringify(extract(document, lexicon))) as unknown)
      expect(found.documents.map(({ extraction }) => JSON.parse(JSON.stringify(extraction)) as unknown)).toEqual(fresh)
    }),
    { numRuns: 8, seed: 6, endOnFailure: true },
  )
  // Else the test would hold for a cache that keeps nothing.
  expect(kept).toBeGreaterThan(0)
})

function bytesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(cacheName) && name !== changesName && statSync(path.join(folder, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}

const texts = [
  'Năm 2020, GRDP của Hải Phòng tăng 12,23%, kế hoạch 16,5%.\n',
  'Năm 2020, xuất khẩu tăng 5,5%.\n',
  'Mật ong đạt 12 tấn.\n',
]

/** Changes of all that a build depends on, by number. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), id: fc.constantFrom('a', 'b'), n: fc.nat(texts.length - 1) }),
  fc.record({ kind: fc.constant('no-text' as const), id: fc.constantFrom('b') }),
  fc.record({
    kind: fc.constant('meta' as const),
    id: fc.constantFrom('a'),
    place: fc.constantFrom('can-tho', 'da-nang'),
  }),
  fc.record({ kind: fc.constant('config' as const), places: fc.boolean(), csv: fc.boolean() }),
  fc.record({ kind: fc.constant('words' as const), form: fc.constantFrom('mật ong', 'xuất khẩu', 'của cải') }),
)

test('a folder after many builds is what one build from nothing gives', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 6 }), async (steps) => {
      const folder = tempFolder({ 'corpus/a.txt': texts[0] ?? '' })
      const at = (name: string) => path.join(folder, name)
      let config = {
        ...defaultConfig,
        corpus: [at('corpus')],
        out: at('reports'),
        languages: ['vi' as const],
        charts: [] as typeof defaultConfig.charts,
      }
      let data = words
      for (const one of steps) {
        if (one.kind === 'text') writeFileSync(at(`corpus/${one.id}.txt`), texts[one.n] ?? '')
        else if (one.kind === 'no-text') rmSync(at(`corpus/${one.id}.txt`), { force: true })
        else if (one.kind === 'meta')
          writeFileSync(at(`corpus/${one.id}.meta.json`), JSON.stringify({ place: one.place, date: '2021-01-01' }))
        else if (one.kind === 'config')
          config = {
            ...config,
            places: one.places ? ['html', 'md'] : [],
            data: one.csv ? ['csv'] : [],
            charts: one.places ? [{ types: ['growth'], formats: ['vl'] }] : [],
          }
        else data = withForms(words, 'grdp', [one.form])
        await build({ config, words: data, threads: 1 })
      }
      await build({ config: { ...config, out: at('fresh') }, words: data, threads: 1 })
      expect(bytesOf(at('reports'))).toEqual(bytesOf(at('fresh')))
      expect(existsSync(at('reports/index.html'))).toBe(true)
    }),
    { numRuns: 4, seed: 11, endOnFailure: true },
  )
})
