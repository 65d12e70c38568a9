import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Keys } from '../../src/core/lexicon/keys.ts'
import { Trie } from '../../src/core/lexicon/trie.ts'
import { tokenize } from '../../src/core/text/token.ts'
import { Vocabulary } from '../../src/core/text/vocabulary.ts'

interface Entry {
  readonly form: string
  readonly flag: number
  readonly isCased: boolean
}

function trieOf(entries: readonly Entry[]): { trie: Trie<Entry>; vocabulary: Vocabulary } {
  const keys = new Keys()
  const trie = new Trie<Entry>(keys, ({ flag }) => flag)
  for (const entry of entries) trie.add(tokenize(entry.form), entry, entry.isCased)
  const vocabulary = new Vocabulary({
    keyNumberOf: (key) => keys.numberOf(key),
    opensOf: (key, spelling) => trie.opens(key, spelling),
  })
  return { trie, vocabulary }
}

/** Whether tokens are the form: a capital of a cased form asks for a capital, one in capitals for the same letters. */
function isForm({ form, isCased }: Entry, words: readonly string[]): boolean {
  const wanted = form.split(' ')
  return wanted.every((want, k) => {
    const given = words[k] ?? ''
    if (given.toLowerCase() !== want.toLowerCase()) return false
    if (!isCased || want === want.toLowerCase()) return true
    return want.length > 1 && want === want.toUpperCase() ? given === want : given !== given.toLowerCase()
  })
}

const word = fc.constantFrom('hà', 'Hà', 'nội', 'Nội', 'HN', 'hn', 'thu', 'chi', 'Thu')
const entry = fc.record({
  form: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  flag: fc.constantFrom(1, 2, 4),
  isCased: fc.boolean(),
})

describe('a trie', () => {
  it('finds the forms that a search through all of them finds, told in four ways', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.array(word, { maxLength: 12 }), (entries, words) => {
        const { trie, vocabulary } = trieOf(entries)
        const tokens = tokenize(words.join(' '), vocabulary)
        for (let from = 0; from < words.length; from++) {
          const rest = words.slice(from)
          const expected = entries.filter((one) => isForm(one, rest))
          const length = ({ form }: Entry) => form.split(' ').length
          const hits = trie.at(tokens, from)
          expect(hits.map(({ entry: found }) => found)).toEqual(expected.toSorted((a, b) => length(a) - length(b)))
          for (const { entry: found, to } of hits) expect(to).toBe(from + length(found))
          expect(trie.endAt(tokens, from)).toBe(Math.max(from, ...hits.map(({ to }) => to)))
          const flags = expected.reduce((all, { flag }) => all | flag, 0)
          for (const wanted of [1, 2, 5, 7]) expect(trie.flagsAt(tokens, from, wanted)).toBe(flags & wanted)
          expect(flags & ~(tokens[from]?.opens ?? 0)).toBe(0)
        }
      }),
    )
  })

  it('says nothing of words in small letters with which only names begin', () => {
    const { trie } = trieOf([
      { form: 'Hà Nội', flag: 1, isCased: true },
      { form: 'thu chi', flag: 2, isCased: true },
    ])
    expect([trie.opens('hà', 'hà'), trie.opens('hà', 'Hà'), trie.opens('thu', 'thu'), trie.opens('hà')]).toEqual([
      0, 1, 2, 1,
    ])
  })

  it('grows to any number of forms', () => {
    const forms = Array.from({ length: 5000 }, (_, n) => `a${String.fromCharCode(97 + (n % 26))} ${n} ${n * 7}`)
    const { trie, vocabulary } = trieOf(forms.map((form) => ({ form, flag: 1, isCased: false })))
    for (const form of forms) expect(trie.at(tokenize(form, vocabulary), 0).at(-1)?.entry.form).toBe(form)
  })

  it('gives the forms that can be made of some keys', () => {
    const { trie } = trieOf(['thu', 'thu chi', 'thu hà', 'chi thu'].map((form) => ({ form, flag: 1, isCased: false })))
    const made = [...trie.within(new Set(['thu', 'chi', 'khác']))].map(({ keys }) => keys.join(' '))
    expect(made.sort()).toEqual(['chi thu', 'thu', 'thu chi'])
  })
})
