import type * as z from 'zod'
import type { checkSchema } from './check-schema.ts'
import { markedOf } from './check-text.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import { claimReviews } from './claim-review.ts'
import type { CheckWording } from './describe.ts'
import { statedIn } from './verdict.ts'
import type { Computation, Evidence } from './verdict.ts'

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
        ...(one.computation ? { computation: computationOf(one.computation) } : {}),
        evidence: one.evidence.map((evidence) => evidenceOf(evidence, source, wording)),
        passages: one.passages.map(({ doc, start, end, text }) => ({ doc, start, end, text })),
      }
    }),
    ...(withReview ? { claimReview: claimReviews(checked, source, wording) } : {}),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function evidenceOf(evidence: Evidence, source: CheckSource, wording: CheckWording) {
  const stated = statedIn(evidence)
  const { doc, start, end, quote, place, period } = stated
  const date = source.dates.get(doc)
  const common = {
    relation: evidence.relation,
    doc,
    ...(date === undefined ? {} : { date }),
    start,
    end,
    sentence: wording.sentence(evidence, source).join(''),
    quote,
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
  }
  if ('words' in evidence)
    return { ...common, indicators: [...evidence.words.indicators], verdict: evidence.words.verdict }
  const { observation: o } = evidence
  return {
    ...common,
    id: o.id,
    indicator: o.indicator,
    measure: o.measure,
    value: o.value,
    ...(o.high === undefined ? {} : { high: o.high }),
    unit: o.unit,
    status: o.status,
  }
}

const computationOf = ({ dividend, divisor, quotient }: Computation) => ({
  dividend: dividend.id,
  divisor: divisor.id,
  doc: dividend.doc,
  low: Number(quotient.low.toPrecision(6)),
  high: Number(quotient.high.toPrecision(6)),
})
