import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Observation } from '../../src/core/model/observation.ts'
import { datesOf } from '../../src/exports/material.ts'
import { materialToXlsx, tableToXlsx } from '../../src/exports/to-xlsx.ts'
import { figureFormat } from '../../src/exports/workbook/number-format.ts'
import { writeWorkbook } from '../../src/exports/workbook/write-workbook.ts'
import { findLimits } from '../../src/tables/limits.ts'
import { tableWording } from '../../src/tables/wording.ts'
import { smallMaterial, tableFrom } from '../support/material-case.ts'
import { figure, lexicon } from '../support/table-case.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { unzip } from '../support/unzip.ts'

const en = tableWording('en', lexicon)
const material = smallMaterial()
const table = tableFrom(material)
const limits = findLimits({
  table,
  observations: material.observations,
  lexicon,
  dateOf: datesOf(material.documents),
})
const request = { wording: en, documents: material.documents, limits, sentenceOf: material.sentenceOf }

interface ReadCell {
  readonly type: 'text' | 'number'
  readonly value: string
  readonly format: string | undefined
  readonly link: string | undefined
}

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const attribute = (xml: string, name: string) => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

/** Reads the sheets of a workbook from its XML, apart from the library that wrote it. */
function readSheets(bytes: Uint8Array) {
  const files = new Map(unzip(bytes).map(({ name, content }) => [name, content.toString('utf8')]))
  const get = (name: string) => files.get(name) ?? ''
  const strings = [...get('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescaped([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t = '']) => t).join('')),
  )
  const formats = new Map(
    [...get('xl/styles.xml').matchAll(/<numFmt [^>]*>/g)].map(([xml]) => [
      attribute(xml, 'numFmtId'),
      attribute(xml, 'formatCode'),
    ]),
  )
  const builtIn = new Map([
    ['1', '0'],
    ['2', '0.00'],
    ['3', '#,##0'],
    ['4', '#,##0.00'],
  ])
  const styles = [...(/<cellXfs.*?<\/cellXfs>/s.exec(get('xl/styles.xml'))?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(
    ([xml]) => formats.get(attribute(xml, 'numFmtId')) ?? builtIn.get(attribute(xml, 'numFmtId') ?? ''),
  )
  const names = [...get('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([xml]) => attribute(xml, 'name') ?? '')
  return new Map(
    names.map((name, k) => {
      const xml = get(`xl/worksheets/sheet${k + 1}.xml`)
      const links = new Map(
        [...xml.matchAll(/<hyperlink [^>]*>/g)].map(([link]) => [attribute(link, 'ref'), attribute(link, 'location')]),
      )
      const cells = new Map(
        [...xml.matchAll(/<c ([^>]*)>(?:<v>(.*?)<\/v>)<\/c>/gs)].map(
          ([, head = '', value = '']): [string, ReadCell] => {
            const address = attribute(head, 'r') ?? ''
            const isText = attribute(head, 't') === 's'
            return [
              address,
              {
                type: isText ? 'text' : 'number',
                value: isText ? (strings[Number(value)] ?? '') : value,
                format: styles[Number(attribute(head, 's'))],
                link: links.get(address),
              },
            ]
          },
        ),
      )
      return [name, { cells, xml, links }] as const
    }),
  )
}

const bytes = await materialToXlsx(table, material, request)
const sheets = readSheets(bytes)
const sheet = (name: string) => {
  const found = sheets.get(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The row of a sheet whose cells in the given columns are these. */
function rowWhere(name: string, wanted: Readonly<Record<string, string>>): number[] {
  const { cells } = sheet(name)
  const rows = [...new Set([...cells.keys()].map((address) => Number(/\d+/.exec(address)?.[0])))]
  return rows.filter((row) =>
    Object.entries(wanted).every(([column, value]) => cells.get(`${column}${row}`)?.value === value),
  )
}

describe('the workbook', () => {
  it('has table, figures, sources and notes; that of a table has no figures', async () => {
    expect([...sheets.keys()]).toEqual(['Table', 'Figures', 'Sources', 'Notes'])
    expect([...readSheets(await tableToXlsx(table, request)).keys()]).toEqual(['Table', 'Sources', 'Notes'])
  })

  it('has numbers as numbers, each leading to the row that states it', () => {
    const { cells } = sheet('Table')
    const sources = sheet('Sources').cells
    const figures = [...cells].filter(([, cell]) => cell.type === 'number')
    expect(figures.length).toBeGreaterThanOrEqual(6)
    const known = new Map(material.observations.map((o) => [`${o.doc} ${o.id}`, o]))
    for (const [, { value, link, format }] of figures) {
      const row = /^'Sources'!A(\d+)$/.exec(link ?? '')?.[1] ?? ''
      const stated = known.get(`${sources.get(`I${row}`)?.value} ${sources.get(`J${row}`)?.value}`)
      expect([Number(value), Number(value) * 1e9, Number(value) * 1e6]).toContain(stated?.value)
      expect(sources.get(`E${row}`)?.value).toBe(stated?.quote)
      expect(sources.get(`F${row}`)?.value).toContain(stated?.quote)
      expect(sources.get(`G${row}`)?.value).toBe(String(stated?.start))
      expect(format).toMatch(/#,##0/)
    }
  })

  it('puts different values for one cell on lines of their own and says so', () => {
    const rows = rowWhere('Table', { B: 'Gross regional domestic product, on the year before', C: '2020' })
    const { cells } = sheet('Table')
    const columns = ['E', 'F', 'G', 'H']
    const haiPhong = columns.find((column) => cells.get(`${column}1`)?.value === 'Hai Phong') ?? ''
    expect(rows.map((row) => cells.get(`${haiPhong}${row}`)?.value)).toEqual(['12.23', '11.22'])
    const text = rows.map((row) =>
      [...cells]
        .filter(([at]) => at.endsWith(String(row)))
        .map(([, c]) => c.value)
        .join('|'),
    )
    for (const line of text) expect(line).toContain('Hai Phong: one of several different values')
  })

  it('says why a cell has no number', () => {
    const words = [...sheet('Table').cells.values()].map(({ value }) => value)
    expect(words).toContain('not stated')
  })

  it('keeps header and names in sight, filters, and states limits and marks', () => {
    expect(sheet('Table').xml).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"')
    expect(sheet('Sources').xml).toContain('<pane xSplit="1" ySplit="1"')
    expect(sheet('Table').xml).toContain('<autoFilter ref="A1:')
    const notes = [...sheet('Notes').cells.values()].map(({ value }) => value)
    expect(notes).toEqual(expect.arrayContaining([en.say('intro.marks'), en.say('limits.title')]))
    expect(notes.some((note) => note.includes('the texts give different values'))).toBe(true)
  })

  it('has its elements in the order that the schema of sheets wants', () => {
    for (const { xml } of sheets.values()) {
      const order = ['sheetData', 'autoFilter', 'hyperlinks', 'pageMargins', 'pageSetup']
      const at = order.map((name) => xml.search(new RegExp(`<${name}\\b`))).filter((place) => place >= 0)
      expect(at).toEqual([...at].sort((a, b) => a - b))
    }
  })

  it('has equal bytes for equal input and no time of the clock', async () => {
    const again = await materialToXlsx(table, material, request)
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
    expect(new Set(unzip(bytes).map(({ time }) => time)).size).toBe(1)
    const core = unzip(bytes)
      .find(({ name }) => name === 'docProps/core.xml')
      ?.content.toString()
    expect([...(core ?? '').matchAll(/\d{4}-\d\d-\d\dT[\d:]+/g)].map(([time]) => time)).toEqual(
      Array.from({ length: 2 }, () => '1980-01-01T00:00:00'),
    )
  })

  it('is in Vietnamese as well', async () => {
    const vi = readSheets(await tableToXlsx(table, { ...request, wording: tableWording('vi', lexicon) }))
    expect([...vi.keys()]).toEqual(['Bảng', 'Nguồn', 'Ghi chú'])
  })

  it('links copies of observations as well, each source once', async () => {
    const copy = structuredClone(table)
    const plain = readSheets(await tableToXlsx(table, request))
    const copied = readSheets(await tableToXlsx(copy, request))
    expect(copied.get('Table')?.links).toEqual(plain.get('Table')?.links)
    expect(copied.get('Sources')?.xml).toBe(plain.get('Sources')?.xml)
  })

  it('may be of an empty table', async () => {
    const empty = readSheets(await tableToXlsx({ places: [], sections: [] }, { ...request, documents: [], limits: [] }))
    expect([...(empty.get('Notes')?.cells.values() ?? [])].map(({ value }) => value)).toContain(en.say('empty'))
  })
})

test.each<[string, Partial<Observation>, boolean, string]>([
  ['decimals as printed', { value: 12, precision: 0.1 }, false, '#,##0.0'],
  ['decimals that the scale needs', { value: 84_199_200_000_000, precision: 1e8, unit: 'VND' }, false, '#,##0.0'],
  ['a bound', { value: 3200, precision: 1, bound: 'at_least' }, false, '"≥ "#,##0;"≥ "-#,##0'],
  ['a range', { value: 2, high: 3, precision: 1 }, false, '#,##0"–3"'],
  ['an estimate told early', { value: 2.2, precision: 0.1, status: 'estimate' }, true, '#,##0.0" e*"'],
  [
    'a rank',
    { measure: 'rank', value: 2, total: 63, precision: 1, unit: 'rank' },
    false,
    '"rank "#,##0" of 63";"rank "-#,##0" of 63"',
  ],
  ['a fraction', { measure: 'fraction', value: 11, total: 18, precision: 1, unit: 'target' }, false, '#,##0"/18"'],
])('the number format shows %s', (_, fields, isEarly, format) => {
  const o = figure({ place: 'hai-phong', ...fields })
  expect(figureFormat(o, { unit: o.unit, scale: o.unit === 'VND' ? 1e9 : 1 }, en, isEarly)).toBe(format)
})

test('a text is put as XML can hold it and a cell can take it', async () => {
  const rows = ['a\u0000b\u000bc', 'lone \ud800 half', '=1+1 <&>"', 'x'.repeat(40_000), '😀'].map((value) => [
    { value },
  ])
  const written = readSheets(await writeWorkbook([{ name: 'A & B', columns: [{ title: 'T', width: 10 }], rows }], 'T'))
  const values = [...(written.get('A & B')?.cells.values() ?? [])].map(({ type, value }) => `${type} ${value}`)
  expect(values.slice(0, 4)).toEqual(['text T', 'text a b c', 'text lone   half', 'text =1+1 <&>"'])
  expect(values[4]).toHaveLength('text '.length + 32_767)
  expect(values[5]).toBe('text 😀')
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

it.skipIf(!hasOffice)(
  'LibreOffice opens it and reads the numbers',
  () => {
    const folder = tempFolder({ 'a.xlsx': bytes })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, path.join(folder, 'a.xlsx')],
      {
        stdio: 'ignore',
      },
    )
    const read = readFileSync(path.join(folder, 'a.csv'), 'utf8')
    expect(read).toContain('12.23')
    expect(read).toContain('Gross regional domestic product')
    writeFileSync(path.join(folder, 'done'), '')
  },
  60_000,
)
