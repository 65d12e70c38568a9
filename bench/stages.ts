import { Session } from 'node:inspector/promises'
import type { Profiler } from 'node:inspector'
import { extract } from '../src/core/pipeline.ts'
import { loadLexicon } from '../src/data/load-lexicon.ts'
import { secondsOf } from './clock.ts'
import type { Measure } from './row.ts'
import { collections, megabyte, readTexts } from './texts.ts'
import type { Collection } from './texts.ts'

const name = 'stages'

/** Microseconds between two looks at what is running. */
const interval = 500

/** Share of each folder of the core in the time of an extraction, seen from outside by the sampling profiler of V8. */
export const stages: Measure = {
  name,
  cases: Object.keys(collections),
  async run(collection, { quick }) {
    const texts = readTexts(collection as Collection)
    if (!texts)
      return [{ measure: name, case: collection, skipped: `there is no ${collections[collection as Collection]}` }]
    const lexicon = loadLexicon()
    const times = Math.ceil(((quick ? 0.2 : 2) * megabyte) / Buffer.byteLength(texts.join('')))
    const read = () => {
      for (let time = 0; time < times; time++)
        for (const text of texts) extract({ id: 'bench', text, meta: {} }, lexicon)
    }
    await secondsOf(read)
    const shares = sharesOf(await profile(read))
    return [...shares].map(([stage, share]) => ({
      measure: name,
      case: `${collection}: ${stage}`,
      value: 100 * share,
      unit: '% of the time',
    }))
  },
}

async function profile(work: () => void): Promise<Profiler.Profile> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval })
  await session.post('Profiler.start')
  work()
  const { profile: found } = await session.post('Profiler.stop')
  session.disconnect()
  return found
}

/** A look counts for the stage that the pipeline called, whatever that called in its turn. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const stageOf = new Map<number, string>()
  const walk = (id: number, inherited: string | undefined) => {
    const node = byId.get(id)
    if (!node) return
    const { url, functionName } = node.callFrame
    const own = /\/src\/core\/([a-z]+)\//.exec(url)?.[1] ?? (url.endsWith('/core/pipeline.ts') ? 'pipeline' : undefined)
    const collecting = functionName === '(garbage collector)' ? 'garbage collection' : undefined
    const stage = inherited !== undefined && inherited !== 'pipeline' ? inherited : (own ?? collecting ?? inherited)
    if (stage !== undefined) stageOf.set(id, stage)
    for (const child of node.children ?? []) walk(child, stage)
  }
  walk(nodes[0]?.id ?? 1, undefined)
  const times = new Map<string, number>()
  let total = 0
  for (const [k, id] of samples.entries()) {
    const stage = stageOf.get(id)
    const time = timeDeltas[k] ?? 0
    if (stage === undefined) continue
    times.set(stage, (times.get(stage) ?? 0) + time)
    total += time
  }
  return new Map([...times].sort((a, b) => b[1] - a[1]).map(([stage, time]) => [stage, time / total]))
}
