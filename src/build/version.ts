import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Folders whose code and words decide what is read in a text. */
const extraction = ['core', 'english', 'data/cues', 'data/indicators', 'data/places', 'data/words']

/** Fingerprint of the whole program, its words included: with another one, anything may come out otherwise. */
export const programVersion = (): string => hashOfFiles(() => true)

/** Fingerprint of what decides which observations a text gives. */
export const extractionVersion = (): string =>
  hashOfFiles(
    (file) => extraction.some((folder) => file.startsWith(`${folder}/`)) || /^data\/[^/]+\.(?:js|ts|json)$/.test(file),
  )

/** Fingerprint of the code alone: a drawing depends on it and on its specification, not on the words. */
export const codeVersion = (): string => hashOfFiles((file) => /\.(?:js|ts)$/.test(file) || file.startsWith('charts/'))

/** Types and source maps do nothing when the program runs. */
const isIdle = (file: string) => file.endsWith('.d.ts') || file.endsWith('.map')

function hashOfFiles(wanted: (file: string) => boolean): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(path.join(root, '..', 'package.json')))
  for (const file of listFiles().filter((name) => !isIdle(name) && wanted(name)))
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

let listed: readonly string[] | undefined

function listFiles(): readonly string[] {
  listed ??= readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => file.split(path.sep).join('/'))
    .sort()
  return listed
}
