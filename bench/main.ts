// Measures how fast the program is and prints a table: npm run bench -- [--only MEASURE] [--quick] [--json FILE] [--vntk FOLDER]
import { execFile } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { writeFileWhole } from '../src/write/write-file.ts'
import { measures } from './measures.ts'
import type { BenchOptions, Outcome } from './row.ts'
import { table } from './table.ts'

const root = path.join(import.meta.dirname, '..')

/** A case that takes longer is given up. */
const patience = { case: 300_000 }

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    vntk: { type: 'string' },
  },
})
const unknown = values.only?.filter((name) => !measures.some((measure) => measure.name === name)) ?? []
if (unknown.length > 0) {
  process.stderr.write(`no measure ${unknown.join(', ')}; there are: ${measures.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}

const options: BenchOptions = { quick: values.quick, vntk: values.vntk && path.resolve(values.vntk) }
const outcomes: Outcome[] = []
for (const { name, cases } of measures) {
  if (values.only && !values.only.includes(name)) continue
  for (const which of cases) {
    if (process.stderr.isTTY) process.stderr.write(`${name}: ${which} …\n`)
    outcomes.push(...(await runCase(name, which)))
  }
}

process.stdout.write(table(outcomes))
const results = {
  node: process.version,
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.availableParallelism(),
  quick: values.quick,
  results: outcomes,
}
if (values.json === undefined) process.stdout.write(`\n${JSON.stringify(results)}\n`)
else writeFileWhole(values.json, `${JSON.stringify(results, undefined, 2)}\n`)

async function runCase(measure: string, which: string): Promise<readonly Outcome[]> {
  const args = ['--import', 'tsx', path.join('bench', 'case.ts'), measure, which, JSON.stringify(options)]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: root,
      timeout: patience.case,
      maxBuffer: 1 << 26,
    })
    return JSON.parse(stdout) as Outcome[]
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true)
      return [{ measure, case: which, skipped: `given up after ${patience.case / 1000} s` }]
    // The others are measured all the same.
    process.exitCode = 1
    return [{ measure, case: which, skipped: `failed: ${reasonOf(error)}` }]
  }
}

/** The line in which Node names the error that ended a process. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return /^\w*Error.*$/m.exec(text)?.[0] ?? text.trim().split('\n').at(-1) ?? ''
}
