import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readDocument } from '../../src/read/read-document.ts'
import { listTexts } from '../../src/read/read-folder.ts'
import { ingest } from '../../src/store/ingest.ts'
import type { IngestRequest } from '../../src/store/ingest.ts'
import { openStore } from '../../src/store/open-store.ts'
import { readExtractions } from '../../src/store/read-extractions.ts'
import { syntheticReport } from '../support/synthetic-reports.ts'
import { tempFolder } from '../support/temp-folder.ts'

vi.setConfig({ testTimeout: 30_000 })

const lexicon = loadLexicon()
const haiPhong = 'Năm 2020, GRDP của Hải Phòng tăng 12,23%, kế hoạch 16,5%.\n'
const canTho = 'Năm 2020, GRDP của Cần Thơ tăng 1,08% so với năm 2019.\n'

/** A folder of texts with a database beside them, and what the tests do with it. */
function workplace(files: Readonly<Record<string, string>>) {
  const folder = tempFolder(files)
  const at = (name: string) => path.join(folder, name)
  const file = at('doichieu.duckdb')
  return {
    at,
    write: (name: string, text: string) => {
      writeFileSync(at(name), text)
    },
    ingest: async (paths: readonly string[], more: Partial<IngestRequest> = {}) => {
      const store = await openStore(file, 'write')
      try {
        const { errors, repeated, sameName, unknown, ...ids } = await ingest(store, { paths: paths.map(at), ...more })
        const told = {
          errors: errors.map(({ code }) => code),
          repeated: repeated.map(({ doc }) => doc),
          sameName: sameName.map(({ doc }) => doc),
          unknown,
        }
        return Object.fromEntries(Object.entries({ ...ids, ...told }).filter(([, found]) => found.length > 0))
      } finally {
        store.close()
      }
    },
    read: async () => {
      const store = await openStore(file, 'read')
      try {
        return await readExtractions(store)
      } finally {
        store.close()
      }
    },
    rows: async (sql: string) => {
      const store = await openStore(file, 'read')
      try {
        return (await store.connection.runAndReadAll(sql)).getRowsJson()
      } finally {
        store.close()
      }
    },
    change: async (sql: string) => {
      const store = await openStore(file, 'write')
      try {
        await store.connection.run(sql)
      } finally {
        store.close()
      }
    },
  }
}

test.each(['corpus', 'test/gold/press', '../shared/gold/texts'])(
  'what is read back equals what was extracted: %s',
  async (folder) => {
    const files = await listTexts(folder).catch(() => [])
    if (files.length === 0) return
    const file = path.join(tempFolder(), 'a.duckdb')
    const store = await openStore(file, 'write')
    try {
      await ingest(store, { paths: files })
      const read = await readExtractions(store)
      const expected = await Promise.all(files.map(readDocument))
      const byId = expected.sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))
      expect(read.map(({ document }) => document)).toEqual(byId)
      // Also in the order of their fields, so that their JSON is equal byte by byte.
      for (const [k, { extraction }] of read.entries())
        expect(JSON.stringify(extraction.observations)).toBe(
          JSON.stringify(extract(byId[k] ?? fail(), lexicon).observations),
        )
      for (const [k, { extraction }] of read.entries()) expect(extraction).toEqual(extract(byId[k] ?? fail(), lexicon))
    } finally {
      store.close()
    }
  },
)

const fail = (): never => {
  throw new Error('fewer documents than read')
}

test('texts are added, left, refreshed and withdrawn', async () => {
  const { at, write, ingest: take, read, rows } = workplace({ 'texts/a.txt': haiPhong, 'texts/b.txt': canTho })
  expect(await take(['texts'])).toEqual({ added: ['a', 'b'] })
  expect(await take(['texts'])).toEqual({ unchanged: ['a', 'b'] })
  write('texts/a.txt', haiPhong.replace('12,23', '11,22'))
  expect(await take(['texts'])).toEqual({ refreshed: ['a'], unchanged: ['b'] })
  expect((await read())[0]?.extraction.observations.map(({ quote }) => quote)).toEqual(['11,22%', '16,5%'])
  rmSync(at('texts/a.txt'))
  expect(await take(['texts'])).toEqual({ unchanged: ['b'], withdrawn: ['a'] })
  for (const table of ['observations', 'issues', 'files', 'triples'])
    expect(await rows(`SELECT DISTINCT doc FROM ${table} WHERE doc = 'a'`)).toEqual([])
  expect((await read()).map(({ document }) => document.id)).toEqual(['b'])
  rmSync(at('texts/b.txt'))
  expect(await take(['texts'])).toEqual({ withdrawn: ['b'] })
  expect(await take(['texts'])).toEqual({ errors: ['folder-without-texts'] })
})

