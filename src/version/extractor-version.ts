import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LexiconData } from '../core/lexicon/entries.ts'
import { isFolder } from '../read/is-folder.ts'

/** What an extraction was made with: a document is extracted again when either changed. */
export interface Versions {
  readonly extractor: string
  readonly lexicon: string
}

/** Code that decides what is extracted from a text; a test holds that it imports nothing outside. */
export const extractorSources = ['core', 'english', 'data/load-lexicon', 'data/name-guesser', 'read/decode'] as const

/** Packages that read words for the extractor. */
export const extractorPackages = ['compromise', 'natural'] as const

const home = fileURLToPath(new URL('../', import.meta.url))

/**
 * Hash of the extractor's own code as it runs (TypeScript from source, JavaScript from a build) and of the releases of
 * the packages that it calls. It is taken from the files, so that no change of the code can be forgotten.
 */
export function extractorVersion(root: string = home): string {
  const hash = createHash('sha256')
  for (const file of extractorSources.flatMap((source) => codeFiles(root, source))) {
    const name = file.replace(/\.[tj]s$/, '')
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  const { dependencies } = JSON.parse(readFileSync(path.join(root, '..', 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of extractorPackages) hash.update(`${name}@${dependencies[name] ?? ''}\0`)
  return hash.digest('hex')
}

/** Hash of the content of the word data. */
export function lexiconVersion(data: LexiconData): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}

/** Code files of a folder and those below it, or of one module, by code unit; with `/` between folders. */
function codeFiles(root: string, source: string): string[] {
  if (isFolder(path.join(root, source))) {
    return readdirSync(path.join(root, source), { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .map((name) => `${source}/${name.replaceAll(path.sep, '/')}`)
      .sort()
  }
  return ['.ts', '.js'].map((end) => source + end).filter((file) => existsSync(path.join(root, file)))
}

const isCode = (name: string) => /\.[tj]s$/.test(name) && !name.endsWith('.d.ts')
