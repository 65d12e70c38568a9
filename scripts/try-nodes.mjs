// Runs the installed program on every Node it promises to run on, and compares what they print.
import path from 'node:path'
import { installPacked, run } from './install-packed.mjs'

const versions = ['20', '22', '24']
const { project, environment } = installPacked()
const main = path.join(project, 'node_modules', 'doichieu', 'dist', 'cli', 'main.js')

let first
for (const version of versions) {
  const onNode = (...args) => run('npx', ['--yes', `node@${version}`, ...args], { cwd: project, env: environment })
  const name = onNode('--version').trim()
  const output = onNode(main, 'extract', 'report.txt')
  if (!/12[.,]23/.test(output)) throw new Error(`node ${name}: the figure 12,23 is not in the output:\n${output}`)
  if (output !== (first ??= output)) throw new Error(`node ${name} prints something else:\n${first}\n${output}`)
  console.log(`${name} OK`)
}
