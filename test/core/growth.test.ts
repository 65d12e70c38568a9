import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const report = readFileSync(new URL('../../corpus/hai-phong-2020-11-26.txt', import.meta.url), 'utf8')

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const documents: Readonly<Record<string, (length: number) => string>> = {
  'a report': (length) => filled(report, length),
  'decomposed letters': (length) => filled(report.normalize('NFD'), length),
  'one sentence': (length) => filled(report.replace(/[.!?;:\s…]+/g, ' '), length),
  'only digits': (length) => filled('1234567890', length),
  'digits and spaces': (length) => filled('12 345 ', length),
  'digits and signs': (length) => filled('1,234.', length),
  'only commas': (length) => filled(',', length),
  'only full stops': (length) => filled('.', length),
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'figures in nested brackets': (length) => filled('(tăng 5% ', length / 2) + filled(') ', length / 2),
  'no spaces': (length) => filled('tăngtrưởng', length),
  'one verb': (length) => filled('tăng ', length),
  'number words': (length) => filled('năm hai trăm ', length),
  'English number words': (length) => filled('one hundred and twenty ', length),
  comparisons: (length) => filled('so với cùng kỳ năm ', length),
  percents: (length) => filled('tăng 5%, ', length),
  'percents without commas': (length) => filled('5% ', length),
  'brackets of many levels': (length) => filled('((((((((5%))))))))', length),
  'a name for every figure': (length) => filled('GRDP lần lượt 5%, ', length),
  ranks: (length) => filled('thứ 2 ', length),
  'line breaks': (length) => filled('a\n', length),
  'only marks': (length) => filled('\u0301', length),
  'names in capitals': (length) => filled('Ông Trần Hà Nội ', length),
}

const short = 4_000
const times = 8

function secondsFor(text: string): number {
  const start = performance.now()
  extract({ id: 'text', text, meta: {} }, lexicon)
  return (performance.now() - start) / 1000
}

const leastOf = (runs: number, text: string) => Math.min(...Array.from({ length: runs }, () => secondsFor(text)))

describe('time grows no faster than the text', () => {
  for (const [name, make] of Object.entries(documents)) {
    it(
      name,
      () => {
        const small = make(short)
        const large = make(short * times)
        leastOf(1, large)
        // Three times the proportional time, and what a busy machine may take beside: a square would be eight times.
        expect(leastOf(3, large)).toBeLessThan(leastOf(3, small) * times * 3 + 0.25)
      },
      60_000,
    )
  }
})
