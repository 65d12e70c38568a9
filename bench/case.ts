// One case in a process of its own, so that its memory is its own: node --import tsx bench/case.ts MEASURE CASE OPTIONS
import { measures } from './measures.ts'
import type { BenchOptions } from './row.ts'

const [name, which = '', options = '{}'] = process.argv.slice(2)
const measure = measures.find((known) => known.name === name)
if (!measure) throw new Error(`no measure ${name ?? ''}`)
process.stdout.write(JSON.stringify(await measure.run(which, JSON.parse(options) as BenchOptions)))
