import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, onTestFinished, test, vi } from 'vitest'
import { schemaVersion } from '../../src/store/schema.ts'
import { runCli } from '../support/run-cli.ts'
import { startProgram } from '../support/start-program.ts'
import { syntheticReport } from '../support/synthetic-reports.ts'
import { tempFolder } from '../support/temp-folder.ts'

vi.setConfig({ testTimeout: 30_000 })

const report = 'Năm 2020, GRDP của Hải Phòng tăng 12,23%, kế hoạch 16,5%.\n'

/** A folder with texts and the path of a database that is not there yet. */
function workplace(files: Readonly<Record<string, string>> = { 'texts/a.txt': report }) {
  const folder = tempFolder(files)
  const at = (name: string) => path.join(folder, name)
  return { at, db: at('x.duckdb'), texts: at('texts') }
}

/** Opens a file by DuckDB alone, as any client would. */
async function byDuckdb(file: string, statements: readonly string[]): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  try {
    let rows: unknown[][] = []
    for (const sql of statements) rows = (await connection.runAndReadAll(sql)).getRowsJson()
    return rows
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const count = ['SELECT count(*)::INTEGER FROM observations']

test('it says what it did', async () => {
  const { db, texts, at } = workplace()
  expect(await runCli(['ingest', '--db', db, texts])).toMatchObject({
    code: 0,
    stdout: `${db}: thêm 1, cập nhật 0, giữ nguyên 0, rút ra 0, lỗi 0\n`,
    stderr: '',
  })
  const again = await runCli(['ingest', '--lang', 'en', '--db', db, texts, at('none.txt')])
  expect(again).toMatchObject({
    code: 1,
    stdout: `${db}: 0 added, 0 refreshed, 1 unchanged, 0 withdrawn, 1 failed\n`,
    told: [`doichieu: ${at('none.txt')}: there is no such file; check name and path`],
  })
  const removed = await runCli(['ingest', '--lang', 'en', '--db', db, '--remove', 'a'])
  expect(removed.stdout).toBe(`${db}: 0 added, 0 refreshed, 0 unchanged, 1 withdrawn, 0 failed\n`)
})

test('the file opens in DuckDB itself, and the view of triples is in it', async () => {
  const { db, texts } = workplace()
  await runCli(['ingest', '--db', db, texts])
  expect(
    await byDuckdb(db, ['SELECT quote, other_measure, other_quote, other_status, other_basis FROM triples']),
  ).toEqual([['12,23%', 'growth', '16,5%', 'target', 'plan']])
})

test('a command line that cannot be obeyed', async () => {
  const { db, texts } = workplace()
  expect(await runCli(['ingest', '--db', db])).toMatchObject({
    code: 2,
    told: [expect.stringContaining('--remove ID')],
  })
  await runCli(['ingest', '--db', db, texts])
  const before = readFileSync(db)
  const { code, told } = await runCli(['ingest', '--lang', 'en', '--db', db, '--remove', 'b', texts])
  expect({ code, told }).toEqual({
    code: 2,
    told: [`doichieu: --remove: ${db} has no document b; see: doichieu query "SELECT id FROM documents"`],
  })
  expect(readFileSync(db).equals(before)).toBe(true)
})

test.each<[name: string, prepare: (db: string) => unknown, told: string]>([
  [
    'no database',
    (db) => {
      writeFileSync(db, 'not a database\n'.repeat(2000))
    },
    'not a DuckDB database',
  ],
  [
    'an empty file',
    (db) => {
      writeFileSync(db, '')
    },
    'not a DuckDB database',
  ],
  [
    'a folder',
    (db) => {
      mkdirSync(db)
    },
    'this is a folder',
  ],
  ['a database of others', (db) => byDuckdb(db, ['CREATE TABLE mine (a INTEGER)']), 'not one of doichieu'],
  ['a table named as ours', (db) => byDuckdb(db, ['CREATE TABLE store (a INTEGER)']), 'not one of doichieu'],
])('%s is left as it is', async (_, prepare, expected) => {
  const { db, texts } = workplace()
  await prepare(db)
  for (const args of [
    ['ingest', '--db', db, texts],
    ['query', '--db', db, 'SELECT 1'],
  ]) {
    const { code, told } = await runCli([...args, '--lang', 'en'])
    expect({ code, told }).toEqual({ code: 1, told: [expect.stringContaining(`doichieu: ${db}: `)] })
    expect(told[0]).toContain(expected)
  }
})

test.each([
  [schemaVersion - 1, 'an older schema'],
  [schemaVersion + 1, 'written by a newer doichieu'],
])('schema %i says what to do', async (version, expected) => {
  const { db, texts } = workplace()
  await runCli(['ingest', '--db', db, texts])
  await byDuckdb(db, [`UPDATE store SET "schema" = ${version}`])
  const { code, told } = await runCli(['ingest', '--lang', 'en', '--db', db, texts])
  expect({ code, told }).toEqual({ code: 1, told: [expect.stringContaining(expected)] })
  expect(await byDuckdb(db, count)).toEqual([[2]])
})

test('a damaged database is told, wherever the damage is', async () => {
  const { db, texts, at } = workplace()
  await runCli(['ingest', '--db', db, texts])
  const whole = readFileSync(db)
  const asked = ['--lang', 'en', 'SELECT * FROM observations, documents']
  const answer = (await runCli(['query', '--db', db, ...asked])).stdout
  let damages = 0
  for (const begin of [100, 4200, 12_300, Math.floor(whole.length / 2), whole.length - 5000]) {
    const damaged = Buffer.from(whole)
    for (let k = begin; k < begin + 64; k++) damaged[k] = (damaged[k] ?? 0) ^ 0x5a
    const file = at(`damaged-${begin}.duckdb`)
    writeFileSync(file, damaged)
    const { code, stdout, told } = await runCli(['query', '--db', file, ...asked])
    // Damage to what is not in use, as the older of the two headers, changes no answer.
    if (code === 0) expect(stdout).toBe(answer)
    else expect({ code, told }).toEqual({ code: 1, told: [expect.stringContaining('the database is damaged')] })
    damages += code
  }
  expect(damages).toBeGreaterThan(0)
  const cut = at('cut.duckdb')
  writeFileSync(cut, whole.subarray(0, 9000))
  const { told } = await runCli(['ingest', '--lang', 'en', '--db', cut, texts])
  expect(told).toEqual([expect.stringContaining('the database is damaged')])
})

test('places where nothing can be written', async () => {
  const { at, texts } = workplace()
  const cases = [
    [at('none/x.duckdb'), 'the folder of this file is not there'],
    [at('texts/a.txt/x.duckdb'), 'the folder of this file is not there'],
  ]
  for (const [db = '', expected = ''] of cases) {
    const { code, told } = await runCli(['ingest', '--lang', 'en', '--db', db, texts])
    expect({ code, told }).toEqual({ code: 1, told: [expect.stringContaining(expected)] })
  }
  expect(await runCli(['query', '--lang', 'en', '--db', at('none.duckdb'), 'SELECT 1'])).toMatchObject({
    code: 1,
    told: [expect.stringContaining('there is no such database')],
  })
})

test('a database that another process has open', async () => {
  const { db, texts } = workplace()
  await runCli(['ingest', '--db', db, texts])
  const instance = await DuckDBInstance.create(db)
  try {
    for (const args of [
      ['ingest', '--db', db, texts],
      ['query', '--db', db, 'SELECT 1'],
    ]) {
      const { code, stderr } = await startProgram([...args, '--lang', 'en']).ended
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `doichieu: ${db}: another process (number ${process.pid}) is using it; wait for it or close it\n`,
      })
    }
  } finally {
    instance.closeSync()
  }
})

