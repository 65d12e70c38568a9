import { expect, test } from 'vitest'
import { jsonWriter } from '../../src/formats/json.ts'
import { jsonlWriter } from '../../src/formats/jsonl.ts'
import { writeObservations } from '../../src/formats/observation-writer.ts'
import { makeObservation } from '../support/observation.ts'

const some = [makeObservation(), makeObservation({ id: 'o2', quote: '5 xã\u2028"' })]

test('JSON Lines hold one object a line', () => {
  const lines = writeObservations(jsonlWriter(), some).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(some)
})

test('JSON is one array over all documents', () => {
  const writer = jsonWriter()
  const parts = [some, [], some].map((rows) => writer.add(writer.format(rows)))
  const text = [writer.begin(), ...parts, writer.end()].join('')
  expect(JSON.parse(text)).toEqual([...some, ...some])
  expect(text.split('\n')).toHaveLength(7)
})

test('JSON without observations is an empty array', () => {
  expect(writeObservations(jsonWriter(), [])).toBe('[]\n')
})
