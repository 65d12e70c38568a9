import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheName } from '../../src/build/cache.ts'
import { build } from '../../src/build/build.ts'
import type { BuildProgress, BuildResult } from '../../src/build/build.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { ReadError } from '../../src/read/read-error.ts'

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-build-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const at = (...parts: string[]) => path.join(folder, ...parts)

/** Every file of a build below a folder with its content. */
function contentOf(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true }) as string[]
  const files = names.filter((name) => !name.startsWith(cacheName) && statSync(path.join(root, name)).isFile()).sort()
  return new Map(files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')]))
}

describe('the report of the corpus', () => {
  let result: BuildResult
  let files: Map<string, string>
  const steps: BuildProgress[] = []
  beforeAll(async () => {
    result = await build({
      config: { ...defaultConfig, corpus: [corpus], out: at('vi'), language: 'vi' },
      onProgress: (step) => steps.push(step),
    })
    files = contentOf(at('vi'))
  })

  it('draws charts that look the same where the font is not installed', () => {
    const drawings = [...files].filter(([name]) => name.endsWith('.svg'))
    expect(drawings.length).toBeGreaterThan(0)
    for (const [, drawing] of drawings) expect(drawing).toContain('@font-face')
  })

  it('is written whole, with every file in the list', () => {
    expect(result.issues).toEqual([])
    const made = result.written.map((output) => output.path)
    expect([...files.keys()]).toEqual([...made, 'manifest.json'].sort())
    for (const file of [
      'observations.jsonl',
      'observations.csv',
      'comparison.csv',
      'comparison.md',
      'index.html',
      'index.en.html',
    ]) {
      expect(made).toContain(file)
    }
  })

  it('tells how far it is', () => {
    expect(steps.map((step) => step.done)).toEqual(steps.map((_, k) => k))
    expect(steps.every((step) => step.done < step.total)).toBe(true)
  })

  it('is small enough to send', () => {
    expect(files.get('index.html')?.length).toBeLessThan(1_000_000)
    expect(files.get('index.en.html')?.length).toBeLessThan(1_000_000)
  })

  it('marks every observation of the data in the texts and links to it', () => {
    const page = files.get('index.html') ?? ''
    const observations = (files.get('observations.jsonl') ?? '').trim().split('\n')
    expect(observations.length).toBeGreaterThan(50)
    for (const line of observations) {
      const { doc, id } = JSON.parse(line) as { doc: string; id: string }
      expect(page).toContain(`id="f-${doc}-${id}"`)
      expect(page).toContain(`href="#f-${doc}-${id}"`)
    }
  })

  it('names every file that a page links to', () => {
    for (const name of ['index.html', 'index.en.html']) {
      const links = [...(files.get(name) ?? '').matchAll(/\shref="([^"#][^"]*)"/g)].map((match) => match[1] ?? '')
      expect(links.filter((link) => !files.has(link))).toEqual([])
    }
  })

  it('has the same bytes when built again', async () => {
    await build({ config: { ...defaultConfig, corpus: [corpus], out: at('again'), language: 'vi' } })
    expect(contentOf(at('again'))).toEqual(files)
    await build({ config: { ...defaultConfig, corpus: [corpus], out: at('vi'), language: 'vi' } })
    expect(contentOf(at('vi'))).toEqual(files)
  })

  it('is in English as the first page where that is asked for, and leaves nothing behind', async () => {
    await build({ config: { ...defaultConfig, corpus: [corpus], out: at('again'), language: 'en' } })
    const english = contentOf(at('again'))
    expect(english.has('index.en.html')).toBe(false)
    expect(english.get('observations.jsonl')).toBe(files.get('observations.jsonl'))
    expect(english.get('index.html')).toContain('<html lang="en">')
    expect(english.get('index.vi.html')).toContain('<html lang="vi">')
    const named = (page: string | undefined) => page?.replace(/\.(?:vi|en)\.(html|md|svg|vl\.json)/g, '.$1')
    expect(named(english.get('index.html'))).toBe(named(files.get('index.en.html')))
  })
})

it('builds without the texts that cannot be read, and names them', async () => {
  mkdirSync(at('mixed'))
  writeFileSync(at('mixed', 'good.txt'), 'Năm 2020, GRDP của Hải Phòng tăng 12,23%.\n')
  writeFileSync(at('mixed', 'bad.txt'), Buffer.from([0xff, 0xff, 0x00]))
  const { issues } = await build({
    config: { ...defaultConfig, corpus: [at('mixed')], out: at('mixed-out'), language: 'vi' },
  })
  expect(issues.map((issue) => path.basename(issue.file))).toEqual(['bad.txt'])
  expect(readFileSync(at('mixed-out', 'index.html'), 'utf8')).toContain('12,23%')
})

it('leaves an earlier report alone where no text can be read', async () => {
  cpSync(at('mixed'), at('broken'), { recursive: true })
  rmSync(at('broken', 'good.txt'))
  const before = contentOf(at('mixed-out'))
  await expect(
    build({ config: { ...defaultConfig, corpus: [at('broken')], out: at('mixed-out'), language: 'vi' } }),
  ).rejects.toBeInstanceOf(ReadError)
  expect(contentOf(at('mixed-out'))).toEqual(before)
})
