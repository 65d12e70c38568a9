// Compiles src to dist, copies what is not TypeScript beside it and bundles the program. The new dist replaces the old one only when it is whole.
// --if-possible (npm's prepare): without the compiler, as after `npm ci --omit=dev`, says so and ends well.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const dist = path.join(root, 'dist')
const next = path.join(root, 'node_modules', `.doichieu-dist-${process.pid}`)

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc')
  } catch {
    return undefined
  }
}

function copyBeside(from, to) {
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.ts') })
}

const compiler = findCompiler()
if (compiler === undefined) {
  console.error('not built: typescript is a development dependency and is not installed')
  process.exit(process.argv.includes('--if-possible') ? 0 : 1)
}

try {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', next], {
    cwd: root,
    stdio: 'inherit',
  })
  copyBeside(path.join(root, 'src'), next)
  if (existsSync(path.join(root, 'assets')))
    cpSync(path.join(root, 'assets'), path.join(next, 'assets'), { recursive: true })
  const { bundleProgram } = await import('./bundle-program.mjs')
  await bundleProgram(next, root)
  chmodSync(path.join(next, 'cli', 'main.js'), 0o755)
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
} catch (error) {
  if (error.status === undefined) throw error
  process.exitCode = error.status
} finally {
  rmSync(next, { recursive: true, force: true })
}
