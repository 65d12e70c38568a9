import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { palettes } from '../../src/charts/palettes.ts'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'chart-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const chart = (...args: string[]) => runCli(['chart', ...args, '--lang', 'en'])

// The first drawing loads the renderer.
describe('one chart', { timeout: 30_000 }, () => {
  it('is chosen from the table, saying why, and printed as a specification alone', async () => {
    const { code, stdout, told } = await chart()
    expect([code, told]).toEqual([
      0,
      [expect.stringMatching(/^Chose growth: \d places state the growth of \S+ in \d{4}/)],
    ])
    expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.stringContaining('vega-lite') as string })
  })

  it('is the scoreboard where one document of one place is left', async () => {
    const { stdout, told } = await chart('auto', '--place', 'Cần Thơ')
    expect(told).toEqual(['Chose scoreboard: only one document has figures.'])
    expect((JSON.parse(stdout) as { title: { text: string[] } }).title.text.join(' ')).toMatch(/^Can Tho/)
  })

  it('holds what was asked for and no more', async () => {
    const { stdout } = await chart('growth', '--period', '2020', '--indicator', 'GRDP', '--place', 'Hải Phòng,Cần Thơ')
    const words = JSON.stringify(JSON.parse(stdout))
    expect(words).toContain('Hai Phong')
    expect(words).not.toContain('Da Nang')
  })

  it('is a page that loads nothing and quotes the sentences', async () => {
    const { stdout } = await chart('growth', '--period', '2020', '--format', 'html')
    expect(stdout).toMatch(/^<!doctype html>/)
    expect(stdout.replace(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:|<script|<link/)
    expect(stdout).toMatch(/<li>Hai Phong, .*“.*GRDP.*”/)
  })

  it('is of a text where that is named without a type', async () => {
    const { told } = await chart('corpus/can-tho-2020-11-20.txt')
    expect(told).toEqual(['Chose scoreboard: only one document has figures.'])
  })

  it('is light or dark, and as wide as asked for', async () => {
    const { stdout } = await chart('growth', '--theme', 'dark', '--width', '680')
    const spec = JSON.parse(stdout) as { background: string; vconcat: { width: number }[] }
    expect(spec.background).toBe(palettes.dark.paper)
    expect(spec.vconcat.map(({ width }) => width)).toEqual(expect.arrayContaining([expect.any(Number)]))
    expect(Math.max(...spec.vconcat.map(({ width }) => width))).toBeGreaterThan(500)
  })

  it('brings its font along as a drawing', async () => {
    const { stdout } = await chart('growth', '--format', 'svg')
    expect(stdout).toMatch(/^<svg [^>]*><style>@font-face\{font-family:'Be Vietnam Pro'/)
  })

  it('is a page that follows its reader, or is light or dark for good', async () => {
    const page = (...args: string[]) => chart('growth', '--format', 'html', ...args)
    expect((await page()).stdout).toContain('prefers-color-scheme:dark')
    expect((await page()).stdout).toContain(`svg [fill="${palettes.light.bar}"]{fill:${palettes.dark.bar}}`)
    const dark = (await page('--theme', 'dark')).stdout
    expect(dark).not.toContain('prefers-color-scheme')
    expect(dark).toContain(`background:${palettes.dark.paper}`)
    expect(dark).toContain(`fill="${palettes.dark.bar}"`)
  })

  it('is the same twice', async () => {
    expect(await chart('growth', '-f', 'svg')).toEqual(await chart('growth', '-f', 'svg'))
  })
})

describe('a folder', { timeout: 30_000 }, () => {
  it('takes every chart, named by what it shows', async () => {
    const out = path.join(folder, 'new', 'deep')
    const { code, stdout, told } = await chart('scoreboard', '--format', 'png', '--out', out)
    const files = readdirSync(out)
    expect([code, stdout, told.length]).toEqual([0, '', files.length])
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect(readFileSync(path.join(out, file)).subarray(1, 4).toString()).toBe('PNG')
  })
})

test.each([
  [['growth', '--period', '1999'], 'nothing is drawn: the texts have no figure as asked'],
  [
    ['series', '--place', 'can-tho'],
    'nothing is drawn: series needs one indicator of one place in two periods or more; the figures asked for are level (17), growth (4), attainment (4) and part of the whole (1)',
  ],
  [
    ['ranks', '--measure', 'growth', '--place', 'can-tho'],
    'nothing is drawn: ranks needs a rank or a multiple; the figures asked for are growth (4)',
  ],
])('nothing to draw is told in a line, and why: %j', async (args, words) => {
  expect(await chart(...args)).toMatchObject({ code: 1, stdout: '', told: [`doichieu: ${words}`] })
})

test.each([
  [['pie'], 'there is no type of chart pie; types: auto, growth, plan'],
  [['grwth'], 'there is no type of chart grwth; did you mean growth? types: auto'],
  [['growth', '--theme', 'blue'], '--theme does not take blue; choose one of: light, dark'],
  [['growth', '--width', '100'], '--width does not take 100; give pixels from 320 to 1600'],
  [['growth', '--width', 'wide'], '--width does not take wide; give pixels from 320 to 1600'],
  [['growth', '-f', 'png'], 'the form png cannot be printed; add --out FOLDER'],
  [['scoreboard'], 'charts; add --out FOLDER, or ask for less: '],
  [['growth', '--indicator', 'grpd'], 'there is no indicator grpd; do you mean'],
  [['growth', 'corpus', '--corpus', 'corpus'], 'use either files and folders or --corpus'],
  [['growth', '--format', 'gif'], 'vl, svg, png, html'],
])('%j is told in one line', async (args, words) => {
  const { code, stdout, told } = await chart(...args)
  expect([code, stdout, told.length]).toEqual([2, '', 1])
  expect(told[0]).toContain(words)
})
