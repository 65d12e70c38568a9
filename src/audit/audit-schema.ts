import * as z from 'zod'
import { findingCodes, severities } from './finding.ts'
import { measures } from '../core/model/observation.ts'

const offset = z.number().int().min(0)

const figure = z.strictObject({
  role: z.string().describe('The part that the figure plays: value, growth, base, plan, part, whole …'),
  doc: z.string().describe('The document that states it: another than the audited one where documents are compared.'),
  id: z.string().describe('Name of the observation in its document.'),
  quote: z.string().min(1).describe('The figure as written.'),
  start: offset.describe('Offset of the quote, in UTF-16 code units of the decoded file.'),
  end: offset,
  indicator: z.string(),
  measure: z.enum(measures),
  value: z.number(),
  high: z.number().optional(),
  unit: z.string(),
  confidence: z.number().min(0).max(1),
})

const computed = z
  .strictObject({
    name: z.string().describe('What was computed: growth, plan, base, sum, share, multiple …'),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string(),
  })
  .describe('The interval that follows from the figures as printed; an end that nothing bounds is left out.')

/** The shape of what `doichieu audit --format json` prints. */
export const auditSchema = z
  .strictObject({
    texts: z.array(
      z.strictObject({
        doc: z.string(),
        findings: z.array(
          z.strictObject({
            code: z.enum(findingCodes),
            severity: z.enum(severities),
            ifReadRight: z.boolean().describe('A figure was read with less confidence than a plain statement needs.'),
            figures: z.array(figure).min(1),
            computed: z.array(computed),
            explanation: z.strictObject({ key: z.string(), params: z.record(z.string(), z.string()) }),
            title: z.string(),
            told: z.string().describe('What was computed from which figures, in the language asked for.'),
            reconcile: z.string().describe('What would make the figures fit.'),
          }),
        ),
        implied: z.array(
          z.strictObject({
            kind: z.enum(['base', 'plan']),
            period: z.string().optional(),
            figures: z.array(figure),
            computed,
            told: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ title: 'Audit', description: 'What does not fit in texts, as printed by doichieu audit --format json.' })

/** The JSON Schema of an audit, as it is published. */
export function auditJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(auditSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:doichieu:schema:audit', ...rest }
}
