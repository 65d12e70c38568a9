import { extract } from '../src/core/pipeline.ts'
import { loadLexicon } from '../src/data/load-lexicon.ts'
import { peakMemory, secondsOf } from './clock.ts'
import type { Measure, Outcome } from './row.ts'
import { collections, megabyte, readTexts } from './texts.ts'
import type { Collection } from './texts.ts'

const name = 'extraction'

/** Text after text in one thread, beside a bare loop that decodes the same bytes and splits them into lines. */
export const extraction: Measure = {
  name,
  cases: Object.keys(collections),
  async run(collection, { quick }) {
    const texts = readTexts(collection as Collection)
    if (!texts)
      return [{ measure: name, case: collection, skipped: `there is no ${collections[collection as Collection]}` }]
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
    const read = () => {
      let found = 0
      for (const file of files)
        found += extract({ id: 'bench', text: file.toString('utf8'), meta: {} }, lexicon).observations.length
      return found
    }
    // The first readings are slower, until the code is compiled.
    await secondsOf(read, 3)
    let observations = 0
    const seconds = await secondsOf(() => {
      for (let time = 0; time < times; time++) observations += read()
    })
    const row = (what: string, value: number, unit: string): Outcome => ({
      measure: name,
      case: `${collection}: ${what}`,
      value,
      unit,
    })
    if (lines === 0) throw new Error('nothing was read')
    return [
      { ...row('speed', size / seconds, 'MB/s'), baseline: 'decoding and splitting into lines', ratio: bare / seconds },
      row('observations', observations / seconds, '/s'),
      row('peak memory', peakMemory(), 'MB'),
    ]
  },
}
