import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sdmxPeriod } from '../../src/exports/sdmx-period.ts'
import { sdmxColumns, toSdmxCsv } from '../../src/exports/to-sdmx-csv.ts'
import { queryDuckDb } from '../support/duckdb.ts'
import { corpusMaterial, smallMaterial } from '../support/material-case.ts'
import { figure, lexicon } from '../support/table-case.ts'
import { tempFolder } from '../support/temp-folder.ts'

test.each([
  ['2020', 'A', '2020'],
  ['2023-S1', 'S', '2023-S1'],
  ['2024-Q3', 'Q', '2024-Q3'],
  ['2020-11', 'M', '2020-11'],
  ['2020-11-26', 'D', '2020-11-26'],
  ['2020/2022', '_O', '2020-01-01/P3Y'],
  ['2021-01/2021-09', '_O', '2021-01-01/P9M'],
  ['2020-11/2021-02', '_O', '2020-11-01/P4M'],
  ['2020-02-20/2020-03-01', '_O', '2020-02-20/P11D'],
  ['2020-12-31/2021-01-01', '_O', '2020-12-31/P2D'],
])('%s is %s %s', (period, frequency, time) => {
  expect(sdmxPeriod(period)).toEqual({ frequency, time })
})

/** Writes an SDMX-CSV and reads it with DuckDB, all columns as text. */
async function readBack(content: string) {
  const file = path.join(tempFolder(), 'a.csv')
  writeFileSync(file, content)
  return queryDuckDb(`SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`)
}

const dimensions = sdmxColumns.slice(3, sdmxColumns.indexOf('OBS_VALUE'))

describe('SDMX-CSV 2.0', () => {
  it('is as kept', async () => {
    const { content } = toSdmxCsv(smallMaterial(), lexicon)
    await expect(content.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/figures.sdmx.txt')
  })

  it('has a key of its own for every figure of the corpus, and every dimension a value', async () => {
    const material = await corpusMaterial()
    const { content, leftOut } = toSdmxCsv(material, lexicon)
    const rows = await readBack(content)
    const keys = rows.map((row) => dimensions.map((name) => row[name]))
    expect(rows.length + leftOut).toBe(material.observations.length)
    expect(new Set(keys.map((key) => key.join('\n'))).size).toBe(rows.length)
    expect(keys.flat()).not.toContain(null)
  })

  it('gives back the values in base units', async () => {
    const { observations, documents } = await corpusMaterial()
    const dated = observations.filter(({ period }) => period !== undefined)
    const rows = await readBack(toSdmxCsv({ observations, documents }, lexicon).content)
    rows.forEach(({ OBS_VALUE, UNIT_MULT }, k) => {
      const value = dated[k]?.value ?? Number.NaN
      expect(Number(OBS_VALUE) * 10 ** Number(UNIT_MULT)).toBeCloseTo(value, value > 1e6 ? 0 : 6)
      expect(OBS_VALUE).toMatch(/^-?\d+(\.\d+)?$/)
    })
  })

  it('tells a target from a result by a dimension, and gives codes of the list of statuses', async () => {
    const observations = (['actual', 'estimate', 'forecast', 'target'] as const).map((status) =>
      figure({ place: 'hai-phong', status }),
    )
    const rows = await readBack(toSdmxCsv({ observations, documents: [] }, lexicon).content)
    expect(rows.map(({ VALUE_TYPE, OBS_STATUS }) => [VALUE_TYPE, OBS_STATUS])).toEqual([
      ['result', 'A'],
      ['result', 'E'],
      ['result', 'F'],
      ['target', 'A'],
    ])
  })

  it('keeps two statements of one thing apart', async () => {
    const same = { place: 'hai-phong', value: 12.23 }
    const observations = [figure({ ...same, doc: 'a' }), figure({ ...same, doc: 'b' })]
    const rows = await readBack(toSdmxCsv({ observations, documents: [] }, lexicon).content)
    expect(rows.map(({ SOURCE_DOC }) => SOURCE_DOC)).toEqual(['a', 'b'])
  })

  it('leaves out what has no period, and says how many', () => {
    const { period: _, ...undated } = figure({ place: 'hai-phong' })
    const { content, leftOut } = toSdmxCsv({ observations: [undated], documents: [] }, lexicon)
    expect([content.split('\r\n').length, leftOut]).toEqual([2, 1])
  })

  it('has codes without strokes and colons, and says what is unknown or whole', async () => {
    const { place: _, ...nowhere } = figure({ place: '', unit: 'VND/person', basis: 'place:vietnam' })
    const [row] = await readBack(toSdmxCsv({ observations: [nowhere], documents: [] }, lexicon).content)
    expect(row).toMatchObject({
      UNIT_MEASURE: 'VND_PER_person',
      BASIS: 'place_vietnam',
      REF_AREA: '_U',
      BREAKDOWN: '_T',
    })
  })
})
