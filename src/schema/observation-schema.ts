import * as z from 'zod'
import { bounds, measures, statuses, verdicts } from '../core/model/observation.ts'
import type { IssueCode } from '../core/model/issue.ts'

const offset = z.int().min(0)

const span = z
  .strictObject({ start: offset, end: offset })
  .describe('Half-open range of UTF-16 code units in the decoded file; a byte-order mark is not counted.')

const issueCodes = {
  'ambiguous-separator': true,
  'misprint-repaired': true,
  'indicator-unknown': true,
  'indicator-guessed': true,
  'indicator-misspelt': true,
  'place-unknown': true,
  'period-unknown': true,
  'year-unknown': true,
  'unit-unknown': true,
  'value-unusual': true,
  'measure-assumed': true,
  'base-unclear': true,
  'text-too-long': true,
  'text-not-vietnamese': true,
  'table-unread': true,
} as const satisfies Record<IssueCode, true>

const issue = z
  .strictObject({
    code: z.enum(Object.keys(issueCodes) as IssueCode[]),
    span: span.optional(),
    detail: z.string().optional(),
  })
  .describe('Something that the extractor doubts.')

const origin = z.enum(['stated', 'inherited', 'assumed'])

/** Plain periods, halves, quarters and months, intervals of them, and days. */
const period = z.string().regex(/^\d{4}(-(Q[1-4]|S[12]|\d{2}(-\d{2})?))?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)

const basis = z
  .string()
  .regex(
    /^(yoy|prev|plan|budget|budget_local|budget_central|national|region|total|ytd|term|peers|place:[a-z0-9-]+|year:\d{4})$/,
  )

/** The published form of an observation, one row of every output. */
export const observationSchema = z
  .strictObject({
    doc: z.string().describe('Name of the text: that of its file without extension, or stdin.'),
    id: z.string().describe('Name of the observation, unique in its text.'),
    quote: z.string().min(1).describe('The figure as written: the number with its scale word and unit.'),
    start: offset.describe('Offset of the quote, in UTF-16 code units of the decoded file.'),
    end: offset.describe('Offset after the quote: text.slice(start, end) is the quote.'),
    indicator: z.string().describe('Id of the indicator in the catalogue, or other.'),
    indicator_text: z.string().describe('The words of the text that name the indicator.'),
    measure: z.enum(measures).describe('What the figure says of its indicator.'),
    value: z.number().describe('In the base unit: dong rather than billions of dong, percent as percent.'),
    high: z.number().optional().describe('Upper end of a range whose lower end is value.'),
    bound: z.enum(bounds).describe('How the printed figure stands to the true one.'),
    unit: z.string().min(1).describe('Canonical unit: percent, VND, USD/person/year, tonne, project …'),
    total: z.number().optional().describe('The whole of a fraction or a rank.'),
    breakdown: z.string().optional().describe('The part that the figure is about, in the words of the text.'),
    place: z.string().optional().describe('Id of the place that the figure is about.'),
    period: period.optional().describe('2020, 2024-Q1, 2023-S1, 2024-03, 2020-11-26, or an interval a/b.'),
    status: z.enum(statuses).describe('Result, estimate, forecast or target.'),
    basis: basis.optional().describe('What a growth, change, attainment, share, multiple or rank is measured against.'),
    of: z.string().optional().describe('Id of the observation of the same text that this one qualifies.'),
    verdict: z.enum(verdicts).optional().describe('How the text itself says that the figure stands to its target.'),
    precision: z.number().min(0).describe('Smallest step of the number as printed, in the unit of value.'),
    confidence: z.number().min(0).max(1).describe('Chance that the core fields are right.'),
    origins: z
      .strictObject({
        measure: origin.optional(),
        indicator: origin.optional(),
        breakdown: origin.optional(),
        place: origin.optional(),
        period: origin.optional(),
        status: origin.optional(),
        basis: origin.optional(),
        of: origin.optional(),
        verdict: origin.optional(),
        value: origin.optional(),
      })
      .describe('How fields were obtained; a field that is not listed was stated.'),
    issues: z.array(issue),
    sentence: span.describe('The sentence that states the figure, as offsets of the decoded file.'),
  })
  .meta({ title: 'Observation', description: 'One figure that a text reports, as printed by doichieu extract.' })

/** The JSON Schema of an observation, as it is published. */
export function observationJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(observationSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:doichieu:schema:observation', ...rest }
}
