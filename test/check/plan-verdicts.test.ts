import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { checkText, readCheckSource } from '../../src/check/check-text.ts'
import type { CheckSource } from '../../src/check/check-text.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readFolder } from '../../src/read/read-folder.ts'

const claims = JSON.parse(readFileSync(new URL('plan-verdicts.json', import.meta.url), 'utf8')) as [string, string][]
const lexicon = loadLexicon()
let source: CheckSource

beforeAll(async () => {
  const { documents } = await readFolder('corpus')
  source = readCheckSource(
    documents.map((document) => ({ document })),
    lexicon,
  )
})

test.each(claims)('%s %s', (text, verdict) => {
  expect(checkText({ id: 'claim', text, meta: {} }, lexicon, source).map((one) => one.verdict)).toEqual([verdict])
})
