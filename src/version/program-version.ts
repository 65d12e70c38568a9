import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../', import.meta.url))

/** Hash of the whole program, its words included: with another one, anything may come out otherwise. */
export const programVersion = (root: string = home): string => hashOfFiles(root, () => true)

/** Hash of the code alone: a drawing depends on it and on its specification, not on the words. */
export const codeVersion = (root: string = home): string =>
  hashOfFiles(root, (file) => /\.(?:js|ts)$/.test(file) || file.startsWith('charts/'))

/** Types and source maps do nothing when the program runs. */
const isIdle = (file: string) => file.endsWith('.d.ts') || file.endsWith('.map')

function hashOfFiles(root: string, wanted: (file: string) => boolean): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(path.join(root, '..', 'package.json')))
  for (const file of listFiles(root).filter((name) => !isIdle(name) && wanted(name)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}
