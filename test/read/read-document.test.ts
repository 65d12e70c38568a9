import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, truncateSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { largestText, readDocument, readHashedDocument, readStream } from '../../src/read/read-document.ts'
import { readErrorOf } from '../support/error-of.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a document is named after its file and has the metadata beside it', async () => {
  const text = 'GRDP tăng 12,23%\r\n'
  const sha256 = createHash('sha256').update(text).digest('hex')
  const folder = tempFolder({
    'hai-phong.2020.txt': text,
    'hai-phong.2020.meta.json': JSON.stringify({ place: 'hai-phong', sha256 }),
  })
  expect(await readDocument(path.join(folder, 'hai-phong.2020.txt'))).toEqual({
    id: 'hai-phong.2020',
    text,
    meta: { place: 'hai-phong', sha256 },
  })
})

test('a text that is not the one of its metadata is refused', async () => {
  const folder = tempFolder({ 'a.txt': 'một', 'a.meta.json': JSON.stringify({ sha256: '0'.repeat(64) }) })
  const { code, params } = await readErrorOf(() => readDocument(path.join(folder, 'a.txt')))
  expect(code).toBe('checksum')
  expect(params.actual).toBe(createHash('sha256').update('một').digest('hex'))
})

test('the checksum is that of the file, its byte-order mark included', async () => {
  const content = '\ufeffmột'
  const sha256 = createHash('sha256').update(content).digest('hex')
  const folder = tempFolder({ 'a.txt': content, 'a.meta.json': JSON.stringify({ sha256 }) })
  expect((await readDocument(path.join(folder, 'a.txt'))).text).toBe('một')
})

test.each([
  ['none', {}],
  ['a checksum', { sha256: createHash('sha256').update('một').digest('hex') }],
])('the hash is that of the file whose metadata have %s', async (_, meta) => {
  const folder = tempFolder({ 'a.txt': 'một', 'a.meta.json': JSON.stringify(meta) })
  const { sha256 } = await readHashedDocument(path.join(folder, 'a.txt'))
  expect(sha256).toBe(createHash('sha256').update('một').digest('hex'))
})

test.skipIf(process.platform === 'win32')('a pipe is waited for, and this thread goes on meanwhile', async () => {
  const pipe = path.join(tempFolder(), 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  const reading = readDocument(pipe)
  await writeFile(pipe, 'Một dòng.\n')
  expect(await reading).toEqual({ id: 'pipe', text: 'Một dòng.\n', meta: {} })
})

test('an empty file is refused', async () => {
  const file = path.join(tempFolder({ 'a.txt': '' }), 'a.txt')
  expect(await readErrorOf(() => readDocument(file))).toMatchObject({ code: 'empty' })
})

test('a file that is not there', async () => {
  const file = path.join(tempFolder({ 'a.txt': 'x' }), 'b.txt')
  expect(await readErrorOf(() => readDocument(file))).toMatchObject({ code: 'missing', file })
  expect(await readErrorOf(() => readDocument(path.join(file, '..', 'a.txt', 'c.txt')))).toMatchObject({
    code: 'missing',
  })
})

test('a folder is no text', async () => {
  expect(await readErrorOf(() => readDocument(tempFolder()))).toMatchObject({ code: 'is-folder' })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file that may not be read', async () => {
  const file = path.join(tempFolder({ 'a.txt': 'x' }), 'a.txt')
  chmodSync(file, 0)
  expect(await readErrorOf(() => readDocument(file))).toMatchObject({ code: 'not-allowed' })
})

test('a name that the system refuses', async () => {
  const file = path.join(tempFolder(), `${'x'.repeat(300)}.txt`)
  expect(await readErrorOf(() => readDocument(file))).toMatchObject({ code: 'unreadable' })
})

test('a file over the limit is refused without being read', async () => {
  const file = path.join(tempFolder({ 'a.txt': 'x' }), 'a.txt')
  truncateSync(file, 50 * 1024 * 1024)
  expect(await readErrorOf(() => readDocument(file))).toMatchObject({
    code: 'too-large',
    params: { size: 50, limit: largestText / 1024 / 1024 },
  })
})

test('a byte over the limit is over the limit', async () => {
  const file = path.join(tempFolder({ 'a.txt': 'x' }), 'a.txt')
  truncateSync(file, largestText + 1)
  const { params } = await readErrorOf(() => readDocument(file))
  expect(params.size).toBe(Number(params.limit) + 1)
})

test('a stream is read up to the limit and no further', async () => {
  let read = 0
  async function* endless() {
    const chunk = Buffer.alloc(1024 * 1024, 'a')
    for (;;) {
      await Promise.resolve()
      read += chunk.length
      yield chunk
    }
  }
  const reading = () => readStream(endless(), 'stdin', 'standard input')
  expect(await readErrorOf(reading)).toMatchObject({ code: 'stream-too-large', file: 'standard input' })
  expect(read).toBeLessThanOrEqual(largestText + 1024 * 1024)
})

test('a letter may be split between two chunks of a stream', async () => {
  async function* chunks() {
    for (const byte of Buffer.from('kỳ')) {
      await Promise.resolve()
      yield Buffer.from([byte])
    }
  }
  expect(await readStream(chunks(), 'stdin', '-')).toEqual({ id: 'stdin', text: 'kỳ', meta: {} })
})
