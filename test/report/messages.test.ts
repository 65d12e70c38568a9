import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bounds, measures, statuses, verdicts } from '../../src/core/model/observation.ts'
import { limitCodes } from '../../src/tables/limits.ts'
import { missingCodes } from '../../src/tables/table.ts'
import { Html } from '../../src/report/html.ts'
import { reportMessages } from '../../src/report/messages.ts'

const read = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../src/data/messages/report.${language}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>
const vi = read('vi')
const en = read('en')
const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
/** Limits that stand beside the findings, are told by the reason of the empty cell or in the words of the tables. */
const told = new Set([
  'no-comparable',
  'rank-conflict',
  'status-differs',
  'own-plans',
  'place-silent',
  'unlike-areas',
  'area-changes',
])
const isPlural = (key: string) => key.endsWith('.one')

describe('the wording of the report', () => {
  it('is there in both languages with the same gaps', () => {
    expect(Object.keys(en).filter((key) => !isPlural(key))).toEqual(Object.keys(vi))
    for (const [key, text] of Object.entries(vi)) {
      if (!key.startsWith('date.'))
        expect(
          gaps(en[key] ?? '').filter((gap) => gap !== 'base'),
          key,
        ).toEqual(gaps(text).filter((gap) => gap !== 'base'))
    }
    for (const key of Object.keys(en).filter(isPlural)) expect(vi).toHaveProperty([key.slice(0, -4)])
  })

  it('has every word of the data', () => {
    const needed = [
      ...measures.map((measure) => `compare.title.${measure}`),
      ...missingCodes.flatMap((code) => [`missing.${code}`, `gap.${code}`]),
      ...limitCodes.filter((code) => !told.has(code)).map((code) => `gap.${code}`),
      ...statuses.map((status) => `status.${status}`),
      ...verdicts.flatMap((verdict) => [`verdict.${verdict}`, `verdict-mark.${verdict}`]),
      ...bounds.filter((bound) => bound !== 'exact').map((bound) => `bound.${bound}`),
    ]
    expect(needed.filter((key) => !(key in vi))).toEqual([])
  })

  it('is used, and nothing is asked for that is not there', () => {
    const code = sources(new URL('../../src/report/', import.meta.url).pathname).join('\n')
    const asked = [...code.matchAll(/(?:text|html|say)\('([a-z.-]+)'/g)].map((match) => match[1] ?? '')
    expect(asked.length).toBeGreaterThan(30)
    // The page of one chart has the words of the command that makes it.
    expect(asked.filter((key) => !(key in vi) && !key.startsWith('command.'))).toEqual([])
  })
})

it('fills messages with escaped text and kept markup', () => {
  const { html, text } = reportMessages('en')
  expect(html('cite.status', { figure: new Html('<b>2%</b>'), status: '<i>' }).markup).toBe('<b>2%</b> (&lt;i&gt;)')
  expect(text('figures', { n: 1 })).toBe('1 figure')
  expect(text('figures', { n: 2 })).toBe('2 figures')
  expect(() => text('cite.status', { figure: 'x' })).toThrow('status')
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
}
