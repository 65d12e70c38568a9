import { expect, it } from 'vitest'
import { renderPng } from '../../src/charts/render-png.ts'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { chartCases } from '../support/chart-cases.ts'

const [, chart] = chartCases[0] ?? []
if (!chart) throw new Error('no chart')
const svg = await renderSvg(chart)

/** Width and height as the header of a PNG has them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

it('has the size of the drawing times the scale, and the same bytes again', async () => {
  const [, width = '', height = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const png = await renderPng(svg, 3)
  expect(sizeOf(png)).toEqual([Math.ceil(Number(width) * 3), Math.ceil(Number(height) * 3)])
  expect(Buffer.compare(png, await renderPng(svg, 3))).toBe(0)
})

it('draws the text: without it the picture is another', async () => {
  const wordless = svg.replace(/<text[\s\S]*?<\/text>/g, '')
  expect((await renderPng(svg)).length).toBeGreaterThan(1.5 * (await renderPng(wordless)).length)
})

it.each(['ế', 'ộ', 'ữ', 'ặ', 'ẫ', 'ỡ', 'ỵ', 'Đ', '₫', '−', '≥'])('draws %s, composed or decomposed', async (letter) => {
  const picture = (text: string) =>
    renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><text x="10" y="30" font-size="20" font-family="Be Vietnam Pro">${text}</text></svg>`,
    )
  const drawn = await picture(letter)
  expect(Buffer.compare(drawn, await picture(''))).not.toBe(0)
  expect(Buffer.compare(drawn, await picture('\u{10fffd}'))).not.toBe(0)
  expect(Buffer.compare(drawn, await picture(letter.normalize('NFD')))).toBe(0)
})
