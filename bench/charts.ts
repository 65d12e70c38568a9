import type { TopLevelSpec } from 'vega-lite'
import { makeCharts } from '../src/charts/make-charts.ts'
import { renderSvg } from '../src/charts/render-svg.ts'
import { readCorpus } from '../test/support/corpus-tables.ts'
import { secondsOf } from './clock.ts'

import type { Measure } from './row.ts'

const name = 'charts'

/** The charts of the corpus drawn as SVG, beside a bare loop of vega-lite and vega over the same specs. */
export const charts: Measure = {
  name,
  cases: ['corpus'],
  async run(collection, { quick }) {
    const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
    const drawn = makeCharts({ ...(await readCorpus()), language: 'vi' })
    const ours = async () => {
      for (const chart of drawn) await renderSvg(chart)
    }
    const bare = async () => {
      for (const { spec } of drawn) {
        const view = new vega.View(vega.parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: 'none' })
        await view.toSVG()
        view.finalize()
      }
    }
    await ours()
    await bare()
    const runs = quick ? 1 : 5
    const seconds = await secondsOf(ours, runs)
    return [
      {
        measure: name,
        case: `${collection}: ${drawn.length} charts to SVG`,
        value: drawn.length / seconds,
        unit: 'charts/s',
        baseline: 'bare vega-lite and vega',
        ratio: (await secondsOf(bare, runs)) / seconds,
      },
    ]
  },
}
