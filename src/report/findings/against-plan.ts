import type { Observation } from '../../core/model/observation.ts'
import { formatNumber } from '../../tables/format-number.ts'
import { loneAttainments, planActual } from '../../tables/plan-actual.ts'
import type { PlanActual } from '../../tables/plan-actual.ts'
import { markup } from '../html.ts'
import type { Html } from '../html.ts'
import { cite, listed, state, strong } from './finding.ts'
import type { Finding, Material } from './finding.ts'

/** What the texts say of plans: judged results one by one, attained percentages place by place. */
export function againstPlan(material: Material): Finding[] {
  const pairs = planActual(material.evidence.observations)
  return [
    ...pairs
      .filter(({ result, target }) => target !== undefined || result.verdict !== undefined)
      .map((pair) => judged(pair, material)),
    ...attained(pairs, material),
  ]
}

function judged({ result, target }: PlanActual, material: Material): Finding {
  const { wording } = material
  const { html, text } = wording.messages
  const verdict =
    result.verdict === undefined ? '' : html('plan.verdict', { verdict: text(`verdict.${result.verdict}`) })
  const common = {
    place: strong(wording.place(result.place)),
    period: wording.period(result.period),
    statement: state(result, material),
    verdict,
  }
  if (target === undefined) return { lead: html('plan.judged', common), limits: [html('limit.no-target')] }
  const lead = html('plan.against-target', {
    ...common,
    target: cite({ ...target, status: 'actual' }, material),
    gap: gapOf(result, target, material),
  })
  return { lead, limits: [] }
}

/** By how many points a percentage is off its target. */
function gapOf(result: Observation, target: Observation, { wording }: Material): string {
  const { text, language } = wording.messages
  const exact = [result, target].every((o) => o.unit === 'percent' && o.high === undefined && o.bound === 'exact')
  if (!exact || result.value === target.value) return ''
  const amount = formatNumber(Math.abs(result.value - target.value), language, 2)
  return text(result.value < target.value ? 'plan.below' : 'plan.above', { amount })
}

function attained(pairs: readonly PlanActual[], material: Material): Finding[] {
  const { evidence, wording } = material
  const all = [...pairs.flatMap(({ attainment }) => attainment ?? []), ...loneAttainments(evidence.observations)]
  const groups = new Map<string, Observation[]>()
  for (const o of all) {
    const key = `${o.place} ${o.period}`
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    const sorted = [...group].sort((a, b) => b.value - a.value)
    const lead = wording.messages.html('plan.attained', {
      place: strong(wording.place(first?.place)),
      period: wording.period(first?.period),
      entries: listed(
        sorted.map((o) => entry(o, material)),
        material,
      ),
    })
    const partOfYear = /[-/]/.test(first?.period ?? '')
    return { lead, limits: partOfYear ? [wording.messages.html('limit.part-of-year')] : [] }
  })
}

function entry(o: Observation, material: Material): Html {
  const { wording } = material
  return markup`${wording.indicatorWithin(o.indicator, o.breakdown)} ${cite(o, material)} ${wording.messages.text(`attained.${o.basis ?? 'plan'}`)}`
}