test('changed metadata, another extractor and other words have a text extracted again', async () => {
  const { write, ingest: take, change, rows } = workplace({ 'texts/a.txt': haiPhong })
  await take(['texts'])
  write('texts/a.meta.json', '{"date": "2020-11-26", "place": "hai-phong"}')
  expect(await take(['texts'])).toEqual({ refreshed: ['a'] })
  expect(await rows('SELECT meta_date, date FROM documents')).toEqual([['2020-11-26', '2020-11-26']])
  write('texts/a.meta.json', '{"place": "hai-phong", "date": "2020-11-26"}')
  expect(await take(['texts'])).toEqual({ unchanged: ['a'] })
  for (const field of ['extractor', 'lexicon']) {
    await change(`UPDATE documents SET ${field} = 'earlier'`)
    await change(`UPDATE observations SET value = 0`)
    expect(await take(['texts'])).toEqual({ refreshed: ['a'] })
    expect(await rows('SELECT count(*) FROM observations WHERE value = 0')).toEqual([['0']])
  }
})

test('the same file twice, or the same content under two names, is one document', async () => {
  const { at, ingest: take, read, rows } = workplace({ 'texts/b.txt': haiPhong })
  expect(await take(['texts', 'texts/b.txt', './texts/../texts/b.txt'])).toEqual({ added: ['b'] })
  copyFileSync(at('texts/b.txt'), at('texts/c.txt'))
  expect(await take(['texts'])).toEqual({ unchanged: ['b'], repeated: ['b'] })
  expect(await rows('SELECT location, doc FROM files ORDER BY location')).toEqual([
    ['texts/b.txt', 'b'],
    ['texts/c.txt', 'b'],
  ])
  rmSync(at('texts/b.txt'))
  expect(await take(['texts'])).toEqual({ added: ['c'], withdrawn: ['b'] })
  expect((await read()).map(({ document }) => document.id)).toEqual(['c'])
  renameSync(at('texts/c.txt'), at('texts/a.txt'))
  expect(await take(['texts'])).toEqual({ added: ['a'], withdrawn: ['c'] })
})

test('what is stored depends on the texts, not on the order in which they came', async () => {
  const texts = { 'x/b.txt': haiPhong, 'y/a.txt': haiPhong, 'y/d.txt': canTho }
  const one = workplace(texts)
  const other = workplace(texts)
  for (const folder of ['x', 'y']) await one.ingest([folder])
  for (const folder of ['y', 'x']) await other.ingest([folder])
  const plain = async ({ read }: typeof one) =>
    (await read()).map(({ document, extraction }) => ({ document, extraction }))
  expect(await plain(one)).toEqual(await plain(other))
  expect((await one.read()).map(({ document }) => document.id)).toEqual(['b', 'd'])
})

test('of two texts with one name the one already stored stays', async () => {
  const { ingest: take, read } = workplace({ 'x/a.txt': haiPhong, 'b/a.txt': canTho })
  await take(['x'])
  expect(await take(['b'])).toEqual({ sameName: ['a'] })
  expect((await read()).map(({ document }) => document.text)).toEqual([haiPhong])
})

test('a text that can no longer be read keeps what was known of it', async () => {
  const { write, ingest: take, read } = workplace({ 'texts/a.txt': haiPhong, 'texts/b.txt': canTho })
  await take(['texts'])
  write('texts/a.txt', '')
  write('texts/b.txt', canTho.replace('1,08', '1,09'))
  expect(await take(['texts', 'none.txt'])).toEqual({ refreshed: ['b'], errors: ['empty', 'missing'] })
  expect((await read()).map(({ document }) => document.text)).toEqual([haiPhong, canTho.replace('1,08', '1,09')])
})

test('a document is taken out by its id', async () => {
  const { ingest: take, read } = workplace({ 'a.txt': haiPhong, 'b.txt': canTho })
  await take(['a.txt', 'b.txt'])
  expect(await take([], { remove: ['a', 'none'] })).toEqual({ withdrawn: ['a'], unknown: ['none'] })
  expect((await read()).map(({ document }) => document.id)).toEqual(['b'])
})

test('a folder that is moved with its database is known again', async () => {
  const { at, ingest: take } = workplace({ 'old/texts/a.txt': haiPhong })
  const store = await openStore(at('old/x.duckdb'), 'write')
  await ingest(store, { paths: [at('old/texts')] })
  store.close()
  renameSync(at('old'), at('new'))
  const moved = await openStore(at('new/x.duckdb'), 'write')
  expect((await ingest(moved, { paths: [at('new/texts')] })).unchanged).toEqual(['a'])
  moved.close()
  expect(await take(['new/texts'])).toEqual({ added: ['a'] })
})

test('a thousand figures of a hundred reports come in and go out', async () => {
  const { at, ingest: take, read, rows } = workplace({})
  mkdirSync(at('texts'))
  for (let k = 0; k < 100; k++) writeFileSync(at(`texts/r${k}.txt`), syntheticReport(k))
  expect((await take(['texts'])).added).toHaveLength(100)
  const all = (await read()).flatMap(({ extraction }) => extraction.observations)
  expect(all).toHaveLength(1000)
  expect(await rows('SELECT count(*), count(DISTINCT (doc, id)) FROM observations')).toEqual([['1000', '1000']])
  for (let k = 0; k < 100; k += 2) rmSync(at(`texts/r${k}.txt`))
  expect((await take(['texts'])).withdrawn).toHaveLength(50)
  expect(await rows('SELECT count(*) FROM observations')).toEqual([['500']])
})
