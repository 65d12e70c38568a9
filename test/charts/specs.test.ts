import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'
import { chartCases } from '../support/chart-cases.ts'
import { matrixCases } from '../support/chart-matrix.ts'
import { layersOf } from '../support/chart-spec.ts'

const ajv = new Ajv({
  inlineRefs: false,
  code: { optimize: false },
  validateSchema: false,
  strict: false,
  logger: false,
})
const isValid = ajv.compile(
  JSON.parse(readFileSync('node_modules/vega-lite/build/vega-lite-schema.json', 'utf8')) as object,
)

/** A logger that keeps what it is told. */
function listener() {
  const heard: string[] = []
  const hear = (...words: readonly unknown[]) => {
    heard.push(words.map(String).join(' '))
    return logger
  }
  const logger = { level: () => logger, error: hear, warn: hear, info: () => logger, debug: () => logger }
  return { heard, logger }
}

it('draws every type from the corpus and from what it may meet', () => {
  expect(chartCases.length).toBeGreaterThanOrEqual(26)
})

describe.each([...chartCases, ...matrixCases])('%s', (_, chart) => {
  const { spec } = chart
  const written = JSON.stringify(spec)

  it('is valid against the schema of Vega-Lite', () => {
    isValid(JSON.parse(written))
    expect(isValid.errors ?? []).toEqual([])
  })

  it('compiles without a warning and stays as it is', () => {
    const { heard, logger } = listener()
    compile(spec as unknown as TopLevelSpec, { logger: logger })
    expect(heard).toEqual([])
    expect(JSON.stringify(spec)).toBe(written)
  })

  it('has every field that it draws in its data', () => {
    const lost = layersOf(spec).flatMap(({ encoding, values }) =>
      Object.values(encoding).flatMap((channel) => {
        const field = channel?.field
        return field === undefined ? [] : values.filter((datum) => datum[field] === undefined).map(() => field)
      }),
    )
    expect(lost).toEqual([])
    expect(layersOf(spec).filter(({ values }) => values.length === 0)).toEqual([])
  })

  it('computes nothing', () => {
    expect(written).not.toMatch(/"(transform|aggregate|bin|timeUnit|calculate|labelExpr|condition|params)":/)
    expect([...written.matchAll(/"expr":"([^"]*)"/g)].filter(([, words]) => words !== 'datum.dy')).toEqual([])
  })

  it('holds finite numbers only', () => {
    const numbers = layersOf(spec).flatMap(({ values }) => values.flatMap((datum) => Object.values(datum)))
    expect(numbers.filter((value) => value === null || (typeof value === 'number' && !Number.isFinite(value)))).toEqual(
      [],
    )
  })

  it('has a title, a description and a source', () => {
    expect(chart.id).toMatch(/^[a-z0-9-]+$/)
    expect([chart.title, chart.subtitle, chart.description, chart.source].join()).not.toMatch(/undefined|\{\w+\}/)
    expect(spec.description).toBe(chart.description)
  })
})
