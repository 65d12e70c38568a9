import type { Implied } from './finding.ts'
import { factorOf, impliedBase, partOf } from './fit.ts'
import type { Material } from './material.ts'
import { statementsOf, yearBefore, yearlyGrowths } from './statement.ts'

/** The values of last year and the plans that levels with a growth or an attainment imply, in the order of the text. */
export function impliedOf(material: Material, read: 'range' | 'wide' = 'range'): Implied[] {
  return statementsOf(material).flatMap((statement): Implied[] => {
    const { level } = statement
    const { unit, period } = level.o
    const value = { role: 'value', observation: level.o }
    // What the text states itself is no news.
    const growths = statement.bases.length > 0 ? [] : yearlyGrowths(statement)
    const bases = growths.flatMap((growth): Implied[] => {
      const range = impliedBase(level[read], factorOf(growth[read]))
      return !range || growth.o.basis !== 'yoy'
        ? []
        : [
            {
              kind: 'base',
              figures: [value, { role: 'growth', observation: growth.o }],
              computed: { name: 'base', range, unit },
              ...(period === undefined ? {} : { period: yearBefore(period) }),
            },
          ]
    })
    const attainments = statement.plans.length > 0 ? [] : statement.attainments
    const plans = attainments.flatMap((attainment): Implied[] => {
      const range = impliedBase(level[read], partOf(attainment[read]))
      return !range
        ? []
        : [
            {
              kind: 'plan',
              figures: [value, { role: 'attainment', observation: attainment.o }],
              computed: { name: 'plan', range, unit },
              ...(period === undefined ? {} : { period }),
            },
          ]
    })
    return [...bases, ...plans]
  })
}
