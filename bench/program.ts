import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type * as Library from '../src/index.ts'

const root = path.join(import.meta.dirname, '..')
const main = path.join(root, 'dist', 'cli', 'main.js')

/** Why the built program cannot be measured, or undefined where it is there. */
export const unbuilt = existsSync(main) ? undefined : 'dist is not built: npm run build'

/** The built library, as its users load it. */
export const loadBuilt = () => import(new URL('../dist/index.js', import.meta.url).href) as Promise<typeof Library>

/** Arguments of Node that run the built program. */
export const program = (args: readonly string[]) => [main, ...args]

export interface ProgramRun {
  readonly seconds: number
  /** Most memory that the process held, in MB; 0 where it was not asked. */
  readonly memory: number
}

/** Runs Node to its end; what it prints is read and dropped. Asking for the memory costs some milliseconds. */
export function runNode(args: readonly string[], { asksMemory = false } = {}): Promise<ProgramRun> {
  const begun = performance.now()
  const reporting = asksMemory ? ['--import', path.join(import.meta.dirname, 'report-memory.mjs')] : []
  const child = spawn(process.execPath, [...reporting, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  let memory = ''
  child.stdout?.resume()
  child.stdio[3]?.on('data', (part) => (memory += String(part)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}`))
      else resolve({ seconds: (performance.now() - begun) / 1000, memory: Number(memory) / 1024 })
    })
  })
}
