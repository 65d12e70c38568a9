import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { configFile } from '../../src/config/config-file.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { resolveNames } from '../../src/config/resolve-names.ts'
import { message } from '../../src/data/messages.ts'

interface Case {
  readonly change: Readonly<Record<string, unknown>>
  readonly code: string
  readonly en: string
}

const cases = JSON.parse(readFileSync('test/config/config-errors.json', 'utf8')) as readonly Case[]

function errorOf(json: string): ConfigError | undefined {
  try {
    resolveNames(parseConfig(json, 'c.json'), 'c.json')
    return undefined
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

test.each(cases.map((one) => [one.en, one] as const))('%s', (_, { change, code, en }) => {
  const error = errorOf(JSON.stringify({ ...defaultConfig, ...change }))
  expect(error?.code).toBe(code)
  const params = error?.params ?? {}
  const filled =
    code === 'wrong-type' ? { ...params, expected: message('en', `build.type.${params.expected}`) } : params
  expect(message('en', `build.config-${code}`, filled)).toBe(`c.json: ${en}`)
  expect(message('vi', `build.config-${code}`, filled)).not.toMatch(/\n/)
})

test('what is no JSON is told', () => {
  expect(errorOf('{')?.code).toBe('not-json')
})

test('what init writes is a configuration', () => {
  expect(errorOf(configFile(defaultConfig))).toBeUndefined()
})

test('names become ids, in whatever words', () => {
  const chart = {
    types: ['series'],
    indicators: ['Thu ngân sách nhà nước', 'grdp'],
    places: ['Hai Phong', 'CẦN THƠ', 'hai-phong'],
    periods: ['9 tháng đầu năm 2021', 'Q1 2024'],
    formats: ['svg'],
  }
  const { charts } = resolveNames(
    parseConfig(JSON.stringify({ ...defaultConfig, charts: [chart] }), 'c.json'),
    'c.json',
  )
  expect(charts).toEqual([
    {
      ...chart,
      indicators: ['budget_revenue', 'grdp'],
      places: ['hai-phong', 'can-tho'],
      periods: ['2021-01/2021-09', '2024-Q1'],
    },
  ])
})
