import { fits, impliedBase, partOf, percentOf } from '../fit.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'
import { statementsOf } from '../statement.ts'
import type { Statement } from '../statement.ts'

/** Value, attainment and plan, where a text gives all three. */
export function attainmentAndPlan(material: Material): Finding[] {
  return statementsOf(material).flatMap((statement) =>
    statement.attainments.flatMap((attainment) =>
      plansOf(statement, attainment, material).flatMap((plan): Finding[] => {
        const { level } = statement
        const shown = percentOf(level.range, plan.range)
        const implied = impliedBase(level.range, partOf(attainment.range))
        if (!shown || !implied || fits(percentOf(level.wide, plan.wide), attainment)) return []
        return [
          {
            code: 'attainment-plan',
            severity: 'does-not-add-up',
            figures: [
              { role: 'value', observation: level.o },
              { role: 'attainment', observation: attainment.o },
              { role: 'plan', observation: plan.o },
            ],
            computed: [
              { name: 'attainment', range: shown, unit: 'percent' },
              { name: 'plan', range: implied, unit: level.o.unit },
            ],
            words: {},
          },
        ]
      }),
    ),
  )
}

/** A plan told apart from its result stands a sentence or two away; farther off it is that of another year or account. */
const nearby = 400

/** Plans named beside the value; where two plans are named with two attainments, each has its own. */
function plansOf(
  { level, plans, attainments }: Statement,
  attainment: Figure,
  { saidOf, between }: Material,
): readonly Figure[] {
  if (plans.length > 0) {
    const own = plans.filter((plan) => plan.o.of === attainment.o.id || plan.o.basis === attainment.o.basis)
    if (attainments.length === 1 && plans.length === 1) return plans
    return own.filter((plan) => {
      const gap = between(attainment, plan)
      return plan.o.of === attainment.o.id || (gap !== undefined && own.length === 1)
    })
  }
  if (attainments.length > 1) return []
  if (level.o.period === undefined || level.o.indicator === 'other') return []
  const elsewhere = saidOf(level.o, level.o.period).filter(
    ({ o }) =>
      o.measure === 'level' &&
      o.status === 'target' &&
      Math.abs(o.sentence.start - level.o.sentence.end) < nearby &&
      (o.basis === undefined || o.basis === 'plan' || o.basis === attainment.o.basis),
  )
  return elsewhere.length === 1 ? elsewhere : []
}
