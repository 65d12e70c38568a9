import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ConfigError } from './config-error.ts'
import type { Config } from './config-schema.ts'
import { parseConfig } from './parse-config.ts'
import { resolveNames } from './resolve-names.ts'

/** Reads a configuration; its folders come back relative to the working folder, its names as ids. Throws a `ConfigError`. */
export async function readConfig(file: string): Promise<Config> {
  const config = resolveNames(parseConfig(await readText(file), file), file)
  const here = path.dirname(file)
  const beside = (place: string) => (path.isAbsolute(place) ? place : path.join(here, place))
  return {
    ...config,
    corpus: config.corpus.map(beside),
    out: beside(config.out),
    ...(config.browser !== undefined && /[/\\]/.test(config.browser) ? { browser: beside(config.browser) } : {}),
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new ConfigError(code === 'ENOENT' ? 'missing' : 'unreadable', { file, reason: code }, { cause: error })
  }
}
