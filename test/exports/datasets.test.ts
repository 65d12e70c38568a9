import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withByteOrderMark } from '../../src/exports/byte-order-mark.ts'
import { datasetToCsv } from '../../src/exports/dataset.ts'
import type { Dataset } from '../../src/exports/dataset.ts'
import { datesOf } from '../../src/exports/material.ts'
import { observationDataset, sourcedObservationDataset } from '../../src/exports/observation-dataset.ts'
import { longTableDataset, wideTableDataset } from '../../src/exports/table-dataset.ts'
import { datasetToParquet } from '../../src/exports/to-parquet.ts'
import { csvColumns, csvWriter } from '../../src/formats/csv.ts'
import { writeObservations } from '../../src/formats/observation-writer.ts'
import { tableToCsv } from '../../src/tables/table-csv.ts'
import { queryDuckDb } from '../support/duckdb.ts'
import { corpusMaterial, smallMaterial, tableFrom } from '../support/material-case.ts'
import { tempFolder } from '../support/temp-folder.ts'

const corpus = await corpusMaterial()
const corpusTable = tableFrom(corpus)
const small = smallMaterial()
const smallTable = tableFrom(small)

const types = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' } as const

const column = ({ fields, rows }: Dataset, name: string) => {
  const at = fields.findIndex((field) => field.name === name)
  expect(at).toBeGreaterThanOrEqual(0)
  return rows.map((row) => row[at])
}

describe.each([
  ['observations', observationDataset(corpus)],
  ['observations with documents', sourcedObservationDataset(corpus)],
  ['long table', longTableDataset(corpusTable, datesOf(corpus.documents))],
  ['wide table', wideTableDataset(corpusTable)],
])('%s', (_, dataset) => {
  it('has as many values as fields in every row, each of its type', () => {
    const wrong = dataset.rows.flatMap((row) =>
      dataset.fields.filter(({ type }, k) => row[k] !== undefined && typeof row[k] !== types[type]),
    )
    expect(wrong).toEqual([])
    expect(dataset.rows.map((row) => row.length)).toEqual(dataset.rows.map(() => dataset.fields.length))
    expect(dataset.rows.length).toBeGreaterThan(0)
  })

  it('has each name once and no empty text', () => {
    const names = dataset.fields.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(dataset.rows.flat().filter((value) => value === '' || Number.isNaN(value))).toEqual([])
  })

  it('comes back from Parquet as it was', async () => {
    const file = path.join(tempFolder(), 'a.parquet')
    const bytes = await datasetToParquet(dataset)
    writeFileSync(file, bytes)
    const rows = await queryDuckDb(`SELECT * FROM read_parquet('${file}')`)
    expect(rows.map((row) => Object.values(row).map((value) => value ?? undefined))).toEqual(dataset.rows)
    expect(Object.keys(rows[0] ?? {})).toEqual(dataset.fields.map(({ name }) => name))
    expect(Buffer.from(await datasetToParquet(dataset)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('CSV', () => {
  it('begins with the columns and cells of the CSV that is printed', () => {
    const printed = writeObservations(csvWriter(), small.observations).split('\r\n')
    const exported = datasetToCsv(observationDataset(small)).split('\r\n')
    expect(exported[0]).toBe([...csvColumns, 'sentence'].join(','))
    expect(exported.length).toBe(printed.length)
    printed.slice(0, -1).forEach((line, k) => {
      expect(exported[k]?.startsWith(line)).toBe(true)
    })
  })

  it('of a table is the CSV of the table', () => {
    const dateOf = datesOf(corpus.documents)
    expect(datasetToCsv(longTableDataset(corpusTable, dateOf))).toBe(tableToCsv(corpusTable, dateOf))
  })

  it('is read by DuckDB with every value, also where it has quotes, commas and a byte-order mark', async () => {
    const dataset = sourcedObservationDataset(small)
    const file = path.join(tempFolder(), 'a.csv')
    writeFileSync(file, withByteOrderMark(datasetToCsv(dataset)))
    const rows = await queryDuckDb(`SELECT * FROM read_csv('${file}', header = true)`)
    expect(rows.map(({ value }) => Number(value))).toEqual(column(dataset, 'value'))
    expect(rows.map(({ doc_title }) => doc_title)).toEqual(column(dataset, 'doc_title'))
    expect(rows.map(({ doc_publisher }) => doc_publisher)).toEqual(rows.map(() => 'Báo, A'))
    expect(rows.map(({ sentence }) => sentence)).toEqual(column(dataset, 'sentence'))
  })

  it('has one byte-order mark', () => {
    expect(withByteOrderMark('a')).toBe('\ufeffa')
    expect(withByteOrderMark(withByteOrderMark('a'))).toBe('\ufeffa')
  })
})

it('any text and number goes through Parquet', async () => {
  const value = fc.record({
    text: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined }),
    number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    flag: fc.option(fc.boolean(), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1 }), async (records) => {
      const rows = records.map(({ text, number, flag }) => [text, number, flag])
      const file = path.join(tempFolder(), 'a.parquet')
      const fields = [
        { name: 'text "quoted"', type: 'string' },
        { name: 'select', type: 'number' },
        { name: 'flag', type: 'boolean' },
      ] as const
      writeFileSync(file, await datasetToParquet({ fields, rows }))
      const read = await queryDuckDb(`SELECT * FROM read_parquet('${file}')`)
      const readBack = read.map((row) => Object.values(row).map((one) => one ?? undefined))
      const isMinusZero = (one: unknown) => Object.is(one, -0)
      expect(readBack.map((row) => row.map((one) => (isMinusZero(one) ? 0 : one)))).toEqual(
        rows.map((row) => row.map((one) => (isMinusZero(one) ? 0 : one))),
      )
    }),
    { numRuns: 10 },
  )
})

describe('the wide table', () => {
  const wide = wideTableDataset(smallTable)
  const growth = wide.rows.find(([indicator, , measure]) => indicator === 'grdp' && measure === 'growth')
  const at = (name: string) => growth?.[wide.fields.findIndex((field) => field.name === name)]

  it('has no number where texts differ, and says which they give and where', () => {
    expect(at('hai-phong')).toBeUndefined()
    expect(at('hai-phong_note')).toBe('conflict: 12.23 | 11.22')
    expect(at('hai-phong_source')).toMatch(/^hai-phong-2020#o\d hai-phong-2021#o\d$/)
  })

  it('says of a number that it is an estimate', () => {
    expect(at('can-tho')).toBe(2.2)
    expect(at('can-tho_note')).toBe('estimate')
  })

  it('tells the row of a part from that of the whole', () => {
    const [section] = smallTable.sections
    const row = section?.rows[0]
    if (!section || !row) throw new Error('no row')
    const parts = { ...smallTable, sections: [{ ...section, rows: [row, { ...row, breakdown: 'khu vực I' }] }] }
    expect(column(wideTableDataset(parts), 'breakdown')).toEqual([undefined, 'khu vực I'])
  })

  it('says why there is none', () => {
    expect(column(wide, 'can-tho_note')).toContain('missing: not-stated')
  })
})
