import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { toDataFrame } from '../../src/exports/to-data-frame.ts'
import { comparedCorpus } from '../support/compare-case.ts'
import { corpusMaterial, tableFrom } from '../support/material-case.ts'

// Loading takes a second or more, which is not to count as the time of the first test.
await import('danfojs-node')

const material = await corpusMaterial()
const table = tableFrom(material)
const { documents, observations } = material

describe('observations', () => {
  it('are a row each, typed, with NaN for a missing number and null for missing words', async () => {
    const frame = await toDataFrame(observations)
    expect(frame.shape[0]).toBe(observations.length)
    expect(frame.column('value').values).toEqual(observations.map(({ value }) => value))
    expect(frame.column('high').values).toEqual(observations.map(({ high }) => high ?? Number.NaN))
    expect(frame.column('place').values).toEqual(observations.map(({ place }) => place ?? null))
    const dtypes = new Map(frame.columns.map((name, k) => [name, frame.dtypes[k]]))
    expect([dtypes.get('value'), dtypes.get('start'), dtypes.get('place')]).toEqual(['float32', 'float32', 'string'])
  })

  it('bring the facts of their documents and their sentences where these are given', async () => {
    const frame = await toDataFrame(observations, material)
    expect(frame.column('doc_publisher').values[0]).toBe(documents[0]?.publisher)
    expect(String(frame.column('sentence').values[0])).toContain(observations[0]?.quote)
  })

  it('are counted by danfo without the missing ones', async () => {
    const frame = await toDataFrame(observations)
    const highs = observations.flatMap(({ high }) => high ?? [])
    expect(frame.column('high').mean()).toBe(highs.reduce((sum, high) => sum + high, 0) / highs.length)
    expect(frame.column('value').max()).toBe(Math.max(...observations.map(({ value }) => value)))
  })

  it('may be none', async () => {
    expect((await toDataFrame([])).shape[0]).toBe(0)
  })
})

describe('a table', () => {
  it('is long: a row for every figure, plan and empty cell', async () => {
    const frame = await toDataFrame(table, { documents })
    const figures = table.sections.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.figures)),
    )
    const results = frame.query(frame.column('entry').values.map((entry) => entry === 'result'))
    expect(results.column('amount').values).toEqual(figures.map(({ amount }) => amount))
    expect(results.column('date').values).not.toContain(null)
    expect(frame.column('is_early').dtype).toBe('boolean')
  })

  it('is wide: a row for every row and three columns for every place', async () => {
    const frame = await toDataFrame(table, { form: 'wide' })
    expect(frame.shape).toEqual([table.sections.flatMap(({ rows }) => rows).length, 7 + 3 * table.places.length])
    const [indicator, measure, period] = ['indicator', 'measure', 'period'].map((name) => frame.column(name).values)
    const isAsked =
      indicator?.map((id, k) => id === 'grdp' && measure?.[k] === 'growth' && period?.[k] === '2020') ?? []
    expect(frame.query(isAsked).column('hai-phong').values).toEqual([12.23])
  })

  it('is not changed by what is done to its frame', async () => {
    const before = JSON.stringify(table)
    const frame = await toDataFrame(table, { form: 'wide' })
    frame.sortValues('hai-phong', { inplace: true })
    expect(JSON.stringify(table)).toBe(before)
  })
})

describe('danfo itself', () => {
  it('is loaded at the first call only', () => {
    const code = `
      const { toDataFrame } = await import('./src/exports/to-data-frame.ts')
      const { createRequire } = await import('node:module')
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('danfojs-node'))
      const before = loaded()
      await toDataFrame([])
      console.log(before, loaded())`
    const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
    })
    expect(out.trim()).toBe('false true')
  }, 60_000)

  it('is asked for by name where it is not installed', async () => {
    const absent = Object.assign(new Error("Cannot find package 'danfojs-node' imported from a.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    })
    await expect(toDataFrame(observations, {}, () => Promise.reject(absent))).rejects.toThrow(
      'danfojs-node is not installed; a DataFrame needs it: npm install danfojs-node',
    )
  })

  it('passes on any other fault of loading', async () => {
    const fault = Object.assign(new Error("Cannot find package 'mathjs'"), { code: 'ERR_MODULE_NOT_FOUND' })
    await expect(toDataFrame(observations, {}, () => Promise.reject(fault))).rejects.toBe(fault)
  })
})

it('of a comparison is that of its table, with the days of its documents', async () => {
  const comparison = await comparedCorpus({ selection: { periods: ['2020'] } })
  const [own, ofTable] = [await toDataFrame(comparison), await toDataFrame(comparison.table, { documents })]
  expect(own.columns).toEqual(ofTable.columns)
  expect(own.shape).toEqual(ofTable.shape)
  expect(own.shape[0]).toBeGreaterThan(5)
})
