import path from 'node:path'
import { expect, test } from 'vitest'
import { metadataPath, readMetadata } from '../../src/read/metadata.ts'
import { parseMetadata } from '../../src/read/parse-metadata.ts'
import { readErrorOf } from '../support/error-of.ts'
import { tempFolder } from '../support/temp-folder.ts'

const errorOf = (json: unknown) =>
  readErrorOf(() => parseMetadata(typeof json === 'string' ? json : JSON.stringify(json), 'a.meta.json'))

test('metadata stand beside the text', () => {
  expect(metadataPath(path.join('x', 'hai-phong.2020.txt'))).toBe(path.join('x', 'hai-phong.2020.meta.json'))
})

test('a text without metadata has empty ones', async () => {
  expect(await readMetadata(path.join(tempFolder(), 'a.txt'))).toEqual({})
})

test('every field may be given', () => {
  const meta = {
    title: 'Báo cáo',
    publisher: 'UBND thành phố',
    date: '2020-11-26',
    place: 'hai-phong',
    kind: 'news',
    language: 'vi',
    source: 'trang tin',
    sha256: 'a'.repeat(64),
  }
  expect(parseMetadata(`\ufeff${JSON.stringify(meta)}`, 'a.meta.json')).toEqual(meta)
})

test.each(['2020', '2020-11', '2020-02-29'])('%s is a date', (date) => {
  expect(parseMetadata(JSON.stringify({ date }), 'a.meta.json')).toEqual({ date })
})

test.each([
  ['date', '2020-02-30'],
  ['date', '2021-02-29'],
  ['date', '2020-13'],
  ['date', '26/11/2020'],
  ['date', 2020],
  ['place', 'Hải Phòng'],
  ['language', 'fr'],
  ['title', ' '],
  ['sha256', 'ABC'],
])('%s may not be %j', async (field, value) => {
  expect(await errorOf({ [field]: value })).toEqual({ code: 'metadata-field', file: 'a.meta.json', params: { field } })
})

test('a field that does not exist is named', async () => {
  const { code, params } = await errorOf({ pubisher: 'x' })
  expect(code).toBe('metadata-unknown-field')
  expect(params).toMatchObject({ field: 'pubisher', fields: expect.stringContaining('publisher') as string })
})

test.each(['{', '[]', '"x"', 'null', ''])('%j is no metadata', async (json) => {
  expect(await errorOf(json)).toMatchObject({ code: 'metadata-not-json' })
})
