import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import type { DocumentMeta } from '../../src/core/model/document.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

/** A phrase with the observations that it must give: no more, no fewer, and at least these fields. */
interface PhraseCase {
  readonly text: string
  readonly meta?: DocumentMeta
  readonly expect: readonly Partial<Record<keyof Observation, unknown>>[]
  /** Why this is still wrong; such a case must fail, so that a repair is noticed. */
  readonly gap?: string
}

const folder = new URL('./phrases/', import.meta.url)
const lexicon = loadLexicon()

for (const file of readdirSync(folder).sort()) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PhraseCase[]
  describe(file.replace('.json', ''), () => {
    for (const { text, meta = {}, expect: wanted, gap } of cases) {
      const check = () => {
        const found = extract({ id: 'phrase', text, meta }, lexicon).observations
        expect(found.map(({ quote }) => quote)).toEqual(wanted.map(({ quote }) => quote))
        wanted.forEach((fields, k) => {
          const given = found[k] as unknown as Record<string, unknown>
          const compared = Object.fromEntries(Object.keys(fields).map((key) => [key, given[key] ?? null]))
          expect(compared).toEqual(fields)
        })
      }
      if (gap === undefined) it(text, check)
      else it.fails(`${text} — ${gap}`, check)
    }
  })
}
