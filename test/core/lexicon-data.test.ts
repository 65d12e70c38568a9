import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { compileLexicon } from '../../src/core/lexicon/lexicon.ts'
import { readLexiconData } from '../../src/data/load-lexicon.ts'
import { lexiconSchema } from '../../src/schema/lexicon-schema.ts'

const data = readLexiconData()
const lexicon = compileLexicon(data)
const meta = { date: '2023-06-15', place: 'hai-phong', language: 'vi' } as const
const first = (text: string) => extract({ id: 'example', text, meta }, lexicon).observations[0]

describe('indicator catalogue', () => {
  it('keeps to its schema, without two entries of one id or name', () => {
    expect(lexiconSchema.safeParse(data).error?.issues ?? []).toEqual([])
  })

  it.each(data.indicators.flatMap((entry) => entry.examples.map((example) => [entry.id, example] as const)))(
    '%s is named by «%s»',
    (id, example) => {
      expect(first(example)?.indicator).toBe(id)
    },
  )

  it.each(
    data.indicators.flatMap((entry) => (entry.counterExamples ?? []).map((example) => [entry.id, example] as const)),
  )('%s is not named by «%s»', (id, example) => {
    expect(first(example)?.indicator).not.toBe(id)
  })
})

describe('gazetteer', () => {
  const ids = new Set(data.places.map((place) => place.id))

  it('has unique ids and parents and successors that exist', () => {
    expect(ids.size).toBe(data.places.length)
    const missing = data.places.flatMap((place) =>
      [place.parent, place.successor].filter((id) => id !== undefined && !ids.has(id)),
    )
    expect(missing).toEqual([])
  })

  it('knows the 63 provinces until the merger and the 34 since', () => {
    const on = (day: string) =>
      data.places.filter(
        ({ kind, from = '0000', to = '9999' }) =>
          (kind === 'province' || kind === 'municipality') && from <= day && day <= to,
      )
    expect(on('2020-06-30')).toHaveLength(63)
    expect(on('2025-07-01')).toHaveLength(34)
  })
})
