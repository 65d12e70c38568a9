import { describe, expect, it } from 'vitest'
import { englishNumbers } from '../../src/english/english-numbers.ts'

const read = englishNumbers()

describe('english numbers', () => {
  it.each([
    ['twelve', 12],
    ['twenty-five', 25],
    ['one hundred and twenty-five', 125],
    ['two and a half', 2.5],
    ['twelve point five', 12.5],
    ['nine hundred', 900],
  ])('reads «%s»', (words, value) => {
    expect(read(words)).toEqual([{ start: 0, end: words.length, value }])
  })

  it('gives nothing for words without a number and for a run too long to be one', () => {
    expect(read('and a')).toEqual([])
    expect(read('twenty '.repeat(40))).toEqual([])
  })
})
