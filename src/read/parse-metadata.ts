import * as z from 'zod'
import type { DocumentMeta } from '../core/model/document.ts'
import { ReadError } from './read-error.ts'

const text = z.string().trim().min(1)

/** The file `<name>.meta.json` beside a text; every field may be left out. */
export const metadataSchema = z.strictObject({
  title: text.optional(),
  publisher: text.optional(),
  date: z.string().refine(isDate).optional(),
  place: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  kind: text.optional(),
  language: z.enum(['vi', 'en']).optional(),
  source: text.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

/** Parses metadata; an error names the first field that is not as it should be. */
export function parseMetadata(json: string, file: string): DocumentMeta {
  const result = metadataSchema.safeParse(parseJson(json, file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const fields = Object.keys(metadataSchema.shape).join(', ')
    throw new ReadError('metadata-unknown-field', file, { field: issue.keys.join(', '), fields })
  }
  if (issue === undefined || issue.path.length === 0) throw new ReadError('metadata-not-json', file)
  throw new ReadError('metadata-field', file, { field: issue.path.join('.') })
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ReadError('metadata-not-json', file, {}, { cause: error })
  }
}

/** A day, month or year of the calendar: `2020-11-26`, `2020-11`, `2020`. */
function isDate(value: string): boolean {
  const day = `${value}-01-01`.slice(0, '2020-11-26'.length)
  const date = new Date(day)
  return /^\d{4}(-\d{2}){0,2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
