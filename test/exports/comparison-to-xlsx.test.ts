import { expect, it } from 'vitest'
import { comparisonToXlsx } from '../../src/exports/comparison-to-xlsx.ts'
import { comparisonPage } from '../../src/tables/compare/comparison-page.ts'
import { compared, comparedCorpus } from '../support/compare-case.ts'
import { figure } from '../support/table-case.ts'
import { unzip } from '../support/unzip.ts'

const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every string of a workbook, apart from the library that wrote it. */
function stringsOf(bytes: Uint8Array): string[] {
  const xml = unzip(bytes)
    .find(({ name }) => name === 'xl/sharedStrings.xml')
    ?.content.toString('utf8')
  return [...(xml ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescaped([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join('')),
  )
}

const withoutReferences = (text: string) => text.replace(/\[\w+\]/g, '[]')

it.each([
  { options: { withDerived: true, selection: { periods: ['2020'] } } },
  { options: { territory: '2025', preference: 'final', withParts: true } },
] as const)('a workbook loses nothing of the page: %j', async ({ options }) => {
  const comparison = await comparedCorpus(options)
  const strings = stringsOf(await comparisonToXlsx(comparison, 'vi', 'triple'))
  const known = new Set(strings.map(withoutReferences))
  const page = comparisonPage(comparison, 'vi', 'triple')
  const shown = [
    page.title,
    ...page.intro,
    ...page.grids.flatMap(({ title, head, lines }) => [title, ...head, ...lines.flat()]),
    ...page.lists.flatMap(({ title, items }) => [title, ...items]),
    ...page.sources.map(({ observation }) => observation.quote),
  ]
  expect(shown.map(withoutReferences).filter((text) => text !== '' && !known.has(text))).toEqual([])
  expect(shown.length).toBeGreaterThan(40)
})

it('every reference of a workbook is a row of its sources', async () => {
  const strings = stringsOf(await comparisonToXlsx(await comparedCorpus(), 'en', 'triple'))
  const known = new Set(strings)
  const references = strings.flatMap((text) => [...text.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, name = '']) => name))
  expect(references.length).toBeGreaterThan(40)
  expect(references.filter((name) => !known.has(name))).toEqual([])
})

it('a value passed over and figures of former places are in the workbook; equal input gives equal bytes', async () => {
  const observations = [
    figure({ place: 'hai-phong', value: 12.23, quote: '12,23%', doc: 'a' }),
    figure({ place: 'hai-phong', value: 11.5, quote: '11,5%', doc: 'b', status: 'estimate' }),
  ]
  const make = () => comparisonToXlsx(compared(observations, { preference: 'final' }), 'en', 'value')
  const bytes = await make()
  expect(stringsOf(bytes).filter((text) => text.includes('passed over'))).toHaveLength(1)
  expect(stringsOf(bytes)).toContain('11,5%')
  expect(Buffer.from(await make()).equals(Buffer.from(bytes))).toBe(true)
})
