import { expect, test } from 'vitest'
import { emptyCache } from '../../src/build/cache.ts'
import { createDrawer } from '../../src/build/drawer.ts'
import type { Drawer } from '../../src/build/drawer.ts'
import { renderSvg } from '../../src/charts/render-svg.ts'
import { chartCases } from '../support/chart-cases.ts'

const charts = chartCases.map(([, chart], k) => ({ ...chart, id: `chart-${k}` }))

async function drawAll(drawer: Drawer): Promise<string[]> {
  try {
    return await Promise.all(charts.map((chart) => drawer.draw(chart)))
  } finally {
    await drawer.close()
  }
}

test(
  'drawings have the same bytes in one thread and in several, whichever are drawn before',
  { timeout: 60_000 },
  async () => {
    expect(charts.length).toBeGreaterThan(32)
    const one: string[] = []
    for (const chart of charts.toReversed()) one.unshift(await renderSvg(chart))
    expect(await drawAll(createDrawer({ cache: emptyCache, version: '', threads: 1 }))).toEqual(one)
    // More than are drawn in this thread before others begin.
    expect(await drawAll(createDrawer({ cache: emptyCache, version: '', threads: 2 }))).toEqual(one)
  },
)

test('a drawing that is asked for twice is made once', async () => {
  const [chart] = charts
  if (!chart) throw new Error('no chart')
  const kept: string[] = []
  const cache = { ...emptyCache, set: (key: string) => kept.push(key) }
  const drawer = createDrawer({ cache, version: '', threads: 1 })
  const [a, b] = await Promise.all([drawer.draw(chart), drawer.draw(chart)])
  expect(a).toBe(b)
  expect(kept).toHaveLength(1)
})
