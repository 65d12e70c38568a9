import type { z } from 'zod'
import { nearestOf } from '../data/find-name.ts'
import { ConfigError } from './config-error.ts'
import { configSchema } from './config-schema.ts'
import type { Config } from './config-schema.ts'

/** Names of files that every build writes: a table cannot have them. */
const taken: readonly string[] = ['index', 'observations', 'sentences', 'manifest', 'CHANGES']

/** Parses a configuration; an error names the first field that is not as it should be, and what would be right. */
export function parseConfig(json: string, file: string): Config {
  const value = parseJson(json, file)
  const result = configSchema.safeParse(value)
  if (!result.success) {
    // An unknown field is often the misspelt name of one that is missing.
    const { issues } = result.error
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
    throw issue === undefined ? new ConfigError('not-json', { file }) : errorOf(issue, value, file)
  }
  checkAgreement(result.data, file)
  return result.data
}

/** What no field can tell by itself. */
function checkAgreement({ language, languages, tables }: Config, file: string): void {
  if (!languages.includes(language))
    throw new ConfigError('language-not-made', { file, value: language, choices: languages.join(', ') })
  for (const [k, { id }] of tables.entries()) {
    const place = { file, field: `tables[${k}].id`, value: id }
    if (taken.includes(id)) throw new ConfigError('taken-id', place)
    if (tables.findIndex((table) => table.id === id) < k) throw new ConfigError('same-id', place)
  }
}

function errorOf(issue: z.core.$ZodIssue, config: unknown, file: string): ConfigError {
  const place = { file, field: fieldOf(issue.path) }
  const value = valueAt(config, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      const nearest = nearestOf(key, fieldsAt(issue.path))
      const field = fieldOf([...issue.path, key])
      return nearest === undefined
        ? new ConfigError('unknown-field', { file, field, choices: fieldsAt(issue.path).join(', ') })
        : new ConfigError('unknown-field-near', { file, field, nearest })
    }
    case 'invalid_value': {
      if (value === undefined) return new ConfigError('missing-field', place)
      const choices = issue.values.map(String)
      const nearest = nearestOf(wordOf(value), choices)
      const common = { ...place, value: wordOf(value), choices: choices.join(', ') }
      return nearest === undefined
        ? new ConfigError('wrong-choice', common)
        : new ConfigError('wrong-choice-near', { ...common, nearest })
    }
    case 'too_small':
      return new ConfigError('empty', place)
    case 'invalid_format':
      return new ConfigError('wrong-id', { ...place, value: wordOf(value) })
    default:
      if (value === undefined) return new ConfigError('missing-field', place)
      return new ConfigError('wrong-type', {
        ...place,
        expected: issue.code === 'invalid_type' ? issue.expected : 'object',
        value: wordOf(value),
      })
  }
}

const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || '.'

const wordOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  )
}

/** The fields that stand at a place of a configuration. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  const { shape } = configSchema
  const [list] = path
  const fields = list === 'tables' || list === 'charts' ? shape[list].element.shape : shape
  return Object.keys(fields)
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ConfigError('not-json', { file }, { cause: error })
  }
}
