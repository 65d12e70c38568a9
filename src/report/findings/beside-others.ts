import type { Observation } from '../../core/model/observation.ts'
import { cite, listed, strong } from './finding.ts'
import type { Finding, Material } from './finding.ts'

/** How a place says that it stands beside the country, a region or its peers: multiples and ranks. */
export function besideOthers(material: Material): Finding[] {
  const groups = new Map<string, Observation[]>()
  for (const o of material.evidence.observations) {
    if ((o.measure !== 'rank' && o.measure !== 'multiple') || o.status === 'target') continue
    const key = `${o.doc} ${o.indicator} ${o.place} ${o.period}`
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  return [...groups.values()].map((group) => toFinding(group, material))
}

function toFinding(group: readonly Observation[], material: Material): Finding {
  const { evidence, wording, limits } = material
  const { html } = wording.messages
  const [first] = group
  const comparator = (o: Observation) =>
    evidence.observations.find((other) => other.doc === o.doc && other.of === o.id && other.place !== o.place)
  const entries = group.map((o) => {
    const other = comparator(o)
    const entry = html(`beside.${o.measure}`, { figure: cite(o, material), base: wording.base(o) })
    if (!other) return entry
    return html('beside.with-comparator', { entry, place: wording.place(other.place), figure: cite(other, material) })
  })
  const ranked = evidence.observations.find(
    (o) => o.doc === first?.doc && group.some((comparison) => comparison.of === o.id),
  )
  const subject = ranked?.measure === 'growth' ? 'beside.growth' : 'beside.itself'
  const clash = limits.find(
    (limit) => limit.code === 'rank-conflict' && limit.observations.some((o) => group.includes(o)),
  )
  return {
    lead: html('beside.lead', {
      place: strong(wording.place(first?.place)),
      period: wording.period(first?.period),
      subject: wording.messages.text(subject, {
        indicator: wording.indicatorWithin(first?.indicator ?? '', first?.breakdown),
      }),
      entries: listed(entries, material),
    }),
    limits:
      clash?.code === 'rank-conflict'
        ? [
            html('limit.rank-conflict', {
              figures: listed(
                clash.observations.map((o) => material.link(o, o.quote)),
                material,
              ),
            }),
          ]
        : [],
  }
}
