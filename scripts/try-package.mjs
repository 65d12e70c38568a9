// Tries doichieu as its users get it: packed, installed in an empty folder without a compiler, imported and run.
import path from 'node:path'
import { installPacked, run } from './install-packed.mjs'

const root = path.dirname(import.meta.dirname)
const { tarball, size, project, environment, seconds } = installPacked()
console.log(`installed ${path.basename(tarball)} (${(size / 1e6).toFixed(1)} MB) in ${seconds.toFixed(0)} s`)

console.log(run(path.join(root, 'node_modules', '.bin', 'publint'), ['run', tarball, '--strict']).trim())

const inProject = { cwd: project, env: environment }
run(process.execPath, ['--input-type=module', '--eval', `await import('doichieu')`], inProject)
const output = run('npx', ['--no-install', 'doichieu', 'extract', 'report.txt'], inProject)
if (!/12[.,]23/.test(output)) throw new Error(`the figure 12,23 is not in the output:\n${output}`)
console.log('OK')
