import * as z from 'zod'
import { measures } from '../core/model/observation.ts'
import { observationSchema } from './observation-schema.ts'

const ref = z.string().describe('Name of an observation: a key of observations, the document and id with # between.')

const figure = z.strictObject({
  observation: ref,
  amount: z.number().describe('The value in the unit of the row, divided by its scale.'),
  high: z.number().optional().describe('Upper end of a range, as amount.'),
  early: z.boolean().describe('The figure was stated before its period ended.'),
  comparisons: z.array(ref).describe('What the text sets beside the figure: plan, rank, multiple, attainment.'),
  repeated: z.array(ref).describe('Other passages that state the same, as far as rounding tells.'),
  components: z.array(ref).describe('Kinds that the same sentence counts within the figure.'),
})

const territory = z
  .strictObject({ from: z.string().optional(), to: z.string().optional() })
  .describe('The days within which the name stood for this area.')

const part = z.strictObject({
  place: z.string(),
  territory: territory.optional(),
  figures: z.array(figure),
  targets: z.array(figure),
  conflict: z.boolean(),
  passed_over: z.array(figure).optional(),
})

const derived = z.strictObject({
  kind: z.enum(['plan', 'base']),
  value: z.number(),
  low: z.number().describe('Least value that the printed precision allows.'),
  high: z.number().describe('Greatest value that the printed precision allows.'),
  unit: z.string(),
  period: z.string().optional(),
  formula: z.enum(['level / (attainment / 100)', 'level / (1 + growth / 100)']),
  level: ref,
  ratio: ref,
})

const cell = z.strictObject({
  place: z.string(),
  territory: territory.optional(),
  figures: z.array(figure).describe('Several where texts give different values.'),
  targets: z.array(figure),
  conflict: z.boolean(),
  missing: z
    .strictObject({ code: z.string(), text: z.string(), nearest: ref.optional() })
    .optional()
    .describe('Why there is no figure, and the nearest that the texts state instead.'),
  passed_over: z.array(figure).optional().describe('Values that the policy for conflicts did not take.'),
  parts: z.array(part).optional().describe('Figures of former places within this one; never added up.'),
  derived: z.array(derived).optional().describe('Values that no text states.'),
  standing: z
    .strictObject({ from: z.int(), to: z.int(), of: z.int(), tie: z.boolean() })
    .optional()
    .describe('Place in the order of the row, largest first; from and to differ where the figures do not decide.'),
})

const row = z.strictObject({
  indicator: z.string(),
  name: z.string(),
  measure: z.enum(measures),
  basis: z.string().optional(),
  breakdown: z.string().optional(),
  period: z.string(),
  unit: z.string(),
  scale: z.number().describe('Amounts times scale are values in the unit.'),
  cells: z.array(cell),
  benchmarks: z.array(figure).describe('What the texts say of the country.'),
  order_fault: z.string().optional().describe('Why the figures of the row have no order.'),
})

const selection = {
  indicators: z.array(z.string()).optional(),
  places: z.array(z.string()).optional(),
  periods: z.array(z.string()).optional(),
  measures: z.array(z.enum(measures)).optional(),
}

/** The published form of a comparison, as `doichieu table --format json` prints it. */
export const tableSchema = z
  .strictObject({
    language: z.enum(['vi', 'en']).describe('Language of names and sentences.'),
    options: z.strictObject({
      by: z.enum(['place', 'period', 'indicator']),
      sort: z.enum(['vi', 'value']),
      territory: z.enum(['as-reported', '2025']),
      prefer: z.enum(['latest', 'final', 'first']).optional(),
      derive: z.boolean(),
      parts: z.boolean(),
      ...selection,
    }),
    places: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    rows: z.array(row).describe('Only figures that can stand side by side share a row.'),
    absent: z
      .array(
        z.strictObject({
          indicator: z.string(),
          stated: z.array(z.strictObject({ measure: z.enum(measures), period: z.string() })),
        }),
      )
      .describe('Indicators that were asked for and have no row.'),
    conclusions: z.array(z.string()).describe('What can be concluded, if the texts are right.'),
    limits: z.array(z.strictObject({ code: z.string(), text: z.string() })).describe('What cannot be concluded.'),
    observations: z.record(z.string(), observationSchema.extend({ sentence_text: z.string().optional() })),
    documents: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string().optional(),
        publisher: z.string().optional(),
        date: z.string().optional(),
      }),
    ),
  })
  .meta({ title: 'Table', description: 'Places side by side, as printed by doichieu table --format json.' })

/** The JSON Schema of a comparison, as it is published. */
export function tableJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(tableSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:doichieu:schema:table', ...rest }
}
