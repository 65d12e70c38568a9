import type * as z from 'zod'
import type { auditSchema } from './audit-schema.ts'
import type { AuditedText } from './audit-text.ts'
import type { FindingWording } from './describe.ts'
import { isReadWell } from './finding.ts'
import type { Computed, UsedFigure } from './finding.ts'

/** The audit as published in `schema/audit.schema.json`; words are in the language asked for, all else in none. */
export function auditToJson(texts: readonly AuditedText[], wording: FindingWording): string {
  const report: z.output<typeof auditSchema> = {
    texts: texts.map(({ document, findings, implied }) => ({
      doc: document.id,
      findings: findings.map((finding) => {
        const { title, told, reconcile } = wording.finding(finding)
        return {
          code: finding.code,
          severity: finding.severity,
          ifReadRight: !isReadWell(finding),
          figures: finding.figures.map(figureOf),
          computed: finding.computed.map(computedOf),
          explanation: { key: `audit.${finding.code}.told`, params: finding.words },
          title,
          told,
          reconcile,
        }
      }),
      implied: implied.map((one) => ({
        kind: one.kind,
        ...(one.period === undefined ? {} : { period: one.period }),
        figures: one.figures.map(figureOf),
        computed: computedOf(one.computed),
        told: wording.implied(one),
      })),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const figureOf = ({ role, observation: o }: UsedFigure) => ({
  role,
  doc: o.doc,
  id: o.id,
  quote: o.quote,
  start: o.start,
  end: o.end,
  indicator: o.indicator,
  measure: o.measure,
  value: o.value,
  ...(o.high === undefined ? {} : { high: o.high }),
  unit: o.unit,
  confidence: o.confidence,
})

/** An end that is not bounded is left out. */
const computedOf = ({ name, range: { low, high }, unit }: Computed) => ({
  name,
  ...(Number.isFinite(low) ? { low: clean(low) } : {}),
  ...(Number.isFinite(high) ? { high: clean(high) } : {}),
  unit,
})

const clean = (value: number) => Number(value.toPrecision(12))
