import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { loadWordModel } from '../../src/data/load-word-model.ts'
import { readCrfsuiteModel } from '../../src/words/crfsuite-model.ts'
import { segmentTokens, segmentWords } from '../../src/words/segment-words.ts'
import { compileWordRules } from '../../src/words/word-rules.ts'
import { decodeWordRules, encodeWordRules } from '../../src/words/word-rules-file.ts'
import type { WordModel } from '../../src/words/word-model.ts'
import { f1Of, scoreWords } from './score.ts'

const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join('test/words', name), 'utf8'))
const full = loadWordModel()
const modelOnly = loadWordModel({ modelOnly: true })

const joinWords = (tokens: readonly string[], model: WordModel) =>
  segmentTokens(tokens, model)
    .map(({ from, to }) => tokens.slice(from, to).join('_'))
    .join(' ')
const wordsOf = (text: string, model = full) =>
  segmentWords(text, model)
    .sentences.flatMap(({ words }) =>
      words.map(({ syllables }) => syllables.map(({ start, end }) => text.slice(start, end)).join('_')),
    )
    .join(' ')

describe('the model that ships', () => {
  const home = (name: string) => path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  const original = readFileSync(path.join(home('vntk'), 'lib/word_tokenizer/model.bin'))
  const dictionary = readFileSync(path.join(home('@vntk/dictionary'), 'data/Viet74K.txt'), 'utf8')
  const shipped = readFileSync('src/data/words-model/words.bin')

  it('is made of the model and the dictionary of vntk', { timeout: 30_000 }, () => {
    const compiled = compileWordRules(readCrfsuiteModel(original), dictionary)
    expect(Buffer.compare(encodeWordRules(compiled), shipped)).toBe(0)
    expect(decodeWordRules(shipped)).toEqual(compiled)
  })

  it('has the labels and weights of the original', () => {
    const { labels, attributes, transitions } = readCrfsuiteModel(original)
    expect([...labels].sort()).toEqual(['BW', 'IW'])
    expect(attributes.size).toBeGreaterThan(10_000)
    expect(transitions.flat().every(Number.isFinite)).toBe(true)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('x'.repeat(100))],
    ['a part', new Uint8Array(original.subarray(0, 5000))],
  ])('is not read out of %s', (_, bytes) => {
    expect(() => readCrfsuiteModel(bytes)).toThrow()
    expect(() => decodeWordRules(bytes)).toThrow('no word model')
  })
})

test('the model alone gives the words of vntk', () => {
  const sample = readJson('vntk-sample.json') as { tokens: string; words: string }[]
  expect(sample.length).toBeGreaterThanOrEqual(300)
  expect(sample.filter(({ tokens, words }) => joinWords(tokens.split(' '), modelOnly) !== words)).toEqual([])
})

describe('figures, days, abbreviations, names and terms', () => {
  const cases = readJson('words.json') as { text: string; words: string; gap?: true }[]
  it('are many', () => {
    expect(cases.filter(({ gap }) => !gap).length).toBeGreaterThanOrEqual(100)
  })
  it.each(cases.filter(({ gap }) => !gap))('$text', ({ text, words }) => {
    expect(wordsOf(text)).toBe(words)
  })
  it.each(cases.filter(({ gap }) => gap))('is still wrong: $text', ({ text, words }) => {
    expect(wordsOf(text)).not.toBe(words)
  })
})

describe('words of annotated sentences', () => {
  const lines = (name: string) => readFileSync(path.join('test/words', name), 'utf8').trimEnd().split('\n')
  const gold = lines('annotated.txt').map((sentence) => sentence.split(' '))
  const floors = readJson('annotated-scores.json') as { modelOnly: number; full: number }
  it.each([
    ['as before by the model alone', modelOnly, floors.modelOnly],
    ['as before with the word data', full, floors.full],
  ])('are found %s', (_, model, floor) => {
    expect(Math.round(f1Of(scoreWords(gold, model)) * 10) / 10).toBeGreaterThanOrEqual(floor)
  })
})

