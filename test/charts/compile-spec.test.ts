import { compile } from 'vega-lite'
import type { TopLevelSpec } from 'vega-lite'
import { expect, it } from 'vitest'
import { compileSpec } from '../../src/charts/compile-spec.ts'
import type { ChartSpec } from '../../src/charts/chart.ts'
import { chartCases } from '../support/chart-cases.ts'

const plainly = (spec: ChartSpec) => compile(structuredClone(spec) as unknown as TopLevelSpec).spec

it.each(chartCases)('%s compiles as it does without what is remembered, at first and again', (_, { spec }) => {
  const before = JSON.stringify(spec)
  const expected = plainly(spec)
  for (let time = 0; time < 2; time++) expect(compileSpec(spec, compile)).toEqual(expected)
  expect(JSON.stringify(spec)).toBe(before)
})

it('compiles a shape once, whatever is said in it, and keeps no word of one chart for another', () => {
  const [, chart] = chartCases[0] ?? []
  if (!chart) throw new Error('no chart')
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
  for (const word of ['one', 'second', 'a third']) {
    expect(compileSpec(saying(word), counting)).toEqual(plainly(saying(word)))
  }
  expect(times).toBe(1)
})
