import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-database-'))
const db = path.join(folder, 'x.duckdb')
const cli = (command: string, ...args: string[]) => runCli([command, '--lang', 'en', ...args])

beforeAll(async () => {
  await cli('ingest', '--db', db, 'corpus')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['table', '--format', 'md', '--derive'],
  ['table', '--format', 'json', '--territory', '2025'],
  ['export', '--format', 'csv'],
  ['export', '--format', 'json'],
])('%s %s %s from a database is that from the texts', { timeout: 30_000 }, async (command, ...options) => {
  const stored = await cli(command, '--db', db, ...options)
  expect(stored).toMatchObject({ code: 0, stderr: '' })
  expect(stored.stdout).toBe((await cli(command, '--corpus', 'corpus', ...options)).stdout)
  expect(stored.stdout.length).toBeGreaterThan(1000)
})

test.each([
  ['check', "Hai Phong's GRDP grew 12.2% in 2020"],
  ['check', 'Năm 2020 cảng Hải Phòng có 3 bến mới'],
  ['audit', 'corpus/chi-linh-2023-05-16.txt'],
])('%s %s against a database is that against the texts', async (command, text) => {
  const stored = await cli(command, text, '--against', db, '--format', 'json')
  expect(stored).toMatchObject({ code: 0 })
  expect(stored).toEqual(await cli(command, text, '--against', 'corpus', '--format', 'json'))
})

test('a database stands in place of texts, not beside them', async () => {
  for (const args of [
    ['table', '--db', db, 'corpus'],
    ['table', '--db', db, '--corpus', 'corpus'],
    ['export', '--db', db, 'corpus/can-tho-2020-11-20.txt'],
  ]) {
    expect(await runCli([...args, '--lang', 'en'])).toMatchObject({
      code: 2,
      told: ['doichieu: use either texts or --db, not both'],
    })
  }
})

test('a database that is not there, holds nothing or is none is told', async () => {
  const missing = path.join(folder, 'none.duckdb')
  for (const command of ['table', 'export']) {
    const result = await cli(command, '--db', missing)
    expect(result).toMatchObject({ code: 1, stdout: '' })
    expect(result.told).toEqual([expect.stringContaining('there is no such database')])
  }
  expect((await cli('check', 'GRDP 12%', '--against', missing)).told[0]).toContain('none.duckdb')
  const empty = path.join(folder, 'empty.duckdb')
  ;(await openStore(empty, 'write')).close()
  expect((await cli('table', '--db', empty)).told).toEqual([expect.stringContaining('holds no text')])
  expect(await cli('table', '--db', 'package.json')).toMatchObject({ code: 1 })
})

test('texts that this program would read anew are told', async () => {
  const old = path.join(folder, 'old.duckdb')
  await cli('ingest', '--db', old, 'corpus')
  const store = await openStore(old, 'write')
  await store.connection.run("UPDATE documents SET extractor = 'of before' WHERE id LIKE 'can-tho%'")
  store.close()
  const result = await cli('table', '--db', old)
  expect(result.code).toBe(0)
  expect(result.told).toEqual([expect.stringMatching(/warning: .*old\.duckdb: 1 texts were read by another release/)])
})

test('an export does not overwrite the database that it reads', async () => {
  const before = readFileSync(db)
  expect(await cli('export', '--db', db, '--out', db)).toMatchObject({ code: 2 })
  expect(await cli('table', '--db', db, '--out', db)).toMatchObject({ code: 2 })
  expect(readFileSync(db).equals(before)).toBe(true)
})
