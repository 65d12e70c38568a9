import { describe, expect, it } from 'vitest'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { usualWidth } from '../../src/charts/theme.ts'
import type { Chart } from '../../src/charts/chart.ts'
import { makeCharts } from '../../src/charts/make-charts.ts'
import { chartCases, requestOf } from '../support/chart-cases.ts'
import { matrixCases } from '../support/chart-matrix.ts'
import { overlapsOf, svgTexts } from '../support/svg-texts.ts'
import { figure } from '../support/table-case.ts'

const wordsOf = (svg: string) =>
  svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')

/** Every chart is drawn once for all that is asked of its drawing. */
const drawn = new Map<Chart, Promise<string>>()
function drawOnce(chart: Chart): Promise<string> {
  const drawing = drawn.get(chart) ?? renderSvg(chart)
  drawn.set(chart, drawing)
  return drawing
}

describe.each(chartCases)('%s', (_, chart) => {
  it('is drawn with all of its words, to be read on a phone', async () => {
    const svg = await drawOnce(chart)
    const [, width = ''] = /<svg[^>]* width="(\d+(?:\.\d+)?)"/.exec(svg) ?? []
    expect(Number(width)).toBeGreaterThanOrEqual(usualWidth)
    expect(Number(width)).toBeLessThanOrEqual(usualWidth + 6)
    expect(svg).toMatch(/ viewBox="0 0 /)
    expect(svg).toMatch(/^<svg role="img" aria-label="/)
    expect(wordsOf(svg)).toContain(chart.title.replace(/\s+/g, ' ').replaceAll('&', '&amp;'))
    expect(svg.match(/aria-label/g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('is drawn with the same bytes again, its ids its own', async () => {
    const [first, second] = [await drawOnce(chart), await renderSvg(chart)]
    expect(second).toBe(first)
    const ids = [...first.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
    expect(ids.filter((id) => !id.startsWith(chart.id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('is not upset by letters that mean something to markup', async () => {
  const [, chart] = chartCases[0] ?? []
  if (!chart) throw new Error('no chart')
  const svg = await renderSvg({ ...chart, title: 'a < b & "c"', description: '<i>' })
  expect(svg).toContain('aria-label="a &lt; b &amp; &quot;c&quot;. &lt;i&gt;"')
})

describe.each([...chartCases, ...matrixCases])('%s', (name, chart) => {
  it('has no words upon others and none cut off', async () => {
    const svg = await drawOnce(chart)
    const [width, height] = (/<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number)
    const texts = svgTexts(svg)
    expect(texts.length).toBeGreaterThan(1)
    expect(overlapsOf(texts)).toEqual([])
    const cutOff = texts.filter(
      ({ left, right, top, bottom }) => left < 4 || top < 2 || right > (width ?? 0) - 4 || bottom > (height ?? 0) - 2,
    )
    expect(cutOff.map(({ text }) => text)).toEqual([])
    expect((width ?? 0) - (name.includes(', 680)') ? 680 : usualWidth)).toBeLessThanOrEqual(6)
  })
})

it('tells the sentence of a figure as the title of its mark', async () => {
  const [chart] = makeCharts(requestOf([figure({ place: 'hai-phong', value: 12.2 })]), ['growth'])
  if (!chart) throw new Error('no chart')
  const svg = await renderSvg(chart)
  expect([...svg.matchAll(/<title>([^<]*)<\/title><\/path>/g)].map(([, words]) => words)).toEqual([
    expect.stringMatching(/^Hải Phòng, Tổng sản phẩm trên địa bàn \(GRDP\), năm 2020: 12,2/),
  ])
})
