import { meets, multiply, subtract } from '../../intervals/interval.ts'
import { factorOf, fits, growthBetween } from '../fit.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'
import { statementsOf, yearBefore, yearlyGrowths } from '../statement.ts'
import type { Statement } from '../statement.ts'

/** Value, growth (in percent, in units or as a multiple) and base, where a text gives all three. */
export function growthAndBase(material: Material): Finding[] {
  return statementsOf(material).flatMap((statement) => [
    ...basesOf(statement, material).flatMap(({ figure, comparison }) => againstBase(statement, figure, comparison)),
    ...statement.bases.flatMap(({ figure, direction }) => (direction ? againstVerb(statement, figure, direction) : [])),
    ...changes(statement),
  ])
}

/** Bases named beside the value, else the level of the year before elsewhere in the text. */
function basesOf(
  { level, bases }: Statement,
  { saidOf }: Material,
): readonly { figure: Figure; comparison: Figure | undefined }[] {
  if (bases.length > 0) return bases
  if (level.o.period === undefined || level.o.indicator === 'other') return []
  return saidOf(level.o, yearBefore(level.o.period))
    .filter(({ o }) => o.measure === 'level' && o.status !== 'target')
    .slice(0, 1)
    .map((figure) => ({ figure, comparison: undefined }))
}

/** `giảm từ 1,2 tỷ USD lên 1,5 tỷ USD`: the verb against the two levels. */
function againstVerb({ level }: Statement, base: Figure, direction: 'rise' | 'fall'): Finding[] {
  const shown = growthBetween(base.range, level.range)
  const isAgainst = direction === 'fall' ? level.wide.low > base.wide.high : level.wide.high < base.wide.low
  if (!shown || !isAgainst) return []
  return [
    {
      code: 'direction-figures',
      severity: 'cannot-both-hold',
      figures: [
        { role: 'value', observation: level.o },
        { role: 'base', observation: base.o },
      ],
      computed: [{ name: 'growth', range: shown, unit: 'percent' }],
      words: { growth: direction },
    },
  ]
}

function againstBase(statement: Statement, base: Figure, named: Figure | undefined): Finding[] {
  const { level } = statement
  const figures = (last: Figure, role: string) => [
    { role: 'value', observation: level.o },
    { role, observation: last.o },
    { role: 'base', observation: base.o },
  ]
  const compared = (list: readonly Figure[]) => (named && list.includes(named) ? [named] : list)
  const growths = compared(yearlyGrowths(statement)).flatMap((growth): Finding[] => {
    const wide = growthBetween(base.wide, level.wide)
    const shown = growthBetween(base.range, level.range)
    if (shown === undefined || fits(wide, growth)) return []
    const implied = multiply(base.range, factorOf(growth.range))
    const opposite =
      Math.sign(shown.low) === Math.sign(shown.high) && Math.sign(shown.low) === -Math.sign(growth.o.value)
    return [
      {
        code: opposite ? 'direction-figures' : 'growth-base',
        severity: opposite ? 'cannot-both-hold' : 'does-not-add-up',
        figures: figures(growth, 'growth'),
        computed: [
          { name: 'growth', range: shown, unit: 'percent' },
          { name: 'value', range: implied, unit: level.o.unit },
        ],
        words: {},
      },
    ]
  })
  const multiples = compared(statement.multiples)
    .filter(({ o }) => o.basis === 'yoy' || o.basis === undefined)
    .flatMap((multiple): Finding[] => {
      const wide = growthBetween(base.wide, level.wide)
      const shown = growthBetween(base.range, level.range)
      if (!wide || !shown) return []
      const times = ({ low, high }: { low: number; high: number }) => ({ low: low / 100 + 1, high: high / 100 + 1 })
      if (meets(times(wide), multiple.wide)) return []
      return [
        {
          code: 'multiple-base',
          severity: 'does-not-add-up',
          figures: figures(multiple, 'multiple'),
          computed: [{ name: 'multiple', range: times(shown), unit: 'times' }],
          words: {},
        },
      ]
    })
  const changed = compared(statement.changes)
    .filter(({ o }) => o.basis === 'yoy' && sameUnit(o.unit, level.o.unit))
    .flatMap((change): Finding[] => {
      if (meets(subtract(level.wide, base.wide), change.wide)) return []
      return [
        {
          code: 'change-base',
          severity: 'does-not-add-up',
          figures: figures(change, 'change'),
          computed: [{ name: 'change', range: subtract(level.range, base.range), unit: change.o.unit }],
          words: {},
        },
      ]
    })
  return [...growths, ...multiples, ...changed]
}

const sameUnit = (change: string, level: string) =>
  change === level || (change === 'percentage_point' && level === 'percent')

/** `tăng 20 dự án, tương đương 30%`: the change in units and in percent of one value. */
function changes(statement: Statement): Finding[] {
  const { level } = statement
  return statement.changes
    .filter(({ o }) => o.basis === 'yoy' && o.unit === level.o.unit && o.unit !== 'percentage_point')
    .flatMap((change) =>
      yearlyGrowths(statement)
        .filter(({ o }) => o.unit === 'percent')
        .flatMap((growth): Finding[] => {
          const wide = growthBetween(subtract(level.wide, change.wide), level.wide)
          const shown = growthBetween(subtract(level.range, change.range), level.range)
          if (!shown || fits(wide, growth)) return []
          return [
            {
              code: 'growth-base',
              severity: 'does-not-add-up',
              figures: [
                { role: 'value', observation: level.o },
                { role: 'growth', observation: growth.o },
                { role: 'change', observation: change.o },
              ],
              computed: [
                { name: 'growth', range: shown, unit: 'percent' },
                { name: 'value', range: level.range, unit: level.o.unit },
              ],
              words: {},
            },
          ]
        }),
    )
}
