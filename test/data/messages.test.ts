import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { measures, bounds, statuses } from '../../src/core/model/observation.ts'
import { commandList } from '../../src/cli/command-list.ts'
import { hasMessage, message } from '../../src/data/messages.ts'
import { metadataSchema } from '../../src/read/parse-metadata.ts'
import { readErrorCodes } from '../../src/read/read-error.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(path.join('src/data/messages', name), 'utf8')) as Record<string, string>
const vi = read('cli.vi.json')

const placeholders = (wording: string) => [...wording.matchAll(/\{\w+\}/g)].map(([found]) => found).sort()

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join('src', name), 'utf8'))
  .join('\n')

const areas = [...new Set(readdirSync('src/data/messages').map((name) => name.replace(/\.(vi|en)\.json$/, '')))]

test.each(areas)('%s has the same messages in the same order in both languages', (area) => {
  // A language may have a singular that the other one lacks.
  const keys = (language: string) =>
    Object.keys(read(`${area}.${language}.json`)).filter((key) => !key.endsWith('.one'))
  expect(keys('en')).toEqual(keys('vi'))
})

const spoken = ['cli', ...commandList.map(({ name }) => name)]

test.each(spoken)('the messages of %s have the same placeholders in both languages', (area) => {
  const held = (language: string) =>
    Object.entries(read(`${area}.${language}.json`)).flatMap(([key, wording]) =>
      key.endsWith('.one') ? [] : [placeholders(wording)],
    )
  expect(held('en')).toEqual(held('vi'))
})

test.each(commandList.map(({ name }) => name))('the command %s has its help', (name) => {
  expect(Object.keys(read(`${name}.vi.json`))).toEqual(expect.arrayContaining(['description', 'usage', 'example']))
})

test('every message that is asked for by its whole name is there', () => {
  const asked = [...sources.matchAll(/'cli\.([a-z.-]+)'/g)].map(([, key = '']) => key)
  expect(asked.filter((key) => !(key in vi))).toEqual([])
})

test('every message of a value is there', () => {
  const keys = [
    ...readErrorCodes.map((code) => `read.${code}`),
    ...Object.keys(metadataSchema.shape).map((field) => `field.${field}`),
    ...measures.map((measure) => `measure.${measure}`),
    ...bounds.map((bound) => `bound.${bound}`),
    ...statuses.map((status) => `status.${status}`),
  ]
  expect(keys.filter((key) => !(key in vi))).toEqual([])
})

test('every message is used', () => {
  const families = [...sources.matchAll(/`cli\.([a-z-]+)\./g)].map(([, family = '']) => family)
  const unused = Object.keys(vi).filter((key) => {
    const [family = '', name = ''] = key.split('.')
    return !families.includes(family) && !sources.includes(`cli.${key}'`) && !sources.includes(`'${family}.${name}'`)
  })
  expect(unused).toEqual([])
})

test('a message is filled, and a missing key or value is a mistake', () => {
  expect(message('en', 'cli.read.missing', { file: 'a.txt' })).toBe('a.txt: there is no such file; check name and path')
  expect(message('vi', 'cli.warning', { message: '{file}' })).toBe('cảnh báo: {file}')
  expect(() => message('en', 'cli.none')).toThrow('cli.none')
  expect(() => message('en', 'cli.read.missing')).toThrow('file')
  expect(hasMessage('en', 'cli.none')).toBe(false)
})
