import { describe, expect, it } from 'vitest'
import { findLimits } from '../../src/tables/limits.ts'
import { tableCsvColumns, tableToCsv } from '../../src/tables/table-csv.ts'
import { tableToMarkdown } from '../../src/tables/table-markdown.ts'
import { tableWording } from '../../src/tables/wording.ts'
import { dateOf, documentsOf, figure, level, lexicon, tableOf } from '../support/table-case.ts'

const HP = 'hai-phong'
const CT = 'can-tho'
const CL = 'chi-linh'

const observations = [
  figure({
    place: HP,
    id: 'o1',
    verdict: 'missed',
    doc: 'hai-phong-2020-11-26',
    quote: '12,23%',
    start: 2733,
    end: 2739,
  }),
  figure({
    place: HP,
    id: 'o2',
    value: 16.5,
    precision: 0.1,
    status: 'target',
    basis: 'plan',
    doc: 'hai-phong-2020-11-26',
  }),
  figure({
    place: 'vietnam',
    indicator: 'gdp',
    id: 'o3',
    value: 2,
    high: 3,
    precision: 1,
    doc: 'hai-phong-2020-11-26',
  }),
  figure({ place: CT, id: 'o1', value: 2.2, precision: 0.1, status: 'estimate', quote: '2,2%' }),
  figure({
    place: CL,
    id: 'o1',
    indicator: 'gross_output',
    value: 10.4,
    precision: 0.1,
    unit: 'percent/year',
    period: '2020/2022',
  }),
  level('budget_revenue', 84_199_200_000_000, 'VND', {
    place: HP,
    id: 'o4',
    precision: 1e8,
    quote: '84.199,2 tỷ đồng',
  }),
  level('budget_revenue', 3_200_000_000_000, 'VND', {
    place: CL,
    id: 'o2',
    precision: 1e11,
    bound: 'at_least',
    period: '2020/2022',
  }),
]
const table = tableOf(observations, [CT, CL, HP])

describe('CSV', () => {
  const lines = tableToCsv(table, dateOf).split('\r\n')
  const read = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const cells = lines.slice(1, -1).map((line): Record<string, string> => {
    const values = read(line)
    return Object.fromEntries(tableCsvColumns.map((column, k) => [column, values[k] ?? '']))
  })
  const grdp = cells.filter(({ indicator, period }) => indicator === 'grdp' && period === '2020')

  it('has a header and a line for every cell, plan and benchmark', () => {
    expect(lines[0]).toBe(tableCsvColumns.join(','))
    expect(grdp.map(({ entry, place }) => `${entry} ${place}`)).toEqual([
      'result can-tho',
      'missing chi-linh',
      'result hai-phong',
      'target hai-phong',
      'benchmark vietnam',
    ])
  })

  it('carries numbers with points, bounds, ranges and status, and where they are from', () => {
    expect(grdp[0]).toMatchObject({
      value: '2.2',
      unit: 'percent',
      status: 'estimate',
      doc: 'can-tho-2021-01-15',
      date: '2021-01-15',
      id: 'o1',
    })
    expect(grdp[2]).toMatchObject({
      value: '12.23',
      verdict: 'missed',
      is_early: 'true',
      is_conflict: 'false',
      start: '2733',
    })
    expect(grdp[4]).toMatchObject({ value: '2', high: '3' })
    expect(cells.find(({ value }) => value === '84199200000000')).toMatchObject({
      amount: '84199.2',
      amount_multiplier: '1000000000',
    })
    expect(cells.find(({ bound }) => bound === 'at_least')).toMatchObject({ value: '3200000000000', place: CL })
  })

  it('says why a cell is empty and what is nearest', () => {
    expect(grdp[1]).toMatchObject({
      value: '',
      missing: 'related-only',
      nearest_indicator: 'gross_output',
      nearest_period: '2020/2022',
      doc: 'chi-linh-2021-01-15',
    })
  })
})

describe('Markdown', () => {
  const limits = findLimits({ table, observations, lexicon, dateOf })
  const write = (language: 'vi' | 'en') =>
    tableToMarkdown(table, {
      wording: tableWording(language, lexicon),
      documents: documentsOf(observations),
      limits,
    }).replaceAll('\u00a0', ' ')
  const vi = write('vi')

  it('writes numbers as people do, with marks and sources', () => {
    expect(vi).toContain('| 2,2 (ước) [B1] | chỉ tiêu khác: ')
    expect(vi).toContain('| 12,23\\* (KH 16,5; không đạt mức đề ra) [A1] | 2–3\\* [A3] |')
    expect(vi).toContain('| tỷ đồng | không nêu | ≥ 3.200 [C2] | kỳ khác: năm 2020 |')
    expect(write('en')).toContain('| billion VND | not stated | other period: 2020–2022 | 84,199.2 ')
  })

  it('tells notes, what cannot be concluded and sources below', () => {
    const heads = [...vi.matchAll(/^#+ .*$/gm)].map(([head]) => head)
    expect(heads.slice(0, 3)).toEqual(['# So sánh giữa các địa phương', '## Mức', '## Tăng trưởng'])
    expect(vi).toContain(
      '- Chí Linh, Tổng thu ngân sách nhà nước trên địa bàn (mức) năm 2020: chỉ nêu của kỳ khác: ≥ 3.200 tỷ đồng (giai đoạn 2020–2022) [C2]',
    )
    expect(vi).toContain('- [A1] “12,23%”, ký tự 2733–2739')
    expect(vi.indexOf('## Điều các văn bản')).toBeGreaterThan(vi.indexOf('## Ghi chú'))
  })

  it('keeps every line of a table equally wide', () => {
    const rows = vi.split('\n').filter((line) => line.startsWith('|'))
    const widths = rows.map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths).size).toBeLessThanOrEqual(2)
  })

  it('keeps what texts hold from being read as markup', () => {
    const odd = [figure({ place: HP, quote: '12|*_<b>', doc: 'x' })]
    const text = tableToMarkdown(tableOf(odd), {
      wording: tableWording('vi', lexicon),
      documents: [{ id: 'x', title: '# <i>' }],
      limits: [],
    })
    expect(text).toContain('“12\\|\\*\\_\\<b\\>”')
    expect(text).toContain('### A. # \\<i\\>')
  })

  it('says that there is nothing', () => {
    expect(
      tableToMarkdown(
        { places: [], sections: [] },
        { wording: tableWording('en', lexicon), documents: [], limits: [] },
      ),
    ).toBe('# Places side by side\n\nThere are no figures to put into a table.\n')
  })
})
