import { describe, expect, it } from 'vitest'
import { actualAgainstPlan } from '../../src/charts/actual-against-plan.ts'
import { attainment } from '../../src/charts/attainment.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { documentScoreboard } from '../../src/charts/document-scoreboard.ts'
import { growthByCity } from '../../src/charts/growth-by-city.ts'
import { makeCharts } from '../../src/charts/make-charts.ts'
import { mixed, mixedPlaces, requestOf } from '../support/chart-cases.ts'
import { dataOf, domainsOf, layersOf, wordsOf } from '../support/chart-spec.ts'
import { readCorpus } from '../support/corpus-tables.ts'
import { figure } from '../support/table-case.ts'

const corpus = { ...(await readCorpus()), language: 'vi' as const }

function drawn(chart: Chart | undefined): Chart {
  if (!chart) throw new Error('nothing is drawn')
  return chart
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('growth by city, from the corpus', () => {
  const chart = drawn(growthByCity(corpus))

  it('states the finding, and the gap in it', () => {
    expect(plain(chart.title)).toBe('GRDP năm 2020: Hải Phòng tăng 12,23%, Cần Thơ ước tăng 2,2%, Chí Linh không nêu')
    expect(chart.subtitle).toBe('Tốc độ tăng (%) so với năm trước, năm 2020, địa giới đến 30/6/2025')
  })

  it('keeps a city without a figure on the axis, with the reason', () => {
    expect(domainsOf(chart.spec)).toEqual([
      ['Hải Phòng', 'Cần Thơ', 'Chí Linh'],
      ['Hải Phòng', 'Cần Thơ', 'Chí Linh'],
    ])
    expect(wordsOf(chart.spec)).toContain(
      'không nêu; chỉ tiêu khác: Tổng giá trị sản xuất trên địa bàn 10,4%/năm (giai đoạn 2020–2022)',
    )
  })

  it('draws the figures, the plan and the country from the table and no others', () => {
    expect(dataOf(chart.spec, 'bar').map(({ label, x, status }) => [label, x, status])).toEqual([
      ['Hải Phòng', 12.23, 'actual'],
      ['Cần Thơ', 2.2, 'estimate'],
      ['Hải Phòng', 15.05, 'actual'],
      ['Cần Thơ', 1.08, 'estimate'],
    ])
    expect(new Set(dataOf(chart.spec, 'tick').map(({ label, x }) => [label, x].join()))).toEqual(
      new Set(['Hải Phòng,16.5']),
    )
    expect(dataOf(chart.spec, 'rect').filter(({ x2 }) => x2 !== undefined)).toMatchObject([{ x: 2, x2: 3 }])
    expect(wordsOf(chart.spec)).toEqual(
      expect.arrayContaining(['12,23%', '2,2% (ước)', 'KH 16,5%, không đạt', 'Việt Nam 2–3%']),
    )
  })

  it('tells how to read it, that it was said early, and its sources', () => {
    const foot = wordsOf(chart.spec).at(-1)
    expect(foot).toMatch(
      /Thanh rỗng: số ước thực hiện\..*Vạch đậm: kế hoạch.*Số năm 2020 được nêu khi kỳ chưa kết thúc/,
    )
    expect(foot).toMatch(/Nguồn: A = .*, 20\/11\/2020; B = .*; C = .*, 26\/11\/2020\.$/)
  })

  it('tells in words what one sees', () => {
    expect(plain(chart.description)).toMatch(
      /Hải Phòng: 12,23%, KH 16,5%, không đạt; Cần Thơ: 2,2% \(ước\); Chí Linh: không nêu/,
    )
  })
})

describe('growth by city, of everything', () => {
  const { spec, observations } = drawn(growthByCity(requestOf(mixed, mixedPlaces)))

  it('ranks the places, shows both values of a conflict, and puts the missing last', () => {
    const [domain] = domainsOf(spec) as [string[]]
    expect(domain.map((name) => name.replace(/\d+\]/, ']'))).toEqual([
      'Cần Thơ',
      'Hải Phòng',
      'TP. Hồ Chí Minh [B]',
      'TP. Hồ Chí Minh [A]',
      'Hà Nội',
      'Đà Nẵng',
      'Vũng Tàu',
    ])
  })

  it('draws ranges and bounds as such', () => {
    expect(dataOf(spec, 'bar')).toContainEqual({ label: 'Hải Phòng', x: 9.5, x2: 10.5 })
    expect(dataOf(spec, 'point')).toEqual([
      { label: 'Cần Thơ', x: 12, bound: 'at_least' },
      { label: 'Hà Nội', x: 8.8, bound: 'at_most' },
    ])
  })

  it('draws estimates and forecasts unlike results', () => {
    const fill = layersOf(spec).flatMap(({ encoding }) => encoding.fill ?? [])
    const dash = layersOf(spec).flatMap(({ encoding }) => encoding.strokeDash ?? [])
    expect(fill[0]).toMatchObject({
      scale: { domain: ['actual', 'estimate', 'forecast'], range: ['#1f5a8c', '#ffffff', '#ffffff'] },
    })
    expect(dash[0]).toMatchObject({
      scale: {
        range: [
          [1, 0],
          [1, 0],
          [3, 2],
        ],
      },
    })
  })

  it('names every observation that it rests on', () => {
    expect(new Set(observations)).toEqual(new Set(mixed))
  })
})

