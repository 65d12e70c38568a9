import { View, parse, stringValue } from 'vega'
import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'
import { expect, it } from 'vitest'
import { chartRuntime } from '../../src/charts/chart-runtime.ts'
import type { ChartSpec } from '../../src/charts/chart.ts'
import { chartCases } from '../support/chart-cases.ts'

const plainly = (spec: ChartSpec) => parse(compile(structuredClone(spec) as unknown as TopLevelSpec).spec)

it.each(chartCases)('%s is what vega makes of it, at first and when its shape is known', async (_, { spec }) => {
  const before = JSON.stringify(spec)
  const expected = plainly(spec)
  for (let time = 0; time < 2; time++) {
    const runtime = chartRuntime(spec, { compile, parse, stringValue })
    expect(runtime).toEqual(expected)
    const view = new View(runtime, { renderer: 'none' })
    await view.toSVG()
    view.finalize()
  }
  expect(JSON.stringify(spec)).toBe(before)
})

it('compiles a shape once, whatever is said in it, and keeps no word of one chart for another', () => {
  let times = 0
  const counting = (spec: TopLevelSpec) => {
    times++
    return compile(spec)
  }
  const saying = (word: string): ChartSpec => ({
    description: word,
    title: { text: [word], subtitle: [word, word] },
    width: 123,
    height: 321,
    data: { values: [{ x: word.length, name: word }] },
    mark: 'point',
    encoding: { x: { field: 'x', type: 'quantitative' }, tooltip: { field: 'name' } },
  })
  for (const word of ['one', 'second', '"a" third']) {
    expect(chartRuntime(saying(word), { compile: counting, parse, stringValue })).toEqual(plainly(saying(word)))
  }
  expect(times).toBe(1)
})