test.each([
  ['half a sign', '\ud83d x', ['\ud83d', 'x']],
  ['joined people', 'a 👨\u200d👩\u200d👧.', ['a', '👨\u200d👩\u200d👧', '.']],
])('a picture is one word: %s', (_, text, words) => {
  const found = segmentWords(text, full).sentences.flatMap((sentence) => sentence.words)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

describe('properties', () => {
  const pieces = [
    'Hải',
    'Phòng',
    'tăng',
    '12,5',
    '%',
    '(',
    ')',
    '-',
    '.',
    ',',
    ' ',
    ' ',
    '\n',
    '20/11',
    '9-2023',
    '10/QĐ-TTg',
    'LĐ-TB&XH',
    'TP.',
    'kỳ',
    '…',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  )

  it('words stand in order and hold all but spaces and invisible signs', () => {
    fc.assert(
      fc.property(text, (own) => {
        let at = 0
        let rest = ''
        for (const sentence of segmentWords(own, full).sentences) {
          for (const { start, end, syllables } of sentence.words) {
            expect([syllables[0]?.start, syllables.at(-1)?.end]).toEqual([start, end])
            for (const syllable of syllables) {
              expect(syllable.start).toBeGreaterThanOrEqual(at)
              expect(syllable.end).toBeGreaterThan(syllable.start)
              rest += own.slice(at, syllable.start)
              at = syllable.end
            }
            expect(end).toBeLessThanOrEqual(sentence.end)
          }
        }
        expect(rest + own.slice(at)).toMatch(/^[\s\0-\x20\u00ad\u200b-\u200f\u2060\ufeff]*$/)
      }),
    )
  })

  it('given tokens are neither cut nor lost', () => {
    const token = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), fc.constantFrom(full, modelOnly), (tokens, model) => {
        const runs = segmentTokens(tokens, model)
        expect(runs.flatMap(({ from, to }) => tokens.slice(from, to))).toEqual(tokens)
        expect(runs.every(({ from, to }) => to > from)).toBe(true)
      }),
    )
  })

  it('signs and figures stand alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces.filter((piece) => piece.trim() !== '')), { maxLength: 30 }),
        (tokens) => {
          for (const { from, to } of segmentTokens(tokens, full)) {
            if (to - from > 1) expect(tokens.slice(from, to).every((token) => /\p{L}/u.test(token))).toBe(true)
          }
        },
      ),
    )
  })

  it('composed and decomposed letters give the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const own = parts.join('')
        expect(wordsOf(own.normalize('NFD')).normalize('NFC')).toBe(wordsOf(own))
      }),
    )
  })
})

test.each([
  ['no spaces', () => 'a'],
  ['no spaces, syllables', () => 'Hải-'],
  ['only digits', () => '7'],
  ['only commas', () => ','],
  ['figures and separators', () => '1.'],
  ['one sentence', () => 'tăng trưởng '],
  ['nested brackets', () => '('],
  ['initials', () => 'A.'],
  ['slashes', () => '1/'],
  ['names', () => 'Hồ Chí '],
  ['addresses', () => 'a@'],
  ['joined capitals', () => 'AN-'],
  ['numbers of laws', () => '1/AB'],
])(
  'time grows with length: %s',
  (_, unit) => {
    const measure = (length: number) => {
      const own = unit().repeat(Math.ceil(length / unit().length))
      // Time of the processor, which does not grow with what else the machine does.
      const begin = process.cpuUsage().user
      segmentWords(own, full)
      return (process.cpuUsage().user - begin) / 1000
    }
    measure(50_000)
    // Eight times the length: quadratic work would take 64 times as long.
    const small = Math.max(3, Math.min(measure(100_000), measure(100_000)))
    expect(Math.min(measure(800_000), measure(800_000)) / small).toBeLessThan(32)
  },
  30_000,
)
