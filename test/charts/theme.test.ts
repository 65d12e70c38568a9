import { describe, expect, it, test } from 'vitest'
import { darkRules, inTheme } from '../../src/charts/in-theme.ts'
import { palettes, themes } from '../../src/charts/palettes.ts'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { chartCases } from '../support/chart-cases.ts'
import { matrixCases } from '../support/chart-matrix.ts'

/** Relative luminance as the accessibility guidelines of the web have it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('the colours of %s', (theme) => {
  const palette = palettes[theme]

  it('are each another, so that a colour stands for its counterpart', () => {
    const all = Object.values(palette)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['paper', 'bar'],
    ['ink', 'low'],
    ['ink', 'near'],
    ['ink', 'reached'],
    ['paper', 'beyond'],
  ] as const)('%s can be read on %s', (words, ground) => {
    expect(contrast(palette[words], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('keep the steps and the parts of a bar apart in grey', () => {
    const steps = [palette.low, palette.near, palette.reached, palette.beyond].map(luminance)
    const order = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b))
    expect(steps).toEqual(order)
    for (const [k, step] of steps.slice(1).entries()) {
      const [more = 0, less = 0] = [step, steps[k] ?? 0].sort((a, b) => b - a)
      expect((more + 0.05) / (less + 0.05)).toBeGreaterThan(1.3)
    }
    for (const other of [palette.range, palette.paper]) expect(contrast(palette.bar, other)).toBeGreaterThan(2.5)
  })
})

it('the dark theme has exchanged every colour and nothing else', () => {
  const lights = new Set<string>(Object.values(palettes.light))
  for (const [name, chart] of [...chartCases, ...matrixCases]) {
    const dark = inTheme(chart, 'dark')
    const colours = JSON.stringify(dark.spec).match(/"#[0-9a-f]{6}"/g) ?? []
    expect(colours.length).toBeGreaterThan(3)
    const left = colours.filter((colour) => lights.has(colour.slice(1, -1)))
    expect([name, left]).toEqual([name, []])
    const plain = (text: string) => text.replace(/"#[0-9a-f]{6}"/g, '""')
    expect(plain(JSON.stringify(dark.spec))).toBe(plain(JSON.stringify(chart.spec)))
  }
})

it('leaves data alone, even a name that looks like a colour', () => {
  const [, chart] = chartCases[0] ?? []
  if (!chart) throw new Error('no chart')
  const spec = { mark: { fill: '#ffffff' }, data: { values: [{ label: '#ffffff' }] } }
  expect(inTheme({ ...chart, spec }, 'dark').spec).toEqual({ ...spec, mark: { fill: palettes.dark.paper } })
})

it('gives drawings rules for every colour that is in them', async () => {
  const rules = darkRules('svg')
  expect(rules).toMatch(/^@media screen and \(prefers-color-scheme:dark\)\{/)
  for (const [, chart] of matrixCases.slice(0, 14)) {
    const svg = await renderSvg(chart)
    for (const [, property = '', colour = ''] of svg.matchAll(/ (fill|stroke)="(#[0-9a-f]+)"/g)) {
      expect(rules).toContain(`svg [${property}="${colour}"]{${property}:#`)
    }
  }
})
