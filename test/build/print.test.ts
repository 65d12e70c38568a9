import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { build } from '../../src/build/build.ts'
import { findBrowser } from '../../src/build/find-browser.ts'
import { isPrintOf, printPdf } from '../../src/build/print-pdf.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const text = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'

/** A program that prints as a browser does: the links of the page, and the moment of printing. */
function standIn(folder: string): string {
  const file = path.join(folder, 'browser')
  writeFileSync(
    file,
    `#!/usr/bin/env node
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
const page = readFileSync(fileURLToPath(process.argv.at(-1)), 'utf8')
const out = process.argv.find((one) => one.startsWith('--print-to-pdf=')).slice(15)
const day = String(process.hrtime.bigint()).padStart(20, '0')
writeFileSync(out, '%PDF-1.4 /CreationDate (D:' + day + ') /ModDate (D:' + day + ') ' + page.match(/ href="[^"]*"/g).join('') + ' %%EOF')
appendFileSync(${JSON.stringify(path.join(folder, 'calls'))}, 'x')
`,
  )
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  chmodSync(file, 0o755)
  return file
}

const calls = (folder: string) => readFileSync(path.join(folder, 'calls'), 'utf8').length

const config = (folder: string) => ({
  ...defaultConfig,
  corpus: [path.join(folder, 'corpus')],
  out: path.join(folder, 'reports'),
  languages: ['vi' as const],
  report: ['pdf' as const],
  places: [],
})

describe.skipIf(process.platform === 'win32')('PDF', () => {
  test('carries no day of printing and no link out of it, and is known by the page that it prints', async () => {
    const folder = tempFolder()
    const page = '<a class="x" href="charts/a.svg">a</a><a href="#b">b</a>'
    const [first, second] = [await printPdf(page, standIn(folder)), await printPdf(page, standIn(folder))]
    expect(second).toEqual(first)
    const pdf = Buffer.from(first).toString('latin1')
    expect(pdf).toContain('href="#b"')
    expect(pdf).not.toMatch(/D:\d|charts\/a\.svg/)
    expect(isPrintOf(first, page)).toBe(true)
    expect(isPrintOf(first, `${page} `)).toBe(false)
  })

  test('is printed once for a page, and kept where there is no browser', async () => {
    const folder = tempFolder({ 'corpus/a.txt': text })
    const browser = standIn(folder)
    const first = await build({ config: config(folder), browser })
    expect(first.written.map((output) => output.path)).toContain('index.pdf')
    expect((await build({ config: config(folder), browser })).isUpToDate).toBe(true)
    const without = await build({ config: config(folder) })
    expect([without.written, without.removed, without.unprinted]).toEqual([[], [], []])
    expect((await build({ config: config(folder), mode: 'check' })).written).toEqual([])
    expect(calls(folder)).toBe(1)
  })

  test('of a page that changed is printed anew, or taken away where there is no browser', async () => {
    const folder = tempFolder({ 'corpus/a.txt': text })
    const browser = standIn(folder)
    await build({ config: config(folder), browser })
    writeFileSync(path.join(folder, 'corpus', 'a.txt'), text.replace('12,23', '12,33'))
    const check = await build({ config: config(folder), browser, mode: 'check' })
    expect(check.written.map((output) => output.path)).toContain('index.pdf')
    const without = await build({ config: config(folder) })
    expect(without.removed).toEqual(['index.pdf'])
    expect(without.unprinted).toEqual([{ path: 'index.pdf', reason: 'no-browser' }])
    const again = await build({ config: config(folder), browser })
    expect(again.written.map((output) => output.path).sort()).toEqual(['index.pdf'])
  })

  test('without a browser the rest is built, and a line says so; a browser that fails is a failure', async () => {
    const folder = tempFolder({ 'corpus/a.txt': text })
    const file = path.join(folder, 'c.json')
    const write = (browser: string) => {
      writeFileSync(file, JSON.stringify({ ...config(folder), corpus: ['corpus'], out: 'reports', browser }))
    }
    write('nowhere')
    const absent = await runCli(['build', '--lang', 'en', '--config', file])
    expect(absent.code).toBe(0)
    expect(absent.told).toHaveLength(1)
    expect(absent.told[0]).toContain('2 PDF left out')
    writeFileSync(path.join(folder, 'broken'), '#!/bin/sh\nexit 3\n')
    chmodSync(path.join(folder, 'broken'), 0o755)
    write('./broken')
    const failing = await runCli(['build', '--lang', 'en', '--config', file])
    expect(failing.code).toBe(1)
    expect(failing.told[0]).toContain(': the browser could not print it (3)')
    expect(failing.stdout).toContain('files written: ')
  })

  test('the browser is the one that is named, else the first on the path', () => {
    const folder = tempFolder({ 'a/chromium': '', 'b/google-chrome': '', 'c/own': '' })
    const at = (name: string) => path.join(folder, name)
    for (const name of ['b/google-chrome', 'c/own']) chmodSync(at(name), 0o755)
    const PATH = [at('a'), at('b')].join(path.delimiter)
    expect(findBrowser(undefined, { PATH })).toBe(at('b/google-chrome'))
    expect(findBrowser(undefined, { PATH, CHROME_PATH: at('c/own') })).toBe(at('c/own'))
    expect(findBrowser(at('c/own'), { PATH })).toBe(at('c/own'))
    expect(findBrowser(at('a/chromium'), { PATH })).toBeUndefined()
    expect(findBrowser('google-chrome', { PATH, CHROME_PATH: at('c/own') })).toBe(at('b/google-chrome'))
    expect(findBrowser('firefox', { PATH })).toBeUndefined()
  })
})

const chromium = findBrowser(undefined, process.env)

test.skipIf(chromium === undefined)('Chromium prints the same bytes again', { timeout: 60_000 }, async () => {
  const page = '<!doctype html><html lang="vi"><title>Thử</title><h1>Đối chiếu</h1><p>12,23%</p>'
  const [first, second] = [await printPdf(page, chromium ?? ''), await printPdf(page, chromium ?? '')]
  expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-')
  expect(Buffer.compare(first, second)).toBe(0)
})
