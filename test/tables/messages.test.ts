import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { bounds, measures, verdicts } from '../../src/core/model/observation.ts'
import { readLexiconData } from '../../src/data/load-lexicon.ts'
import { limitCodes } from '../../src/tables/limits.ts'
import { missingCodes } from '../../src/tables/table.ts'

type Wording = Record<string, string>

const read = (name: string) => JSON.parse(readFileSync(path.join('src/data/messages', name), 'utf8')) as Wording
const placeholders = (wording: string) =>
  [...wording.matchAll(/\{\w+\}/g)]
    .map(([found]) => found)
    .sort()
    .join(' ')
const codeOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')

describe.each(['tables', 'chart'])('%s', (area) => {
  const vi = read(`${area}.vi.json`)
  const en = read(`${area}.en.json`)

  it('has the same messages in the same order in both languages', () => {
    // A language may have a singular that the other one lacks.
    const [own, other] = [en, vi].map((wording) => Object.keys(wording).filter((key) => !key.endsWith('.one')))
    expect(own).toEqual(other)
  })

  it('asks for the same values in both languages', () => {
    const both = Object.keys(vi).filter((key) => key in en)
    const unlike = both.filter((key) => placeholders(vi[key] ?? '') !== placeholders(en[key] ?? ''))
    // Roman and Arabic numbers of quarters.
    expect(unlike).toEqual(area === 'tables' ? ['period.quarter'] : [])
  })

  it('has no message that nothing asks for', () => {
    // The command `chart` has its help and its lines in the words of the drawings.
    const folders = area === 'tables' ? ['src/tables'] : ['src/charts', 'src/report', 'src/cli/commands']
    const code = folders.map(codeOf).join('\n').replaceAll("'chart.", "'").replaceAll('`chart.', '`')
    const families = [...code.matchAll(/[`']([a-z.-]+)\.\$\{/g)].map(([, family = '']) => family)
    const unused = Object.keys(vi).filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !families.some((family) => key.startsWith(`${family}.`)) &&
        !(area === 'chart' && /^(?:description|usage|example|(?:argument|option)\..+)$/.test(key)),
    )
    expect(unused).toEqual([])
  })
})

describe('every code has its words', () => {
  const tables = read('tables.vi.json')
  const chart = read('chart.vi.json')
  test.each([
    ...missingCodes.map((code) => `missing.${code}`),
    ...missingCodes.filter((code) => code !== 'not-stated').map((code) => `missing.short.${code}`),
    ...limitCodes.map((code) => `limit.${code}`),
    ...measures.flatMap((measure) => [`measure.${measure}`, `section.${measure}`]),
    ...bounds.map((bound) => `bound.${bound}`),
    ...verdicts.map((verdict) => `verdict.${verdict}`),
  ])('tables.%s', (key) => {
    expect(tables).toHaveProperty([key])
  })
  test.each([
    ...missingCodes.map((code) => `missing.${code}`),
    ...verdicts.flatMap((verdict) => [`verdict.${verdict}`, `verdict.long.${verdict}`]),
  ])('chart.%s', (key) => {
    expect(chart).toHaveProperty([key])
  })

  it('names every unit that the word data counts or measures in', () => {
    const { units, nouns, indicators } = readLexiconData()
    const used = [
      ...units.map(({ unit }) => unit),
      ...nouns.filter(({ counted }) => counted !== 'never').map(({ unit }) => unit),
      ...indicators.flatMap((indicator) => indicator.units.flatMap((unit) => unit.split('/'))),
    ]
    expect([...new Set(used)].filter((unit) => !(`unit.${unit}` in tables))).toEqual([])
  })
})
