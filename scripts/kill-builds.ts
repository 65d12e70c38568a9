// Ends builds at random moments with SIGKILL, each followed by a whole one, and holds what lies on disk against builds
// that nobody disturbed: npm run build && node --import tsx scripts/kill-builds.ts [--builds 20] [--seed 1]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeSyntheticCorpus } from './synthetic-corpus.ts'

const { values } = parseArgs({
  options: { builds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-kill-'))
const config = writeSyntheticCorpus(folder)
const [corpus = ''] = config.corpus
// Few enough texts for many builds, pages of every form, drawings in threads.
for (const name of readdirSync(corpus).sort().slice(6)) rmSync(path.join(corpus, name))
const file = path.join(folder, 'doichieu.config.json')
const asked = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), places: ['html', 'md'], report: ['html', 'md'] }
writeFileSync(file, JSON.stringify(asked))
const text = path.join(corpus, readdirSync(corpus).find((name) => name.endsWith('.txt')) ?? '')
const first = readFileSync(text, 'utf8')

let seed = Number(values.seed)
/** A number from 0 to 1, by the seed. */
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Runs a build in a process of its own, killed after some milliseconds where that is asked; tells how long it took and how it ended. */
function build(out: string, killAfter?: number): Promise<{ milliseconds: number; signal: string | null }> {
  const begun = performance.now()
  const args = ['dist/cli/main.js', 'build', '--threads', '2', '--config', file, '--out', out]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (code !== 0 && signal === null) reject(new Error(`a build ended with ${code}`))
      else resolve({ milliseconds: performance.now() - begun, signal })
    })
  })
}

/** Every file of a folder of results but for the cache's. */
function bytesOf(out: string): Map<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !name.startsWith('.cache') && statSync(path.join(out, name)).isFile())
  return new Map(files.sort().map((name) => [name, readFileSync(path.join(out, name), 'latin1')]))
}

const different = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name))

const unfinished = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))

const killed = path.join(folder, 'killed')
const undisturbed = path.join(folder, 'undisturbed')
let took = (await build(undisturbed)).milliseconds
await build(killed)
let kills = 0
let halves = 0
let wrong = 0
for (let round = 0; round < Number(values.builds); round++) {
  writeFileSync(text, first.replace(/tăng \d+,\d%/, `tăng ${round + 1},5%`))
  // Every other time a cold build, which draws all.
  if (round % 2 === 0) for (const out of [killed, undisturbed]) rmSync(path.join(out, '.cache'), { recursive: true })
  took = (await build(undisturbed)).milliseconds
  const { signal } = await build(killed, random() * took)
  if (signal === 'SIGKILL') kills++
  halves += unfinished(killed).length
  await build(killed)
  const names = [...different(bytesOf(killed), bytesOf(undisturbed)), ...unfinished(killed)]
  if (names.length > 0) {
    wrong++
    process.stderr.write(`build ${round + 1}: ${names.join(', ')}\n`)
  }
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(
  `${values.builds} builds, ${kills} killed before they ended, ${halves} unfinished files left by them; after the next build ${wrong} differ from undisturbed ones\n`,
)
process.exitCode = wrong > 0 ? 1 : 0
