import { describe, expect, it } from 'vitest'
import { checkText, readCheckSource } from '../../src/check/check-text.ts'
import { loadCheckData } from '../../src/data/load-check-data.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const source = readCheckSource([], lexicon)
const indicatorsOf = (text: string) =>
  checkText({ id: 'claim', text, meta: {} }, lexicon, source).map(({ figure }) => figure?.indicator)

for (const { indicator, patterns, examples, counterExamples = [] } of loadCheckData().looseNames) {
  describe(indicator, () => {
    it('is an indicator of the catalogue', () => {
      expect(lexicon.indicator(indicator)).toBeDefined()
      expect(patterns.length).toBeGreaterThan(0)
    })
    it.each(examples)('%s', (text) => {
      expect(indicatorsOf(text)[0]).toBe(indicator)
    })
    it.each(counterExamples)('not %s', (text) => {
      expect(indicatorsOf(text)).not.toContain(indicator)
    })
  })
}
