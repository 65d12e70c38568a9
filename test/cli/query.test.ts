import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-query-'))
const db = path.join(folder, 'x.duckdb')
const other = path.join(folder, 'other.csv')

beforeAll(async () => {
  writeFileSync(path.join(folder, 'a.txt'), 'Năm 2020, GRDP của Hải Phòng tăng 12,23%, kế hoạch 16,5%.\n')
  writeFileSync(other, 'a,b\n1,2\n')
  await runCli(['ingest', '--db', db, folder])
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const query = (sql: string, ...more: string[]) => runCli(['query', '--lang', 'en', '--db', db, ...more, sql])

const everything = `SELECT 'a, "b"' AS text, 12.50::DECIMAL(9,2) AS decimal, 84199.2::DOUBLE AS double, 3::BIGINT AS whole,
  9007199254740993::BIGINT AS great, DATE '2020-11-26' AS day, [1, 2] AS list, {'a': 1, 'b': 'x'} AS parts, NULL AS nothing,
  true AS yes, 'NaN'::DOUBLE AS strange`

test('values of every kind are printed in every format', async () => {
  const json = await query(everything, '--format', 'jsonl')
  expect(json.stdout).toBe(
    '{"text":"a, \\"b\\"","decimal":12.5,"double":84199.2,"whole":3,"great":"9007199254740993","day":"2020-11-26",' +
      '"list":[1,2],"parts":{"a":1,"b":"x"},"nothing":null,"yes":true,"strange":"NaN"}\n',
  )
  const array = await query(everything, '--format', 'json')
  expect(JSON.parse(array.stdout)).toEqual([JSON.parse(json.stdout)])
  const csv = await query(everything, '--format', 'csv')
  expect(csv.stdout).toBe(
    'text,decimal,double,whole,great,day,list,parts,nothing,yes,strange\r\n' +
      '"a, ""b""",12.5,84199.2,3,9007199254740993,2020-11-26,"[1,2]","{""a"":1,""b"":""x""}",,true,NaN\r\n',
  )
  const people = await runCli(['query', '--db', db, 'SELECT 84199.2 AS value'])
  expect(people.stdout).toContain('84.199,2')
})

test('an answer without rows has its head, one of many chunks has all rows', async () => {
  expect((await query('SELECT id FROM documents WHERE false', '--format', 'csv')).stdout).toBe('id\r\n')
  expect((await query('SELECT id FROM documents WHERE false', '--format', 'json')).stdout).toBe('[]\n')
  expect((await query('SELECT id FROM documents WHERE false')).stdout).toContain('id')
  const many = await query('SELECT i, i AS i FROM range(10000) r(i)', '--format', 'json')
  expect((JSON.parse(many.stdout) as object[]).at(-1)).toEqual({ i: 9999, 'i:1': 9999 })
})

test.each([
  'SHOW TABLES',
  'DESCRIBE observations',
  'SUMMARIZE observations',
  'FROM triples',
  'EXPLAIN SELECT 1',
  'WITH a AS (SELECT 1 AS n) SELECT n FROM a;',
  'PIVOT observations ON measure USING count(*) GROUP BY doc',
])('what reads is obeyed: %s', async (sql) => {
  const { code, stderr } = await query(sql)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test.each([
  "INSERT INTO issues (doc) VALUES ('x')",
  'DELETE FROM observations',
  "UPDATE documents SET text = ''",
  'DROP TABLE observations',
  'CREATE TABLE mine (a INTEGER)',
  'CREATE TEMP TABLE mine AS SELECT 1',
  `COPY observations TO '${other}'`,
  `COPY (SELECT 1) TO '${path.join(folder, 'new.csv')}'`,
  `EXPORT DATABASE '${path.join(folder, 'export')}'`,
  `ATTACH '${path.join(folder, 'y.duckdb')}' AS y`,
  'INSTALL httpfs',
  'LOAD httpfs',
  'SET enable_external_access = true',
  "PRAGMA memory_limit = '1GB'",
  'CALL duckdb_settings()',
  'CHECKPOINT',
  'BEGIN',
  'VACUUM',
  "SELECT * FROM read_csv('" + other + "')",
  "SELECT * FROM read_text('" + other + "')",
  `FROM '${other}'`,
  "SELECT * FROM glob('" + folder + "/*')",
])('what does more than read is refused: %s', async (sql) => {
  const before = readFileSync(db)
  const { code, stdout, told } = await query(sql)
  expect({ code, stdout, told }).toEqual({
    code: 2,
    stdout: '',
    told: [expect.stringContaining('doichieu: this SQL would do more than read the database and is not run')],
  })
  expect(readFileSync(db).equals(before)).toBe(true)
  expect(readFileSync(other, 'utf8')).toBe('a,b\n1,2\n')
  expect(['new.csv', 'export', 'y.duckdb'].filter((name) => existsSync(path.join(folder, name)))).toEqual([])
})

test.each([
  ['SELEC 1', 'Parser Error: syntax error at or near "SELEC"'],
  ['SELECT figure FROM observations', 'Referenced column "figure" not found'],
  ['SELECT 1 FROM nowhere', 'Table with name nowhere does not exist!'],
  ["SELECT 'x'::INTEGER FROM range(5000)", "Could not convert string 'x' to INT32"],
  ['SELECT $1', 'Values were not provided'],
])('wrong SQL gives what DuckDB says on one line: %s', async (sql, said) => {
  const { code, told } = await query(sql)
  expect({ code, told }).toEqual({ code: 2, told: [expect.stringContaining(said)] })
})

test.each([
  ['', 'no SQL is given'],
  [' ; -- nothing', 'no SQL is given'],
  ['SELECT 1; SELECT 2', 'one SQL statement at a time'],
  ['SELECT 1; DELETE FROM observations', 'one SQL statement at a time'],
  ['CREATE TEMP TABLE a AS SELECT 1; FROM a', 'one SQL statement at a time'],
])('none or several statements are refused: %j', async (sql, said) => {
  const { code, told } = await query(sql)
  expect({ code, told }).toEqual({ code: 2, told: [expect.stringContaining(said)] })
})

test('a command without SQL', async () => {
  expect(await runCli(['query', '--lang', 'en'])).toMatchObject({ code: 2, told: [expect.stringContaining('no SQL')] })
})
