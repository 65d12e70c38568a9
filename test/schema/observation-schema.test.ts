import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { Observation } from '../../src/core/model/observation.ts'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readFolder } from '../../src/read/read-folder.ts'
import { observationJsonSchema } from '../../src/schema/observation-schema.ts'
import type { observationSchema } from '../../src/schema/observation-schema.ts'
import { makeObservation } from '../support/observation.ts'

const published = JSON.parse(readFileSync('schema/observation.schema.json', 'utf8')) as Record<string, unknown>
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(published)

test('the schema and the type say the same', () => {
  expectTypeOf<z.output<typeof observationSchema>>().toExtend<Observation>()
  expectTypeOf<keyof Observation>().toEqualTypeOf<keyof z.input<typeof observationSchema>>()
})

test('the published schema is the one of the code: npm run schemas writes it', () => {
  expect(published).toEqual(observationJsonSchema())
})

test('what is extracted from the corpus fits the published schema', async () => {
  const lexicon = loadLexicon()
  for (const document of (await readFolder('corpus')).documents) {
    for (const observation of extract(document, lexicon).observations) {
      expect(validate(observation), JSON.stringify([observation, validate.errors])).toBe(true)
      expect(document.text.slice(observation.start, observation.end)).toBe(observation.quote)
    }
  }
})

test.each([
  '2020',
  '2024-Q1',
  '2023-S1',
  '2024-03',
  '2020-11-26',
  '2021-01/2021-09',
  '2020/2022',
  '2020-02-01/2020-02-07',
])('%s is a period', (period) => {
  expect(validate(makeObservation({ period }))).toBe(true)
})

test.each([
  { period: '9 tháng' },
  { period: '2024-Q5' },
  { basis: 'last year' },
  { basis: 'year:16' },
  { measure: 'size' },
  { start: -1 },
  { value: '12,23' },
  { origins: { colour: 'stated' } },
  { note: 'x' },
])('%j is refused', (fields) => {
  expect(validate({ ...makeObservation(), ...fields })).toBe(false)
})

test.each(Object.keys(makeObservation()))('%s may not be left out', (field) => {
  const rest = Object.entries(makeObservation()).filter(([name]) => name !== field)
  expect(validate(Object.fromEntries(rest))).toBe(false)
})
