import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { tableJsonSchema } from '../../src/schema/table-schema.ts'
import { comparisonJson } from '../../src/tables/compare/comparison-json.ts'
import { comparedCorpus } from '../support/compare-case.ts'

const published = JSON.parse(readFileSync('schema/table.schema.json', 'utf8')) as Record<string, unknown>
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(published)

test('the published schema is the one of the code: npm run schemas writes it', () => {
  expect(published).toEqual(tableJsonSchema())
})

test.each([{}, { territory: '2025', withDerived: true, withParts: true, preference: 'latest' }] as const)(
  'a comparison of the corpus fits the published schema: %j',
  async (options) => {
    const json: unknown = JSON.parse(JSON.stringify(comparisonJson(await comparedCorpus(options), 'vi')))
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
  },
)

test('every reference of a comparison leads to an observation', async () => {
  const json = comparisonJson(await comparedCorpus(), 'en')
  for (const { cells, benchmarks } of json.rows) {
    const figures = [...cells.flatMap((cell) => [...cell.figures, ...cell.targets]), ...benchmarks]
    const refs = figures.flatMap((figure) => [figure.observation, ...figure.comparisons, ...figure.repeated])
    for (const ref of [...refs, ...cells.flatMap(({ missing }) => missing?.nearest ?? [])]) {
      expect(json.observations).toHaveProperty([ref])
    }
  }
  expect(json.rows.length).toBeGreaterThan(40)
})
