import { expect, test } from 'vitest'
import { comparisonToCsv } from '../../../src/tables/compare/comparison-csv.ts'
import { comparisonJson } from '../../../src/tables/compare/comparison-json.ts'
import { comparisonPage } from '../../../src/tables/compare/comparison-page.ts'
import { pageToMarkdown } from '../../../src/tables/compare/page-markdown.ts'
import { pageToTerminal } from '../../../src/tables/compare/page-terminal.ts'
import { comparisonHtml } from '../../../src/report/comparison-html.ts'
import { comparedCorpus } from '../../support/compare-case.ts'

const golden = (name: string) => `golden/${name}`
const of2020 = await comparedCorpus({ selection: { periods: ['2020'] } })
const grdp = { indicators: ['grdp', 'iip', 'budget_revenue'] }

test.each(['vi', 'en'] as const)('the three cities in 2020, on a terminal of 80 columns, in %s', async (language) => {
  const text = pageToTerminal(comparisonPage(of2020, language, 'triple'), 80)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  await expect(text).toMatchFileSnapshot(golden(`2020.${language}.txt`))
})

test('the same as Markdown, page and data', async () => {
  const page = comparisonPage(of2020, 'vi', 'triple')
  await expect(pageToMarkdown(page)).toMatchFileSnapshot(golden('2020.golden.md'))
  const few = await comparedCorpus({ selection: { ...grdp, periods: ['2020'] } })
  await expect(comparisonHtml(comparisonPage(few, 'vi', 'triple'))).toMatchFileSnapshot(golden('grdp.golden.html'))
  await expect(comparisonToCsv(few.table, few.dateOf).replaceAll('\r\n', '\n')).toMatchFileSnapshot(golden('grdp.csv'))
  await expect(`${JSON.stringify(comparisonJson(few, 'en'), null, 2)}\n`).toMatchFileSnapshot(
    golden('grdp.golden.json'),
  )
})

test('other pivots, territories and derived values', async () => {
  const made = [
    await comparedCorpus({ selection: grdp, by: 'indicator', withDerived: true }),
    await comparedCorpus({ selection: grdp, by: 'period' }),
    await comparedCorpus({ selection: { ...grdp, periods: ['2020'] }, territory: '2025' }),
  ]
  const text = made.map((comparison) => pageToTerminal(comparisonPage(comparison, 'vi', 'triple'), 100)).join('\n')
  await expect(text).toMatchFileSnapshot(golden('pivots.txt'))
})

test('a page says what a careful reader can and cannot conclude', () => {
  const { lists } = comparisonPage(of2020, 'en', 'triple')
  const itemsOf = (title: string) => lists.find((list) => list.title.startsWith(title))?.items.join('\n') ?? ''
  const can = itemsOf('What can be concluded')
  expect(can).toMatch(/Gross regional domestic product, growth .*1\. Hai Phong \+12\.23% .*2\. Can Tho \+2\.2%/)
  expect(can).toMatch(/Hai Phong.*\+12\.23%.* missed against a plan of \+16\.5%/)
  const cannot = itemsOf('What cannot')
  for (const words of [
    'Chi Linh has no figure in this table',
    'ranks do not agree',
    'before the period ended',
    'differ in size',
    'estimates or forecasts',
    'undecided',
  ]) {
    expect(cannot).toContain(words)
  }
})
