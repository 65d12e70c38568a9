import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/text/fold.ts'
import { tokenize } from '../../src/core/text/token.ts'

const letters = 'abcdeghiklmnopqrstuvxyàáảãạăâđêôơư'

/** Distinct words: the number written with letters for digits. */
function word(n: number): string {
  let text = ''
  for (let rest = n; rest > 0; rest = Math.floor(rest / letters.length)) text += letters.charAt(rest % letters.length)
  return text || letters.charAt(0)
}

describe('tokens of words met before', () => {
  it('stay right when more words come than are kept', () => {
    const words = Array.from({ length: 70_000 }, (_, n) => word(n))
    for (const list of [words, words.slice(0, 1000)]) {
      const tokens = tokenize(list.join(' '))
      expect(tokens.map(({ text }) => text).join(' ')).toBe(list.join(' '))
      expect(tokens.every(({ text, key }) => key === fold(text))).toBe(true)
    }
  }, 60_000)

  it('tell letter case and length apart', () => {
    const list = ['Hoà', 'hoà', 'HOÀ', 'hòa', 'ho', 'hoàn', 'nghiêngnghiêngngả', 'Nghiêngnghiêngngả']
    const tokens = tokenize(list.join(' '))
    expect(tokens.map(({ text }) => text)).toEqual(list)
    expect(new Set(tokens.slice(0, 4).map(({ key }) => key)).size).toBe(1)
  })
})
