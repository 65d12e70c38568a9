import { describe, expect, it } from 'vitest'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { usualWidth } from '../../src/charts/theme.ts'
import { chartCases } from '../support/chart-cases.ts'

const wordsOf = (svg: string) =>
  svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')

describe.each(chartCases)('%s', (_, chart) => {
  it('is drawn with all of its words, to be read on a phone', async () => {
    const svg = await renderSvg(chart)
    const [, width = ''] = /<svg[^>]* width="(\d+(?:\.\d+)?)"/.exec(svg) ?? []
    expect(Number(width)).toBeGreaterThanOrEqual(usualWidth)
    expect(Number(width)).toBeLessThanOrEqual(400)
    expect(svg).toMatch(/ viewBox="0 0 /)
    expect(svg).toMatch(/^<svg role="img" aria-label="/)
    expect(wordsOf(svg)).toContain(chart.title.replace(/\s+/g, ' ').replaceAll('&', '&amp;'))
    expect(svg.match(/aria-label/g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('is drawn with the same bytes again, its ids its own', async () => {
    const [first, second] = [await renderSvg(chart), await renderSvg(chart)]
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