it('ranks places by their figure and equal ones by the alphabet', () => {
  const places = ['da-nang', 'dien-bien', 'can-tho', 'ca-mau']
  const { spec } = drawn(growthByCity(requestOf(places.map((place) => figure({ place, value: 5 })))))
  expect(domainsOf(spec)).toEqual([['Cà Mau', 'Cần Thơ', 'Đà Nẵng', 'Điện Biên']])
})

describe('actual against plan, from the corpus', () => {
  const chart = drawn(actualAgainstPlan(corpus))

  it('holds the result against the figure of the plan', () => {
    expect(plain(chart.title)).toBe(
      'GRDP Hải Phòng năm 2020 tăng 12,23%, không đạt mức đề ra (KH 16,5%); 2 kết quả khác chỉ có lời đánh giá',
    )
    expect(dataOf(chart.spec, 'bar')).toMatchObject([{ x: 12.23 }])
    expect(new Set(dataOf(chart.spec, 'tick').map(({ x }) => x))).toEqual(new Set([16.5]))
  })

  it('draws no bar for what is judged in words, and says which place names no plan', () => {
    const words = wordsOf(chart.spec)
    expect(words).toEqual(
      expect.arrayContaining(['≥ 3.200 tỷ đồng: vượt mức đề ra', '1,6 tỷ USD (dự kiến): đạt mức đề ra']),
    )
    expect(words.join(' ')).toContain('không nêu con số kế hoạch, chỉ nêu tỷ lệ hoàn thành của 4 chỉ tiêu')
  })
})

describe('attainment, from the corpus', () => {
  const chart = drawn(attainment(corpus))

  it('gives a panel to every place and period, parts of a year after whole ones', () => {
    const heads = layersOf(chart.spec).filter(({ mark }) => mark.fontWeight === 'bold' && mark.baseline === 'bottom')
    expect(heads.flatMap(({ values }) => values.map(({ text }) => text))).toEqual([
      'Cần Thơ, năm 2020',
      'Hải Phòng, năm 2020',
      'Hải Phòng, quý I/2024 (kỳ chưa trọn năm)',
    ])
  })

  it('draws the rates and says of which budget they are', () => {
    expect(dataOf(chart.spec, 'bar').map(({ x }) => x)).toEqual([134.7, 106.6, 97.6, 97.17, 85.7, 33.59])
    expect(wordsOf(chart.spec).join(' ')).toContain('(dự toán Trung ương giao)')
    expect(wordsOf(chart.spec).join(' ')).toContain(
      'không nêu tỷ lệ; Tổng thu ngân sách nhà nước trên địa bàn vượt mức đề ra',
    )
  })
})

describe('a scoreboard', () => {
  const of = (id: string) =>
    documentScoreboard(corpus, corpus.documents.find((document) => document.id === id) ?? { id })

  it('counts what rose and fell, and holds level, growth, plan, rank and country', () => {
    const { title, spec } = of('hai-phong-2020-11-26')
    expect(title).toBe('Hải Phòng, 26/11/2020: 6 chỉ tiêu tăng, 1 chỉ tiêu giảm')
    const words = wordsOf(spec).join(' ')
    expect(words).toContain('84.199,2 tỷ đồng')
    expect(words).toMatch(
      /KH 16,5%; không đạt mức đề ra; hạng 2\/63 trong cả nước;.*hạng 1 trong cả nước; ≥ 4 lần so với cả nước; Việt Nam 2–3%/,
    )
    expect(dataOf(spec, 'rect').map(({ x }) => x)).toContain(-5.16)
  })

  it('says that a text has targets only', () => {
    expect(of('hai-phong-2021-10-11').title).toBe('Hải Phòng, 11/10/2021: chỉ nêu mục tiêu, không nêu kết quả bằng số')
  })
})

it('makes no chart where there is nothing to show but one for every document', () => {
  expect(
    makeCharts(corpus)
      .map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['growth-by-city', 'actual-against-plan', 'attainment'])
  expect(makeCharts(requestOf([])).map(({ id }) => id)).toEqual([])
})
