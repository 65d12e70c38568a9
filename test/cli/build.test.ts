import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const report = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'

test('a build writes into the folder and says where the report lies', async () => {
  const folder = tempFolder({ 'corpus/a.txt': report })
  const out = path.join(folder, 'x', 'reports')
  const { code, stdout, stderr } = await runCli(['build', '--corpus', path.join(folder, 'corpus'), '--out', out])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(`báo cáo: ${path.join(out, 'index.html')}\n`)
  expect(readdirSync(out)).toContain('index.html')
})

test.each([
  ['before', ['--lang', 'en', 'build']],
  ['after', ['build', '--lang', 'en']],
])('the language is asked for %s the command', async (_, args) => {
  const folder = tempFolder({ 'corpus/a.txt': report })
  const at = (name: string) => path.join(folder, name)
  const { stdout } = await runCli([...args, '--corpus', at('corpus'), '--out', at('reports')])
  expect(stdout).toContain(`report: ${at('reports/index.html')}\n`)
  expect(readFileSync(at('reports/index.html'), 'utf8')).toContain('<html lang="en"')
})

test('a text that cannot be read is told, and the others are built', async () => {
  const folder = tempFolder({ 'corpus/a.txt': report, 'corpus/b.txt': '' })
  const at = (name: string) => path.join(folder, name)
  const { code, told } = await runCli(['build', '--lang', 'en', '--corpus', at('corpus'), '--out', at('reports')])
  expect(code).toBe(1)
  expect(told).toEqual([`doichieu: ${at('corpus/b.txt')}: the file has no words; a text is needed`])
  expect(existsSync(at('reports/index.html'))).toBe(true)
})

test.each([
  ['none', 'there is no such folder; check name and path'],
  ['file', 'this is not a folder; a folder with texts (*.txt) is needed'],
  ['empty', 'the folder has no texts; add *.txt files'],
])('a corpus that is none is told in one line, and nothing is written: %s', async (name, told) => {
  const folder = tempFolder({ file: 'x', 'empty/a.md': 'x' })
  const at = (part: string) => path.join(folder, part)
  expect(await runCli(['build', '--lang', 'en', '--corpus', at(name), '--out', at('reports')])).toMatchObject({
    code: 1,
    stdout: '',
    told: [`doichieu: ${at(name)}: ${told}`],
  })
  expect(existsSync(at('reports'))).toBe(false)
})

test.each(['file', 'file/reports'])('an output folder that cannot be is told in one line: %s', async (name) => {
  const folder = tempFolder({ file: 'kept', 'corpus/a.txt': report })
  const at = (part: string) => path.join(folder, part)
  expect(await runCli(['build', '--lang', 'en', '--corpus', at('corpus'), '--out', at(name)])).toMatchObject({
    code: 1,
    stdout: '',
    told: [
      `doichieu: ${at(name)}: cannot be written, since a file stands on that path; choose another folder with --out`,
    ],
  })
  expect(readFileSync(at('file'), 'utf8')).toBe('kept')
})
