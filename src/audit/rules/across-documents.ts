import { meets } from '../../intervals/interval.ts'
import type { Observation } from '../../core/model/observation.ts'
import { indulgentInterval } from '../../intervals/printed.ts'
import type { Finding } from '../finding.ts'
import { impliedOf } from '../implied.ts'
import type { Figure, Material } from '../material.ts'

const measures = new Set(['level', 'growth', 'attainment'])

/** What a text states and implies against what the other documents state. */
export function acrossDocuments(material: Material): Finding[] {
  if (!material.isCompared) return []
  return [...material.figures.flatMap((figure) => stated(figure, material)), ...implied(material)]
}

function stated(figure: Figure, { saidElsewhere, data }: Material): Finding[] {
  const { o } = figure
  if (!measures.has(o.measure) || data.manifold.includes(o.indicator)) return []
  if (o.period === undefined || o.place === undefined) return []
  const others = saidElsewhere(o, o.period).filter(
    (other) =>
      other.measure === o.measure &&
      other.basis === o.basis &&
      (other.status === 'target') === (o.status === 'target') &&
      !meets(indulgentInterval(other), figure.wide),
  )
  return firstOfEach(others).map((other): Finding => ({
    code: 'document-differs',
    severity: 'needs-reading',
    figures: [
      { role: 'first', observation: o },
      { role: 'second', observation: other },
    ],
    computed: [],
    words: {},
  }))
}

/** One figure of each document, the first that differs. */
const firstOfEach = (all: readonly Observation[]) =>
  all.filter(({ doc }, k) => all.findIndex((other) => other.doc === doc) === k)

/** Last year's value and the plan, as implied, against the levels that other documents give for them. */
function implied(material: Material): Finding[] {
  const printed = impliedOf(material, 'range')
  return impliedOf(material, 'wide').flatMap(({ kind, figures, computed, period }, k) => {
    const [value, ratio] = figures
    const shown = printed[k]
    if (!value || !ratio || !shown || period === undefined) return []
    const others = material
      .saidElsewhere(value.observation, period)
      .filter(
        (other) =>
          other.measure === 'level' &&
          (other.status === 'target') === (kind === 'plan') &&
          (kind === 'base' || other.basis === undefined || other.basis === ratio.observation.basis) &&
          other.place !== undefined &&
          !material.data.manifold.includes(other.indicator) &&
          !meets(indulgentInterval(other), computed.range),
      )
    return firstOfEach(others).map((other): Finding => ({
      code: kind === 'base' ? 'implied-base-differs' : 'implied-plan-differs',
      severity: 'needs-reading',
      figures: [value, ratio, { role: 'other', observation: other }],
      computed: [shown.computed],
      words: other.status === 'estimate' || other.status === 'forecast' ? { way: 'estimate' } : {},
    }))
  })
}
