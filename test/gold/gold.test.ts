import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readGold, scoreAgainst } from './score.ts'
import type { Scores } from './score.ts'

const lexicon = loadLexicon()
const here = (path: string) => new URL(path, import.meta.url)
const floors = JSON.parse(readFileSync(here('scores.json'), 'utf8')) as Record<string, Scores>

/** Texts beside the checkout, where they are at hand: real press, annotated, that does not ship with the project. */
const shared = here('../../../shared/gold/')

const sets = [
  { name: 'corpus', texts: here('../../corpus/'), gold: here('corpus.jsonl') },
  { name: 'press', texts: here('press/'), gold: here('press.jsonl') },
  { name: 'reports', texts: here('reports/'), gold: here('reports.jsonl') },
  { name: 'dev', texts: new URL('texts/', shared), gold: new URL('dev.jsonl', shared) },
]

describe('scores against annotated texts do not fall', () => {
  for (const { name, texts, gold } of sets) {
    it.skipIf(!existsSync(gold))(name, () => {
      const given = readdirSync(texts)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .flatMap((file) => {
          const text = readFileSync(new URL(file, texts), 'utf8')
          return extract({ id: file.replace('.txt', ''), text, meta: {} }, lexicon).observations
        })
      const scores = scoreAgainst(readGold(gold), given)
      const floor = floors[name]
      expect(floor).toBeDefined()
      for (const [measure, least] of Object.entries(floor ?? {})) {
        expect(scores[measure as keyof Scores], `${name}, ${measure}`).toBeGreaterThanOrEqual(least as number)
      }
    })
  }
})
