import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { cacheName } from '../../src/build/cache.ts'
import { changesName } from '../../src/build/changes-page.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { readLexiconData } from '../../src/data/load-lexicon.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file of a build with its content; the cache and the page of changes depend on what was there before. */
function bytesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(cacheName) && name !== changesName && statSync(path.join(folder, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}

const config = (folder: string) => ({
  ...defaultConfig,
  corpus: [path.join(folder, 'corpus')],
  out: path.join(folder, 'reports'),
})

it('the reports of the repository are what would be built', async () => {
  const { written, removed } = await build({
    config: { ...defaultConfig, corpus: [path.join(root, 'corpus')], out: path.join(root, 'reports') },
    mode: 'check',
  })
  expect([...written.map((output) => output.path), ...removed]).toEqual([])
})

describe('a build after another', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-build-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const text = path.join(folder, 'corpus', 'hai-phong-2020-11-26.txt')
  const out = path.join(folder, 'reports')
  let first: Map<string, string>

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'corpus'))
    for (const name of ['can-tho-2020-11-20', 'hai-phong-2020-11-26'])
      copyFileSync(path.join(root, 'corpus', `${name}.txt`), path.join(folder, 'corpus', `${name}.txt`))
    await build({ config: config(folder) })
    first = bytesOf(out)
  })

  it('makes nothing where nothing has changed', async () => {
    expect(await build({ config: config(folder) })).toMatchObject({ isUpToDate: true, written: [], removed: [] })
  })

  it('makes again what was deleted or changed by hand', async () => {
    rmSync(path.join(out, 'comparison.md'))
    writeFileSync(path.join(out, 'observations.csv'), 'x')
    const { isUpToDate, written } = await build({ config: config(folder) })
    expect(isUpToDate).toBe(false)
    expect(written.map((output) => output.path).sort()).toEqual(['comparison.md', 'observations.csv'])
    expect(bytesOf(out)).toEqual(first)
  })

  it('reads the texts again with other words', async () => {
    const shipped = readLexiconData()
    const words = { ...shipped, indicators: shipped.indicators.filter(({ id }) => id !== 'grdp') }
    const { isUpToDate, written } = await build({ config: config(folder), words, mode: 'dry-run' })
    expect(isUpToDate).toBe(false)
    const observations = String(written.find((output) => output.path === 'observations.jsonl')?.content)
    expect(observations).toContain('"indicator":"iip"')
    expect(observations).not.toContain('"indicator":"grdp"')
    expect((await build({ config: config(folder), words: shipped })).isUpToDate).toBe(true)
  })

  it('does not believe a damaged cache', async () => {
    const cache = path.join(out, cacheName)
    for (const name of readdirSync(cache)) writeFileSync(path.join(cache, name), `${name} is damaged`)
    await build({ config: config(folder) })
    expect(bytesOf(out)).toEqual(first)
  })

  it('gives the bytes of a build from nothing after a text has changed and changed back, and tells the changes', async () => {
    const before = readFileSync(text, 'utf8')
    writeFileSync(text, before.replace('12,23%', '12,33%'))
    const { written } = await build({ config: config(folder) })
    const paths = written.map((output) => output.path)
    expect(paths).toContain('index.html')
    expect(paths.filter((name) => name.includes('scoreboard-can-tho'))).toEqual([])
    const changes = readFileSync(path.join(out, changesName), 'utf8')
    expect(changes).toContain('## Đổi khác: 1')
    expect(changes).toMatch(/trước: 12,23%.*\n.*nay: 12,33%.*khác ở: giá trị\n {2}> .*12,23%.*\n {2}> .*12,33%/)

    const fresh = path.join(folder, 'fresh')
    await build({ config: { ...config(folder), out: fresh } })
    expect(bytesOf(out)).toEqual(bytesOf(fresh))
    writeFileSync(text, before)
    await build({ config: config(folder) })
    expect(bytesOf(out)).toEqual(first)
  })

  it('says what it would change and changes nothing', async () => {
    const before = readFileSync(text, 'utf8')
    const cached = readdirSync(path.join(out, cacheName))
    writeFileSync(text, before.replace('12,23%', '12,43%'))
    for (const mode of ['dry-run', 'check'] as const) {
      const { written } = await build({ config: config(folder), mode })
      expect(written.map((output) => output.path)).toContain('observations.jsonl')
    }
    expect(bytesOf(out)).toEqual(first)
    expect(readdirSync(path.join(out, cacheName))).toEqual(cached)
    writeFileSync(text, before)
  })

  it('takes away what is no longer made', async () => {
    cpSync(out, path.join(folder, 'less'), { recursive: true })
    const less = {
      ...config(folder),
      out: path.join(folder, 'less'),
      languages: ['vi' as const],
      charts: [],
      places: [],
    }
    const { removed } = await build({ config: less })
    expect(removed).toContain('index.en.html')
    expect(removed).toContain('charts/growth-by-city.svg')
    expect([...bytesOf(less.out).keys()].filter((name) => name.startsWith('charts'))).toEqual([])
  })
})