test('an ingest that is ended at any moment leaves the last whole state', async () => {
  const { db, texts, at } = workplace()
  await runCli(['ingest', '--db', db, texts])
  for (let k = 0; k < 60; k++) writeFileSync(at(`texts/r${k}.txt`), syntheticReport(k))
  const started = performance.now()
  expect((await startProgram(['ingest', '--db', at('y.duckdb'), texts]).ended).code).toBe(0)
  const needed = performance.now() - started
  const moments = [
    [0.4, 'SIGKILL'],
    [0.75, 'SIGINT'],
    [0.95, 'SIGKILL'],
  ] as const
  for (const [part, signal] of moments) {
    const { child, ended } = startProgram(['ingest', '--db', db, texts])
    await wait(needed * part)
    child.kill(signal)
    await ended
    const counts = ['observations', 'documents', 'files'].map((table) => `(SELECT count(*) FROM ${table})::INTEGER`)
    const [state] = await byDuckdb(db, [`SELECT ${counts.join(', ')}`])
    const [before, after] = [
      [2, 1, 1],
      [602, 61, 61],
    ]
    expect([before, after]).toContainEqual(state)
  }
  expect((await runCli(['ingest', '--db', db, texts])).code).toBe(0)
  expect(await byDuckdb(db, count)).toEqual([[602]])
}, 60_000)

test('a full disk loses nothing', async (context) => {
  const folder = tempFolder({ 'texts/a.txt': report, 'disk/.keep': '' })
  const disk = path.join(folder, 'disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    context.skip('no right to mount a small disk')
  }
  onTestFinished(() => {
    execFileSync('umount', [disk])
  })
  const db = path.join(disk, 'x.duckdb')
  const texts = path.join(folder, 'texts')
  await runCli(['ingest', '--db', db, texts])
  for (let k = 0; k < 8; k++) {
    const noise = Array.from({ length: 400 }, () => randomBytes(400).toString('hex')).join(' ')
    writeFileSync(path.join(texts, `r${k}.txt`), `${report}${noise}\n`)
  }
  const { code, stderr } = await startProgram(['ingest', '--lang', 'en', '--db', db, texts]).ended
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `doichieu: ${db}: the disk is full; what was stored is untouched, make room and run it again\n`,
  })
  expect(readdirSync(disk)).toContain('x.duckdb')
  expect(await byDuckdb(db, count)).toEqual([[2]])
}, 90_000)
