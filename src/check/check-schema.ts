import * as z from 'zod'
import { measures, statuses, verdicts } from '../core/model/observation.ts'
import { claimVerdicts, relations, verdictReasons } from './verdict.ts'
import type { VerdictReason } from './verdict.ts'

const offset = z.number().int().min(0)
const quote = z.string().describe('The figure as written; empty where a claim has no figure.')
const passage = z.strictObject({ doc: z.string(), start: offset, end: offset, text: z.string() })

const stated = {
  relation: z.enum(relations).describe('near: bears on the claim and does not decide it.'),
  doc: z.string(),
  date: z.string().optional(),
  start: offset.describe('Offset of the quote, in UTF-16 code units of the decoded file.'),
  end: offset,
  sentence: z.string(),
  place: z.string().optional(),
  period: z.string().optional(),
}

const figureEvidence = z.strictObject({
  ...stated,
  quote: z.string().describe('The figure as written.'),
  id: z.string(),
  indicator: z.string(),
  measure: z.enum(measures),
  value: z.number(),
  high: z.number().optional(),
  unit: z.string(),
  status: z.enum(statuses),
})

const wordsEvidence = z.strictObject({
  ...stated,
  quote: z.string().describe('The words that say how a plan was kept.'),
  indicators: z.array(z.string()).describe('What the words may name.'),
  verdict: z.enum(verdicts),
})

const computation = z
  .strictObject({
    doc: z.string(),
    dividend: z.string().describe('Id of the figure that is divided.'),
    divisor: z.string(),
    low: z.number(),
    high: z.number(),
  })
  .describe('A multiple reckoned from the printed figures that it compares.')

const reasons = Object.keys(verdictReasons) as [VerdictReason, ...VerdictReason[]]

/** The shape of what `doichieu check --format json` prints. */
export const checkSchema = z
  .strictObject({
    verdicts: z.array(
      z.strictObject({
        claim: z.string().describe('The sentence of the figure.'),
        quote,
        start: offset.optional(),
        end: offset.optional(),
        verdict: z.enum(claimVerdicts),
        reason: z.enum(reasons),
        explanation: z.string().describe('The reason in the language asked for.'),
        computation: computation.optional(),
        assumed: z
          .array(z.enum(['place', 'period']))
          .describe('What the claim leaves out and the only evidence gives.'),
        evidence: z.array(z.union([figureEvidence, wordsEvidence])),
        passages: z.array(passage).describe('Sentences that speak of the claim though no figure decides it.'),
      }),
    ),
    claimReview: z.array(z.record(z.string(), z.unknown())).optional().describe('schema.org ClaimReview, on request.'),
  })
  .meta({
    title: 'Check',
    description: 'Verdicts on the figures of a claim, as printed by doichieu check --format json.',
  })

/** The JSON Schema of a check, as it is published. */
export function checkJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(checkSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:doichieu:schema:check', ...rest }
}
