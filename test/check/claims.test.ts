import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { checkText, readCheckSource } from '../../src/check/check-text.ts'
import type { CheckSource } from '../../src/check/check-text.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readFolder } from '../../src/read/read-folder.ts'

interface Claim {
  readonly claim: string
  readonly verdicts: readonly string[]
  readonly kind: string
}

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Claim[]
const claims = read('claims.json')
const heldOut = read('held-out-claims.json')
const lexicon = loadLexicon()
let source: CheckSource
interface Judged {
  readonly claim: Claim
  readonly got: readonly string[]
  readonly why: readonly string[]
}
let judged: Judged[]
let judgedHeldOut: Judged[]

beforeAll(async () => {
  const { documents } = await readFolder('corpus')
  source = readCheckSource(
    documents.map((document) => ({ document })),
    lexicon,
  )
  const judgeOne = (claim: Claim): Judged => {
    const figures = checkText({ id: 'claim', text: claim.claim, meta: {} }, lexicon, source)
    return { claim, got: figures.map(({ verdict }) => verdict), why: figures.map(({ reason }) => reason) }
  }
  judged = claims.map(judgeOne)
  judgedHeldOut = heldOut.map(judgeOne)
})

const told = (wrong: readonly Judged[]) =>
  wrong.map(
    ({ claim, got, why }) => `${claim.kind}: ${claim.claim} ${claim.verdicts.join()} ≠ ${got.join()} (${why.join()})`,
  )

it('the table is as large and as mixed as it has to be', () => {
  expect(claims.length).toBeGreaterThanOrEqual(120)
  expect(claims.filter(({ kind }) => kind.startsWith('english')).length).toBeGreaterThanOrEqual(30)
})

it('at least 95 of 100 claims get the verdict they must get', () => {
  const wrong = judged.filter(({ claim, got }) => claim.verdicts.join() !== got.join())
  expect(wrong.length / claims.length, told(wrong).join('\n')).toBeLessThanOrEqual(0.05)
})

it('of the claims written before they were run, no fewer get their verdict than after the last change', () => {
  const wrong = judgedHeldOut.filter(({ claim, got }) => claim.verdicts.join() !== got.join())
  expect(heldOut.length - wrong.length, told(wrong).join('\n')).toBeGreaterThanOrEqual(40)
})

it('no false claim is supported', () => {
  const wrong = [...judged, ...judgedHeldOut].filter(
    ({ claim, got }) => claim.verdicts.includes('contradicted') && got.every((verdict) => verdict === 'supported'),
  )
  expect(told(wrong)).toEqual([])
})

it('no claim that cannot be answered is contradicted or supported', () => {
  const wrong = [...judged, ...judgedHeldOut].filter(
    ({ claim, got }) =>
      claim.verdicts.join() === 'cannot-tell' &&
      got.some((verdict) => verdict === 'contradicted' || verdict === 'supported'),
  )
  expect(told(wrong)).toEqual([])
})
