import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type * as z from 'zod'
import { ConfigError } from './config-error.ts'
import { configSchema } from './config-schema.ts'
import type { Config } from './config-schema.ts'

/** Reads a configuration; its folders come back relative to the working folder. Throws a `ConfigError`. */
export async function readConfig(file: string): Promise<Config> {
  const config = parseConfig(await readText(file), file)
  const here = path.dirname(file)
  const beside = (folder: string) => (path.isAbsolute(folder) ? folder : path.join(here, folder))
  return { ...config, corpus: config.corpus.map(beside), out: beside(config.out) }
}

/** Parses a configuration; an error names the first field that is not as it should be. */
export function parseConfig(json: string, file: string): Config {
  const result = configSchema.safeParse(parseJson(json, file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw issue === undefined ? new ConfigError('not-json', { file }) : errorOf(issue, file)
}

function errorOf(issue: z.core.$ZodIssue, file: string): ConfigError {
  const field = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const place = { file, field: field.replace(/^\./, '') || '.' }
  switch (issue.code) {
    case 'unrecognized_keys':
      return new ConfigError('unknown-field', { ...place, field: `${place.field}: ${issue.keys.join(', ')}` })
    case 'invalid_value':
      return new ConfigError('wrong-choice', { ...place, choices: issue.values.map(String).join(', ') })
    default:
      return new ConfigError('wrong-value', { ...place, problem: issue.message })
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

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ConfigError('not-json', { file }, { cause: error })
  }
}
