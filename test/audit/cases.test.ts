import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditText } from '../../src/audit/audit-text.ts'
import { extract } from '../../src/core/pipeline.ts'
import { loadAuditData } from '../../src/data/load-audit-data.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** Codes that must be found, `a|b` where either will do; no other may be. */
  readonly findings: readonly string[]
  /** Texts that it is held against. */
  readonly against?: readonly string[]
  /** Why what should be found is not, or the other way round. */
  readonly gap?: string
}

const read = (file: string) => JSON.parse(readFileSync(`test/audit/${file}`, 'utf8')) as readonly Case[]
const cases = ['cases.json', 'held-out-cases.json', 'held-out-cases-2.json'].flatMap(read)
const lexicon = loadLexicon()
const data = loadAuditData()

function codesOf({ text, against = [] }: Case): string[] {
  const elsewhere = against.flatMap(
    (other, k) => extract({ id: `other-${k}`, text: other, meta: {} }, lexicon).observations,
  )
  const { findings } = auditText({ id: 'case', text, meta: {} }, lexicon, data, elsewhere)
  return [...new Set(findings.map(({ code }) => code))].sort()
}

const fits = (found: readonly string[], wanted: readonly string[]) =>
  wanted.every((codes) => codes.split('|').some((code) => found.includes(code))) &&
  found.every((code) => wanted.some((codes) => codes.split('|').includes(code)))

test.each(cases.filter(({ gap }) => gap === undefined))('$name', (one) => {
  const found = codesOf(one)
  expect(fits(found, one.findings), `found ${found.join(', ') || 'nothing'}; wanted ${one.findings.join(', ')}`).toBe(
    true,
  )
})

test.each(cases.filter(({ gap }) => gap !== undefined))('known gap: $name ($gap)', (one) => {
  expect(fits(codesOf(one), one.findings)).toBe(false)
})
