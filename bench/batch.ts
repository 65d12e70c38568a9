import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TopLevelSpec } from 'vega-lite'
import type * as Build from '../src/build/build.ts'
import { writeSyntheticCorpus } from '../scripts/synthetic-corpus.ts'
import { unbuilt } from './program.ts'
import type { Measure, Row } from './row.ts'

const name = 'batch'

/**
 * A build of 510 charts (34 provinces × 15 indicators) from texts, in as many threads as there are cores, beside a bare
 * loop of vega-lite and vega over the same specifications; then again with nothing changed, and with one text changed.
 */
export const batch: Measure = {
  name,
  cases: ['34 provinces × 15 indicators'],
  async run(which, { quick }) {
    if (unbuilt !== undefined) return [{ measure: name, case: which, skipped: unbuilt }]
    // As it is shipped: threads that run from source would have it compiled first.
    const shipped = '../dist/build/build.js'
    const { build } = (await import(shipped)) as typeof Build
    const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-bench-'))
    try {
      const config = writeSyntheticCorpus(folder)
      const rounds = quick ? 1 : 3
      const ours: number[] = []
      const bare: number[] = []
      const charts = config.charts.map((entry) => ({ ...entry, formats: ['svg' as const] }))
      const drawn = { ...config, charts, out: path.join(folder, 'drawn') }
      const specs = specsOf(await build({ config }))
      // Turn and turn about, since other work on the machine comes and goes.
      for (let round = 0; round < rounds; round++) {
        rmSync(drawn.out, { recursive: true, force: true })
        ours.push((await timed(() => build({ config: drawn })))[0])
        bare.push((await timed(() => drawBarely(specs)))[0])
      }
      const [unchanged] = await timed(() => build({ config: drawn }))
      const text = path.join(config.corpus[0] ?? '', 'can-tho-2025.txt')
      writeFileSync(text, readFileSync(text, 'utf8').replace(/\d,\d%/, '7,7%'))
      const [changed, { written }] = await timed(() => build({ config: drawn }))
      const seconds = (what: string, value: number): Row => ({ measure: name, case: what, value, unit: 's' })
      return [
        {
          measure: name,
          case: `${which}: ${specs.length} charts built from texts`,
          value: specs.length / Math.min(...ours),
          unit: 'charts/s',
          baseline: 'bare vega-lite and vega, drawing alone',
          ratio: Math.min(...bare) / Math.min(...ours),
        },
        seconds(`${which}: nothing changed`, unchanged),
        seconds(`${which}: one text changed, ${written.length} files written`, changed),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function timed<R>(work: () => Promise<R>): Promise<[number, R]> {
  const begun = performance.now()
  const result = await work()
  return [(performance.now() - begun) / 1000, result]
}

const specsOf = ({ written }: Build.BuildResult) =>
  written
    .filter((output) => output.path.endsWith('.vl.json'))
    .map((output) => JSON.parse(output.content.toString()) as TopLevelSpec)

async function drawBarely(specs: readonly TopLevelSpec[]): Promise<void> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  for (const spec of specs) {
    const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' })
    await view.toSVG()
    view.finalize()
  }
}
