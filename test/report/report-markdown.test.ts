import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyCache } from '../../src/build/cache.ts'
import { createDrawer } from '../../src/build/drawer.ts'
import { makeOutputs } from '../../src/build/make-outputs.ts'
import { createPrinter } from '../../src/build/printer.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { gatherEvidence } from '../../src/report/evidence.ts'
import { markup } from '../../src/report/html.ts'
import { inlineMarkdown } from '../../src/report/markdown/inline-markdown.ts'
import { twoCities } from '../support/report-fixture.ts'

const evidence = gatherEvidence(twoCities)
const files = new Map<string, string>()

beforeAll(async () => {
  const outputs = await makeOutputs({
    config: { ...defaultConfig, report: ['md'], places: ['md'] },
    evidence,
    lexicon: loadLexicon(),
    drawer: createDrawer({ cache: emptyCache, version: '', threads: 1 }),
    printer: createPrinter('', undefined),
  })
  for (const { path: file, content } of outputs) files.set(file, content.toString())
})

describe.each(['index.md', 'index.en.md', 'places/hai-phong.md'])('%s', (name) => {
  const page = () => files.get(name) ?? ''
  const anchors = () => [...page().matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id)

  it('has one place for every link within it, and a file for every other', () => {
    expect(new Set(anchors()).size).toBe(anchors().length)
    const targets = [...page().matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
    expect(targets.length).toBeGreaterThan(10)
    const missing = targets.filter((target) =>
      target.startsWith('#')
        ? !anchors().includes(target.slice(1))
        : !files.has(path.posix.join(path.posix.dirname(name), decodeURIComponent(target))),
    )
    expect(missing).toEqual([])
  })

  it('leads from every figure to its sentence', () => {
    const own = evidence.observations.filter(({ doc }) => name.startsWith('index') || doc.startsWith('hai-phong'))
    expect(own.length).toBeGreaterThan(3)
    expect(anchors().filter((id) => !id.startsWith('doc-'))).toHaveLength(own.length)
    const plain = page().replaceAll('\\', '')
    for (const o of own) {
      expect(plain).toContain(`** ${o.quote} — `)
      expect(plain).toContain(`  > ${evidence.sentenceOf(o)?.trim() ?? '?'}`)
    }
  })

  it('shows words of a text as words, and leaves no message unfilled', () => {
    expect(
      page()
        .replace(/<a id="[^"]+"><\/a>/g, '')
        .replace(/\\</g, ''),
    ).not.toMatch(/</)
    expect(page()).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  })
})

it('has rows as long as their heads', () => {
  const rows = (files.get('index.md') ?? '')
    .split('\n')
    .map((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0))
  const lengths = rows.flatMap((length, k) => (length > 0 && rows[k - 1] !== 0 ? [[length, rows[k - 1]]] : []))
  expect(lengths.length).toBeGreaterThan(5)
  expect(lengths.filter(([own, above]) => own !== above)).toEqual([])
})

it('puts phrases of markup into Markdown, and refuses what it does not know', () => {
  const phrase = markup`<div><strong>GRDP</strong> ${'a*b <c>'} <a class="figure" href="#c3">12,23%</a></div><div><span>x</span></div>`
  expect(inlineMarkdown(phrase)).toBe('**GRDP** a\\*b \\<c\\> [12,23%](#c3); x')
  expect(() => inlineMarkdown(markup`<table></table>`)).toThrow('<table>')
})

it('is what lies in the reports of the repository', () => {
  expect(existsSync('reports/index.md')).toBe(true)
  expect(readFileSync('reports/index.md', 'utf8')).toContain('](charts/growth-by-city.svg)')
})
