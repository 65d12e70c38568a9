import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Document } from '../core/model/document.ts'
import type { Observation } from '../core/model/observation.ts'
import type { AuditData } from '../data/load-audit-data.ts'
import type { Finding, Implied } from './finding.ts'
import { impliedOf } from './implied.ts'
import { gatherMaterial } from './material.ts'
import type { Material } from './material.ts'
import { acrossDocuments } from './rules/across-documents.ts'
import { attainmentAndPlan } from './rules/attainment-and-plan.ts'
import { comparisons } from './rules/comparisons.ts'
import { contributions } from './rules/contributions.ts'
import { fractions } from './rules/fractions.ts'
import { growthAndBase } from './rules/growth-and-base.ts'
import { magnitudes } from './rules/magnitudes.ts'
import { multiples } from './rules/multiples.ts'
import { periods } from './rules/periods.ts'
import { ranks } from './rules/ranks.ts'
import { repeated } from './rules/repeated.ts'
import { shares } from './rules/shares.ts'
import { signs } from './rules/signs.ts'
import { sums } from './rules/sums.ts'
import { targetCounts } from './rules/target-counts.ts'
import { verdicts } from './rules/verdicts.ts'

/** What an audit says of one text. */
export interface AuditedText {
  readonly document: Document
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly implied: readonly Implied[]
}

/** Everything that is looked for, each a pure function of the figures of a text. */
const rules: readonly ((material: Material) => readonly Finding[])[] = [
  growthAndBase,
  attainmentAndPlan,
  verdicts,
  fractions,
  targetCounts,
  shares,
  multiples,
  ranks,
  sums,
  periods,
  contributions,
  comparisons,
  signs,
  magnitudes,
  repeated,
  acrossDocuments,
]

/** Holds a text against its own arithmetic, and against what other documents state. */
export function auditText(
  document: Document,
  lexicon: Lexicon,
  data: AuditData,
  elsewhere: readonly Observation[] = [],
): AuditedText {
  const material = gatherMaterial(document, lexicon, data, elsewhere)
  const startOf = ({ figures }: Finding) => figures[0]?.observation.start ?? 0
  const findings = rules.flatMap((rule) => rule(material)).sort((a, b) => startOf(a) - startOf(b))
  return { document, findings, implied: impliedOf(material) }
}
