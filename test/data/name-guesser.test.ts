import fc from 'fast-check'
import natural from 'natural/lib/natural/distance/index.js'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/text/fold.ts'
import { readLexiconData } from '../../src/data/load-lexicon.ts'
import { nameGuesser } from '../../src/data/name-guesser.ts'

const { indicators } = readLexiconData()
const guess = nameGuesser(indicators)
const names = indicators.flatMap(({ id, forms, growthForms }) =>
  [...(forms.vi ?? []), ...(growthForms?.vi ?? [])]
    .map((form) => ({
      id,
      length: form.length,
      syllables: form
        .split(/[\s,()-]+/)
        .filter(Boolean)
        .map(fold),
    }))
    .filter(({ length, syllables }) => syllables.length >= 3 && length >= 10),
)

/** Every name against every run, by the definition: the indicators nearest, and how near they are. */
function nearest(syllables: readonly string[]): { ids: ReadonlySet<string>; similarity: number } {
  let best = 0
  let ids = new Set<string>()
  for (const { id, syllables: wanted } of names) {
    for (let from = 0; from + wanted.length <= syllables.length; from++) {
      const run = syllables.slice(from, from + wanted.length)
      const wrong = wanted.filter((syllable, k) => syllable !== run[k]).length
      if (wrong === 0 || wrong > (wanted.length > 3 ? 2 : 1)) continue
      const [a, b] = [run.join(' '), wanted.join(' ')]
      const distance = natural.DamerauLevenshteinDistance(a, b, { restricted: true })
      const similarity = 1 - distance / Math.max(a.length, b.length)
      if (distance > 3 || similarity < 0.85 || similarity < best) continue
      if (similarity > best) ids = new Set()
      best = similarity
      ids.add(id)
    }
  }
  return { ids, similarity: best }
}

const misspelt = fc
  .record({
    name: fc.constantFrom(...names),
    before: fc.array(fc.constantFrom('thì', 'cả', 'số', 'tăng'), { maxLength: 3 }),
    syllable: fc.nat(20),
    letter: fc.nat(8),
    to: fc.constantFrom('', 'x', 'ê', 'gh'),
  })
  .map(({ name, before, syllable, letter, to }) => {
    const at = syllable % name.syllables.length
    const spoil = (text: string) => {
      const cut = letter % text.length
      return text.slice(0, cut) + to + text.slice(cut + 1)
    }
    return [...before, ...name.syllables.map((text, k) => (k === at ? spoil(text) : text))]
  })

describe('a misspelt name', () => {
  it('is guessed from its letters', () => {
    expect(guess(['chỉ', 'số', 'sàn', 'xuất', 'công', 'nghịêp'].map(fold))?.id).toBe('iip')
  })

  it('is one letter off where a letter is doubled or left out of a double one', () => {
    expect(guess(['chỉ', 'số', 'ip'])).toMatchObject({ id: 'iip', similarity: 0.9 })
    expect(guess(['chỉ', 'số', 'giáá', 'tiêu', 'dùng'].map(fold))?.similarity).toBeLessThan(1)
  })

  it('is as near as the nearest of all names, or stands between two', () => {
    fc.assert(
      fc.property(misspelt, (syllables) => {
        const found = guess(syllables)
        const { ids, similarity } = nearest(syllables)
        const [only] = ids
        expect(found && [found.id, found.similarity]).toEqual(ids.size === 1 ? [only, similarity] : undefined)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('is nothing where the words are others', () => {
    expect(guess(['trời', 'hôm', 'nay', 'rất', 'đẹp'])).toBeUndefined()
    expect(guess([])).toBeUndefined()
  })
})
