import type * as z from 'zod'
import type { checkSchema } from './check-schema.ts'
import { markedOf } from './check-text.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import { claimReviews } from './claim-review.ts'
import type { CheckWording } from './describe.ts'
import type { Evidence } from './verdict.ts'

/** The check as published in `schema/check.schema.json`. */
export function checkToJson(
  checked: readonly CheckedFigure[],
  source: CheckSource,
  wording: CheckWording,
  withReview: boolean,
): string {
  const report: z.output<typeof checkSchema> = {
    verdicts: checked.map((one) => {
      const marked = markedOf(one)
      return {
        claim: one.claim,
        quote: marked?.quote ?? '',
        ...(marked ? { start: marked.start, end: marked.end } : {}),
        verdict: one.verdict,
        reason: one.reason,
        explanation: wording.reason(one),
        assumed: [...one.assumed],
        evidence: one.evidence.map((evidence) => evidenceOf(evidence, source, wording)),
        passages: one.passages.map(({ doc, start, end, text }) => ({ doc, start, end, text })),
      }
    }),
    ...(withReview ? { claimReview: claimReviews(checked, source, wording) } : {}),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function evidenceOf(evidence: Evidence, source: CheckSource, wording: CheckWording) {
  const { observation: o, relation } = evidence
  const date = source.dates.get(o.doc)
  return {
    relation,
    doc: o.doc,
    ...(date === undefined ? {} : { date }),
    id: o.id,
    start: o.start,
    end: o.end,
    sentence: wording.sentence(evidence, source).join(''),
    quote: o.quote,
    indicator: o.indicator,
    measure: o.measure,
    value: o.value,
    ...(o.high === undefined ? {} : { high: o.high }),
    unit: o.unit,
    ...(o.place === undefined ? {} : { place: o.place }),
    ...(o.period === undefined ? {} : { period: o.period }),
    status: o.status,
  }
}
