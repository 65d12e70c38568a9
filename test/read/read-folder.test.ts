import path from 'node:path'
import { expect, test } from 'vitest'
import { listTexts, readFolder } from '../../src/read/read-folder.ts'
import { readErrorOf } from '../support/error-of.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('texts come in the order of the code units of their names', async () => {
  const folder = tempFolder({
    'b.txt': 'b',
    'a.txt': 'a',
    'B.txt': 'B',
    'đ.txt': 'đ',
    'c.TXT': 'c',
    '.hidden.txt': 'x',
    'a.meta.json': '{}',
    'notes.md': 'x',
  })
  expect((await listTexts(folder)).map((file) => path.basename(file))).toEqual([
    'B.txt',
    'a.txt',
    'b.txt',
    'c.TXT',
    'đ.txt',
  ])
  expect((await readFolder(folder)).documents.map(({ id }) => id)).toEqual(['B', 'a', 'b', 'c', 'đ'])
})

test('what cannot be read does not keep the others back', async () => {
  const folder = tempFolder({ 'a.txt': 'a', 'b.txt': '', 'c.txt': 'c', 'c.meta.json': '{', 'd.meta.json': '{}' })
  const { documents, errors } = await readFolder(folder)
  expect(documents.map(({ id }) => id)).toEqual(['a'])
  expect(errors.map(({ code, file }) => [code, path.basename(file)])).toEqual([
    ['metadata-without-text', 'd.meta.json'],
    ['empty', 'b.txt'],
    ['metadata-not-json', 'c.meta.json'],
  ])
})

test.each([
  ['folder-missing', 'none'],
  ['not-a-folder', 'a.md'],
  ['folder-without-texts', '.'],
])('%s', async (code, name) => {
  const folder = tempFolder({ 'a.md': 'x' })
  expect(await readErrorOf(() => readFolder(path.join(folder, name)))).toMatchObject({ code })
})
