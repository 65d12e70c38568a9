import { describe, expect, it } from 'vitest'
import { toDataFrame } from '../../src/exports/to-data-frame.ts'
import { showChart } from '../../src/notebook/show-chart.ts'
import { showFrame } from '../../src/notebook/show-frame.ts'
import { showMarkdown } from '../../src/notebook/show-markdown.ts'
import { showPage } from '../../src/notebook/show-page.ts'
import { showRows } from '../../src/notebook/show-rows.ts'
import { comparisonPage } from '../../src/tables/compare/comparison-page.ts'
import { chartCases } from '../support/chart-cases.ts'
import { compared } from '../support/compare-case.ts'
import { figure } from '../support/table-case.ts'

/** What a kernel is given where it asks a value how to show it. */
const bundleOf = (value: object) =>
  (value as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]?.() ?? {}

const growth = figure({
  indicator: 'grdp',
  measure: 'growth',
  value: 12.23,
  unit: 'percent',
  place: 'hai-phong',
  period: '2020',
})

describe('showRows', () => {
  it('has numbers of the language, markup as text, and nothing where a value is missing', () => {
    const rows = [
      ['<b>', 1234.5, undefined],
      [null, Number.NaN, 12n],
    ]
    const { 'text/html': html = '', 'text/plain': plain = '' } = bundleOf(
      showRows({ columns: ['a & b', 'n', 'm'], rows }, 'vi'),
    )
    expect(html.match(/<t[hd][ >].*?<\/t[hd]>/g)?.map((cell) => cell.replace(/^<t[hd][^>]*>|<\/t[hd]>$/g, ''))).toEqual(
      ['a &amp; b', 'n', 'm', '&lt;b&gt;', '1.234,5', '', '', '', '12'],
    )
    expect(plain).toContain('1.234,5')
    expect(bundleOf(showRows({ columns: ['n'], rows: [[1234.5]] }, 'en'))['text/html']).toContain('<td>1,234.5</td>')
  })
})

it('showFrame shows all rows and columns of a frame', async () => {
  const frame = await toDataFrame([growth])
  const { 'text/html': html = '' } = bundleOf(showFrame(frame, 'vi'))
  expect(html.match(/<th[ >]/g)).toHaveLength(frame.columns.length)
  expect(html).toContain('<td>12,23</td>')
})

it('showPage shows the parts that it is given, without links that other outputs would take', () => {
  const page = comparisonPage(compared([growth]), 'vi', 'triple')
  const grids = bundleOf(showPage({ grids: page.grids }))
  expect(grids['text/html']).toMatch(/^<div class="scroll"><table>/)
  expect(grids['text/html']).toContain('+12,23% [1]')
  expect(grids['text/html']).not.toMatch(/<h\d|<a /)
  const sources = bundleOf(showPage({ sourcesTitle: page.sourcesTitle, sources: page.sources }))
  expect(sources['text/html']).toMatch(/^<h5>[^<]+<\/h5>\n<ol>\n<li value="1">/)
  expect(sources['text/plain']).toContain('[1]')
})

it('showMarkdown sets headings below those of a notebook', () => {
  expect(bundleOf(showMarkdown('# A\n\n#b\n\n## C\n'))).toEqual({
    'text/markdown': '#### A\n\n#b\n\n##### C\n',
    'text/plain': '# A\n\n#b\n\n## C\n',
  })
})

it('showChart has the specification, a picture and the words', async () => {
  const [, chart] = chartCases[0] ?? []
  if (!chart) throw new Error('no chart')
  const bundle = bundleOf(await showChart(chart))
  expect(bundle['application/vnd.vegalite.v5+json']).toBe(chart.spec)
  expect(
    Buffer.from(bundle['image/png'] ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  expect(bundle['text/plain']).toBe(`${chart.title}\n${chart.description}`)
})
