import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { collector, runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const text = 'Năm 2020, GRDP của Hải Phòng tăng 12,23%.'

describe('files', () => {
  it.each([
    ['csv', (content: Buffer) => content.toString().startsWith('doc,id,quote,')],
    ['json', (content: Buffer) => 'table' in (JSON.parse(content.toString()) as object)],
    ['sdmx', (content: Buffer) => content.toString().startsWith('STRUCTURE,STRUCTURE_ID,ACTION,')],
    ['parquet', (content: Buffer) => content.subarray(0, 4).toString() === 'PAR1'],
    ['xlsx', (content: Buffer) => content.subarray(0, 2).toString() === 'PK'],
  ])('%s is written whole, in a folder that is made', async (format, isWhole) => {
    const folder = tempFolder({ 'a.txt': text })
    const file = path.join(folder, 'new', `out.${format}`)
    const { code, stdout, stderr } = await runCli([
      'export',
      path.join(folder, 'a.txt'),
      '--format',
      format,
      '--out',
      file,
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`${file}: 1 số liệu của 1 văn bản\n`)
    expect(isWhole(readFileSync(file))).toBe(true)
    expect(readdirSync(path.dirname(file))).toEqual([`out.${format}`])
  })

  it('a data package is a folder', async () => {
    const folder = tempFolder({ 'texts/a.txt': text })
    const out = path.join(folder, 'package')
    const { code } = await runCli(['export', '--corpus', path.join(folder, 'texts'), '-f', 'datapackage', '--out', out])
    expect(code).toBe(0)
    expect(readdirSync(out)).toContain('datapackage.json')
  })

  it('without --out they go to standard output, with a byte-order mark on request', async () => {
    const folder = tempFolder({ 'a.txt': text })
    const plain = await runCli(['export', path.join(folder, 'a.txt')])
    const marked = await runCli(['export', path.join(folder, 'a.txt'), '--bom'])
    expect(plain.stdout).toMatch(/^doc,id/)
    expect(marked.stdout).toBe(`\ufeff${plain.stdout}`)
  })

  it('a text may come from standard input, and - is standard output', async () => {
    const { code, stdout } = await runCli(['export', '-', '--out', '-'], text)
    expect([code, stdout.split('\r\n')[1]?.slice(0, 9)]).toEqual([0, 'stdin,o1,'])
  })

  it('binary ones go through a pipe byte by byte', () => {
    const folder = tempFolder({ 'a.txt': text })
    const bytes = execFileSync(process.execPath, [
      ...['--import', 'tsx', 'src/cli/main.ts', 'export', path.join(folder, 'a.txt'), '--format', 'parquet'],
    ])
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  }, 60_000)
})

describe('bad use', () => {
  test.each([
    ['export --format xml', '--format does not take xml; choose one of: csv, xlsx, parquet, json, sdmx, datapackage'],
    ['export --corpus corpus a.txt', 'use either names of files or --corpus, not both'],
    ['export --format json --bom', '--bom goes with --format csv only, not with json'],
    ['export --format datapackage', '--format datapackage writes several files; name a folder with --out'],
    ['export --licence MIT', '--licence goes with --format datapackage only, not with csv'],
    [
      'export --format datapackage --out x --licence a/b',
      '--licence needs the identifier of a licence, as CC-BY-4.0, not a/b',
    ],
    ['export --out=', '--out needs the name of a file or folder'],
  ])('%s', async (line, told) => {
    expect(await runCli([...line.split(' '), '--lang', 'en'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `doichieu: ${told}\n`,
    })
  })

  it.each(['xlsx', 'parquet'])('%s is not printed on a terminal', async (format) => {
    const out = collector({ isTTY: true, columns: 80 })
    const err = collector()
    const streams = { stdin: Readable.from([]), stdout: out.stream, stderr: err.stream }
    const code = await run(['export', '--format', format, '--lang', 'en'], streams)
    expect([code, out.text(), err.text()]).toEqual([
      2,
      '',
      `doichieu: ${format} is not text and is not printed on a terminal; name a file with --out\n`,
    ])
  })
})

describe('bad input', () => {
  it('a text that cannot be read is told and the others are exported', async () => {
    const folder = tempFolder({ 'a.txt': text, 'b.txt': new Uint8Array([0xff, 0xfe, 0, 1]) })
    const { code, stdout, told } = await runCli([
      'export',
      ...['a', 'b', 'c'].map((name) => path.join(folder, `${name}.txt`)),
    ])
    expect([code, told.length, stdout.split('\r\n').length]).toEqual([1, 2, 3])
  })

  it('two texts of one name cannot be told apart: the second is left out', async () => {
    const folder = tempFolder({ 'x/a.txt': text, 'y/a.txt': text })
    const files = ['x', 'y'].map((part) => path.join(folder, part, 'a.txt'))
    const { code, stdout, stderr } = await runCli(['export', '--lang', 'en', ...files])
    expect([code, stdout.split('\r\n').length]).toEqual([1, 3])
    expect(stderr).toContain(`${files[1] ?? ''}: another text is named a too`)
  })

  it('nothing to export leaves what was there', async () => {
    const folder = tempFolder({ 'a.txt': 'Không có gì ở đây.', 'out.csv': 'kept' })
    const out = path.join(folder, 'out.csv')
    const { code, stderr } = await runCli(['export', path.join(folder, 'a.txt'), '--out', out, '--lang', 'en'])
    expect([code, stderr]).toEqual([1, 'doichieu: no reported figure was found in the texts; nothing is written\n'])
    expect(readFileSync(out, 'utf8')).toBe('kept')
  })

  it('a corpus without texts or that is not there is told', async () => {
    const folder = tempFolder()
    expect((await runCli(['export', '--corpus', folder])).code).toBe(1)
    expect((await runCli(['export', '--corpus', path.join(folder, 'none')])).code).toBe(1)
  })

  it('a folder or a file in the way is told, and nothing is left behind', async () => {
    const folder = tempFolder({ 'a.txt': text, 'taken/x': '', file: '' })
    const at = (name: string) => [
      'export',
      path.join(folder, 'a.txt'),
      '--lang',
      'en',
      '--out',
      path.join(folder, name),
    ]
    expect(await runCli(at('taken'))).toMatchObject({ code: 1, stdout: '' })
    expect((await runCli(at('taken'))).stderr).toContain('a folder stands there')
    expect((await runCli(at('file/out.csv'))).stderr).toContain('a file stands on that path')
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'file', 'taken'])
  })

  it('a text is never overwritten by what is made of it', async () => {
    const folder = tempFolder({ 'a.txt': text })
    const file = path.join(folder, 'a.txt')
    const { code, stderr } = await runCli(['export', file, '--out', file, '--lang', 'en'])
    expect([code, stderr]).toEqual([2, `doichieu: --out is the text ${file} itself; name another file\n`])
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('says which figures the SDMX file cannot take', async () => {
    const folder = tempFolder({ 'a.txt': 'GRDP của Hải Phòng tăng 12,23%.' })
    const { code, stderr, stdout } = await runCli(['export', path.join(folder, 'a.txt'), '-f', 'sdmx', '--lang', 'en'])
    expect([code, stdout.split('\r\n').length]).toEqual([0, 2])
    expect(stderr).toBe('doichieu: warning: figures left out of the SDMX file since they have no period: 1\n')
  })
})
