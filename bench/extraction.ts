import { peakMemory, secondsOf } from './clock.ts'
import { loadBuilt, unbuilt } from './program.ts'
import type { Measure, Outcome } from './row.ts'
import { collections, megabyte, readTexts } from './texts.ts'
import type { Collection } from './texts.ts'

const name = 'extraction'

/** Times that all texts are read over and over; the least counts. */
const runs = 3

/**
 * Text after text in one thread, read by the built library, beside a bare loop that decodes the same bytes and splits them into
 * lines. The first texts of a process are read slower, until the code is compiled: told in a row of its own.
 */
export const extraction: Measure = {
  name,
  cases: Object.keys(collections),
  async run(collection, { quick }) {
    const texts = readTexts(collection as Collection)
    if (!texts)
      return [{ measure: name, case: collection, skipped: `there is no ${collections[collection as Collection]}` }]
    if (unbuilt !== undefined) return [{ measure: name, case: collection, skipped: unbuilt }]
    const { extract, loadLexicon } = await loadBuilt()
    const lexicon = loadLexicon()
    const files = texts.map((text) => Buffer.from(text))
    const once = files.reduce((sum, { length }) => sum + length, 0)
    const times = Math.ceil(((quick ? 0.5 : 10) * megabyte) / once)
    const size = (once * times) / megabyte

    let lines = 0
    const bare = await secondsOf(() => {
      for (let time = 0; time < times; time++)
        for (const file of files) lines += file.toString('utf8').split('\n').length
    }, 3)
    let observations = 0
    const readAll = () => {
      observations = 0
      for (let time = 0; time < times; time++)
        for (const file of files)
          observations += extract({ id: 'bench', text: file.toString('utf8'), meta: {} }, lexicon).observations.length
    }
    const first = await secondsOf(readAll)
    const seconds = await secondsOf(readAll, runs)
    const row = (what: string, value: number, unit: string): Outcome => ({
      measure: name,
      case: `${collection}: ${what}`,
      value,
      unit,
    })
    if (lines === 0) throw new Error('nothing was read')
    return [
      { ...row('speed', size / seconds, 'MB/s'), baseline: 'decoding and splitting into lines', ratio: bare / seconds },
      row('speed of the first', size / first, 'MB/s'),
      row('observations', observations / seconds, '/s'),
      row('peak memory', peakMemory(), 'MB'),
    ]
  },
}
