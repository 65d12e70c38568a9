import { describe, expect, it } from 'vitest'
import { claimWords } from '../../src/check/claim-words.ts'
import { claimedFigures } from '../../src/check/claimed-figures.ts'
import { trace } from '../../src/core/pipeline.ts'
import { loadCheckData } from '../../src/data/load-check-data.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const words = claimWords(lexicon)
const figuresOf = (text: string) => claimedFigures(trace({ id: 'claim', text, meta: {} }, lexicon), lexicon, words)

for (const { indicator, patterns, examples, counterExamples = [] } of loadCheckData().looseNames) {
  describe(indicator, () => {
    it('is an indicator of the catalogue', () => {
      expect(lexicon.indicator(indicator)).toBeDefined()
      expect(patterns.length).toBeGreaterThan(0)
    })
    it.each(examples)('%s', (text) => {
      expect(figuresOf(text).map(({ meant }) => meant.indicator)).toContain(indicator)
    })
    it.each(counterExamples)('not %s', (text) => {
      const whole = figuresOf(text).filter(({ meant, narrowing }) => meant.indicator === indicator && !narrowing.length)
      expect(whole).toEqual([])
    })
  })
}

it.each([
  'Kim ngạch xuất khẩu gạo của Hải Phòng năm 2020 đạt 18,95 tỷ USD.',
  'Doanh nghiệp FDI ở Hải Phòng xuất khẩu 18,95 tỷ USD năm 2020.',
  'GRDP khu vực công nghiệp Hải Phòng năm 2020 tăng 12,23%.',
  "Hai Phong's rice exports reached $18.95 billion in 2020.",
])('a part is not taken for the whole: %s', (text) => {
  const [only] = figuresOf(text)
  expect(only === undefined || only.narrowing.length > 0).toBe(true)
})
