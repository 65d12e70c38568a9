import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const hp = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'
const ct = 'Năm 2020, GRDP của Cần Thơ tăng 2,2% so với năm 2019.\n'
const table = (...args: string[]) => runCli(['table', '--lang', 'en', ...args])

test.each([
  [['--indicator', 'grpd'], 'there is no indicator grpd; do you mean GRDP?'],
  [['--indicator', 'zzz'], 'no indicator is like zzz; give an id or a name, as grdp, iip, "budget revenue"'],
  [['--place', 'Hải Phòg'], 'there is no place Hải Phòg; do you mean Hải Phòng?'],
  [['--period', 'hôm qua'], 'hôm qua is not a period; examples: 2020, 2020-Q1'],
  [['--measure', 'grow'], '--measure does not take grow; choose one of: level, growth'],
  [['--by', 'city'], '--by does not take city; choose one of: place, period, indicator'],
  [['--indicator', 'grdp,'], '--indicator has no value'],
  [['--territory', '2020'], '--territory does not take 2020; choose one of: as-reported, 2025'],
  [['--corpus', 'corpus', 'corpus'], 'use either files and folders or --corpus'],
])('%j is told in one line', async (args, told) => {
  const result = await table(...args)
  expect(result).toMatchObject({ code: 2, stdout: '' })
  expect(result.told).toHaveLength(1)
  expect(result.told[0]).toContain(`doichieu: ${told}`)
})

describe('inputs', () => {
  test('are files and folders; the same text twice is one document', async () => {
    const folder = tempFolder({ 'a/hp.txt': hp, 'ct.txt': ct })
    const [file, inner] = [path.join(folder, 'ct.txt'), path.join(folder, 'a')]
    const once = await table('--format', 'md', file, inner)
    const twice = await table('--format', 'md', inner, file, file, path.join(inner, 'hp.txt'))
    expect(once.stdout).toContain('+12.23%')
    expect(once.stdout).toContain('+2.2%')
    expect(twice.stdout).toBe(once.stdout)
  })
  test('of one name and different words cannot be told apart', async () => {
    const folder = tempFolder({ 'a/hp.txt': hp, 'b/hp.txt': ct })
    const result = await table(path.join(folder, 'a'), path.join(folder, 'b'))
    expect(result.code).toBe(1)
    expect(result.told[0]).toContain('another text is named hp too; this one is left out, rename one of the two')
    expect(result.stdout).toContain('+12.23%')
  })
  test('that cannot be read are told and passed over', async () => {
    const folder = tempFolder({ 'a/hp.txt': hp })
    const result = await table(path.join(folder, 'none.txt'), path.join(folder, 'a'))
    expect(result.code).toBe(1)
    expect(result.told[0]).toContain('none.txt: there is no such file')
    expect(result.stdout).toContain('+12.23%')
  })
})

test('values may be repeated or stand with commas, by id or by name', { timeout: 30_000 }, async () => {
  const some = [
    '--place',
    'Hải Phòng,can-tho',
    '--indicator',
    'GRDP',
    '--indicator',
    'chỉ số sản xuất công nghiệp',
    '--period',
    'năm 2020',
  ]
  const result = await table('--format', 'csv', ...some)
  const lines = result.stdout.trimEnd().split('\r\n').slice(1)
  expect(new Set(lines.map((line) => line.split(',')[1]))).toEqual(new Set(['grdp', 'iip']))
  expect(lines.some((line) => line.includes('chi-linh'))).toBe(false)
})

test('a table is written whole to a file, with a byte-order mark where asked', { timeout: 30_000 }, async () => {
  const folder = tempFolder({ 'hp.txt': hp })
  const file = path.join(folder, 't.csv')
  const result = await table('--period', '2020', '--format', 'csv', '--bom', '--out', file, path.join(folder, 'hp.txt'))
  expect(result).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(file, 'utf8').startsWith('\ufeffmeasure,indicator')).toBe(true)
  const failed = await table('--out', path.join(folder, 'none', 't.txt'), path.join(folder, 'hp.txt'))
  expect(failed.code).toBe(1)
  expect(failed.told.at(-1)).toContain('its folder does not exist')
})

test('nothing that fits is said to be so', { timeout: 30_000 }, async () => {
  const result = await table('--indicator', 'iip', '--period', '1999')
  expect(result.code).toBe(0)
  expect(result.stdout).toContain('No figure is as asked.')
  expect(result.stdout.replace(/\s+/g, ' ')).toContain('the texts state: growth, Q1 2024; growth, 2020')
})
