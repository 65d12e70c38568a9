import { describe, expect, it } from 'vitest'
import type { Observation } from '../../src/core/model/observation.ts'
import { limitText } from '../../src/tables/limit-text.ts'
import { findLimits } from '../../src/tables/limits.ts'
import type { Limit } from '../../src/tables/limits.ts'
import { tableWording } from '../../src/tables/wording.ts'
import { dateOf, figure, level, lexicon, referencesOf, tableOf } from '../support/table-case.ts'

const HP = 'hai-phong'
const CT = 'can-tho'
const CL = 'chi-linh'

const limitsOf = (observations: readonly Observation[], places: readonly string[]) =>
  findLimits({ table: tableOf(observations, places), observations, lexicon, dateOf })

const find = <C extends Limit['code']>(limits: readonly Limit[], code: C) =>
  limits.filter((limit): limit is Extract<Limit, { code: C }> => limit.code === code)

describe('limits', () => {
  it('tells which place has nothing to compare, and what it states instead', () => {
    const nearest = figure({ place: CL, indicator: 'gross_output', period: '2020/2022', unit: 'percent/year' })
    const limits = limitsOf([figure({ place: HP }), figure({ place: CT, value: 2.2 }), nearest], [HP, CT, CL])
    expect(find(limits, 'no-comparable')).toMatchObject([{ place: CL, missing: { code: 'related-only', nearest } }])
  })

  it('says nothing of rows that no two places share', () => {
    expect(find(limitsOf([figure({ place: HP })], [HP, CT]), 'no-comparable')).toEqual([])
  })

  it('tells conflicts, those of ranks apart', () => {
    const rank = { place: HP, measure: 'rank', unit: 'rank', basis: 'national' } as const
    const observations = [
      figure({ place: HP }),
      figure({ place: HP, value: 11.22 }),
      figure({ ...rank, value: 2, total: 63 }),
      figure({ ...rank, value: 1 }),
    ]
    const limits = limitsOf(observations, [HP])
    expect(find(limits, 'conflict').map(({ observations: both }) => both.map(({ value }) => value))).toEqual([
      [12.23, 11.22],
    ])
    expect(find(limits, 'rank-conflict').map(({ observations: both }) => both.map(({ value }) => value))).toEqual([
      [2, 1],
    ])
  })

  it('tells estimates from results in a row', () => {
    const limits = limitsOf([figure({ place: HP }), figure({ place: CT, status: 'estimate' })], [HP, CT])
    expect(find(limits, 'status-differs')).toMatchObject([{ guessed: [CT], stated: [HP] }])
  })

  it('tells what was said before its period ended, compared growths first', () => {
    const early = { place: HP, doc: 'hai-phong-2020-11-26' }
    const jobs = level('jobs_created', 5, 'person', early)
    const grown = figure(early)
    const limits = limitsOf([jobs, grown, figure({ place: CT })], [HP, CT])
    expect(find(limits, 'said-early')).toMatchObject([
      { doc: early.doc, date: '2020-11-26', period: '2020', observations: [grown, jobs] },
    ])
  })

  it('tells that periods differ and how many rows stand alone', () => {
    const limits = limitsOf([figure({ place: HP, period: '2024-Q1' }), figure({ place: CT })], [HP, CT])
    expect(find(limits, 'periods-differ')).toMatchObject([
      {
        alone: 2,
        all: 2,
        periods: [
          { place: HP, periods: ['2024-Q1'] },
          { place: CT, periods: ['2020'] },
        ],
      },
    ])
    expect(find(limitsOf([figure({ place: HP }), figure({ place: CT })], [HP, CT]), 'periods-differ')).toEqual([])
  })

  it('tells places of different standing, documents without results, territories that changed since', () => {
    const limits = limitsOf([figure({ place: HP, status: 'target' }), figure({ place: CL })], [HP, CL])
    expect(find(limits, 'unlike-places')).toMatchObject([
      {
        kinds: [
          { kind: 'municipality', places: [HP] },
          { kind: 'city', places: [CL] },
        ],
      },
    ])
    expect(find(limits, 'no-results')).toMatchObject([{ doc: 'hai-phong-2021-01-15' }])
    expect(find(limits, 'territory-changed')).toMatchObject([{ place: HP, date: '2025-07-01', joined: ['hai-duong'] }])
    expect(find(limits, 'place-ended')).toMatchObject([{ place: CL, successor: HP }])
  })

  it('warns that plans are of each place’s own making', () => {
    const rate = { measure: 'attainment', basis: 'plan', value: 97 } as const
    expect(
      find(limitsOf([figure({ place: HP, ...rate }), figure({ place: CT, ...rate })], [HP, CT]), 'own-plans'),
    ).toHaveLength(1)
  })
})

it('puts every limit into words, in both languages', () => {
  const observations = [
    figure({ place: HP, doc: 'hai-phong-2020-11-26' }),
    figure({ place: HP, value: 11.22 }),
    figure({ place: CT, value: 2.2, status: 'estimate' }),
    figure({
      place: CL,
      indicator: 'gross_output',
      value: 10.4,
      precision: 0.1,
      period: '2020/2022',
      unit: 'percent/year',
    }),
    figure({ place: CT, value: 7, status: 'target', period: '2021', doc: 'can-tho-2021-06-01' }),
    figure({ place: HP, measure: 'rank', unit: 'rank', basis: 'national', value: 2 }),
    figure({ place: HP, measure: 'rank', unit: 'rank', basis: 'national', value: 1 }),
    figure({ place: HP, measure: 'attainment', basis: 'plan', value: 97 }),
    figure({ place: CT, measure: 'attainment', basis: 'plan', value: 98 }),
  ]
  const limits = limitsOf(observations, [HP, CT, CL])
  const texts = (['vi', 'en'] as const).map((language) =>
    limits.map((limit) =>
      limitText(limit, tableWording(language, lexicon), referencesOf(observations)).replaceAll('\u00a0', ' '),
    ),
  )
  expect(texts[0]?.[0]).toMatch(
    /^Chí Linh không có số để so sánh về .*GRDP.* năm 2020: không nêu; có chỉ tiêu khác là .*: 10,4%\/năm \(giai đoạn 2020–2022\), không thay thế được \[D\d+\]\.$/,
  )
  expect(new Set(limits.map(({ code }) => code)).size).toBe(11)
  expect(texts.flat().filter((text) => /\{|undefined/.test(text))).toEqual([])
})
