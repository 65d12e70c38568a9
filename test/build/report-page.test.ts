import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/lexicon/lexicon.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { emptyCache } from '../../src/build/cache.ts'
import { createDrawer } from '../../src/build/drawer.ts'
import { makeOutputs } from '../../src/build/make-outputs.ts'
import { createPrinter } from '../../src/build/printer.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { gatherEvidence } from '../../src/report/evidence.ts'
import type { ReadDocument } from '../../src/report/evidence.ts'
import { twoCities, readDocument } from '../support/report-fixture.ts'

const lexicon = loadLexicon()

const asked = (language: Language) => ({
  config: { ...defaultConfig, language },
  drawer: createDrawer({ cache: emptyCache, version: '', threads: 1 }),
  printer: createPrinter('', undefined),
})

async function pageOf(documents: readonly ReadDocument[], language: Language): Promise<string> {
  const outputs = await makeOutputs({ evidence: gatherEvidence(documents), lexicon, ...asked(language) })
  return outputs.find((output) => output.path === 'index.html')?.content.toString() ?? ''
}

const vietnamese = await pageOf(twoCities, 'vi')
const english = await pageOf(twoCities, 'en')

/** The page without style and script. */
const body = (page: string) => page.slice(page.indexOf('<body>')).replace(/<script>[\s\S]*?<\/script>/, '')

/** Markup without what the chart library drew. */
const withoutDrawings = (markup: string) => markup.replace(/<div class="chart-paper">[\s\S]*?<\/div>/g, '')

/** What a reader sees of a section, tags dropped. */
function textOf(page: string, section: string): string {
  const from = page.indexOf(`<h2 id="${section}">`)
  const to = page.indexOf('<h2 ', from + 1)
  return page
    .slice(from, to < 0 ? undefined : to)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;)])/g, '$1')
}

describe.each([
  ['vi', vietnamese],
  ['en', english],
])('the page in %s', (language, page) => {
  it('says its language and that it loads nothing', () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`))
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? ''
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  it('refers to nothing outside its folder', () => {
    const targets = [...page.matchAll(/\s(?:href|src|srcset|action|data|poster|xlink:href)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => /^(?:[a-z]+:|\/)/i.test(target))).toEqual([])
    const loads = [...page.matchAll(/url\((['"]?)([^)]*)\1\)|@import/g)].map((match) => match[2] ?? match[0])
    expect(loads.filter((load) => !load.startsWith('data:font/woff2') && !load.startsWith('#'))).toEqual([])
  })

  it('has one place for every link and no id twice', () => {
    const ids = [...body(page).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...body(page).matchAll(/href="#([^"]*)"/g)].map((match) => match[1])
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  it('leads from every observation to its sentence', () => {
    for (const { extraction } of twoCities) {
      for (const { doc, id, quote } of extraction.observations) {
        const anchor = `f-${doc}-${id}`
        expect(page).toContain(`href="#${anchor}"`)
        expect(new RegExp(`<mark id="${anchor}"[^>]*>${quote}</mark>`).test(page), anchor).toBe(true)
      }
    }
  })

  it('shows markup of a text as text', () => {
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<Thành ủy>')
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(page).toContain('Hội nghị &lt;Thành ủy&gt; &amp; &quot;các ban&quot;')
  })

  it('closes every element that it opens', () => {
    expect(unclosed(withoutDrawings(body(page)))).toEqual([])
  })

  it('leaves no message unfilled', () => {
    expect(body(page)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  })
})

it('sets comparable figures side by side and says how they differ', () => {
  const findings = textOf(vietnamese, 'findings')
  expect(findings).toContain('Hải Phòng 12,23% và Cần Thơ 2,2% (ước tính). Chênh nhau 10,03 điểm phần trăm.')
  expect(findings).toContain('kế hoạch 16,5%, thấp hơn kế hoạch 4,27 điểm phần trăm')
  expect(findings).toContain('thứ 2/63 và cao nhất')
  expect(textOf(english, 'findings')).toContain(
    'Hai Phong 12.23% and Can Tho 2.2% (estimate). They differ by 10.03 percentage points.',
  )
})

it('says what the texts cannot answer', () => {
  const gaps = textOf(vietnamese, 'gaps')
  expect(gaps).toMatch(/Chí Linh không nêu tổng sản phẩm trên địa bàn \(GRDP\).*tổng giá trị sản xuất.*10,4%\/năm/)
  expect(gaps).toContain('Từ 1/7/2025, Hải Phòng gồm thêm Hải Dương')
})

it('never shows gross output in a cell of GRDP', () => {
  const row = /<tr role="row"><th role="rowheader" scope="row">[^<]*GRDP[\s\S]*?<\/tr>/.exec(vietnamese)?.[0] ?? ''
  const cell = row.split('<td').find((part) => part.includes('data-label="Chí Linh"')) ?? ''
  expect(cell).toContain('class="missing"')
})

it('writes a report for texts without any figure', async () => {
  const page = await pageOf([readDocument('trống', 'Không có số liệu.\n', {}, [])], 'vi')
  expect(textOf(page, 'texts')).toContain('Không có số liệu.')
  expect(unclosed(withoutDrawings(body(page)))).toEqual([])
})

it('makes the same bytes each time', async () => {
  expect(await makeOutputs({ evidence: gatherEvidence(twoCities), lexicon: loadLexicon(), ...asked('vi') })).toEqual(
    await makeOutputs({ evidence: gatherEvidence(twoCities), lexicon, ...asked('vi') }),
  )
})

/** Tags that are opened and never closed, or closed and never opened. */
function unclosed(markup: string): string[] {
  const empty = new Set(['html', 'br', 'img', 'meta', 'hr', 'wbr'])
  const open: string[] = []
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (empty.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [`</${name}>`, ...open]
  }
  return open
}
