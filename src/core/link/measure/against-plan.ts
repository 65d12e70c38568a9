import { isPlanBase } from '../../recognize/base.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { Mention } from '../../recognize/mention.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { isPoint } from './asked.ts'
import type { Asked } from './asked.ts'
import { adjacent, beforeFigure } from './beside-figure.ts'
import { stated } from './stated.ts'

/** `vượt 2 triệu đồng so với kế hoạch`: so much more or less than the plan. */
export const amountOverPlan = (asked: Asked): Proposed | undefined =>
  !asked.isPercent && !isPoint(asked) && (overPlan(asked) || shortOfPlan(asked)) ? stated('change', 93) : undefined

/** `vượt 27% dự toán`, `hụt kế hoạch 3,4%`: the percent is what goes beyond the plan or lacks to it. */
export const excessOverPlan = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  (overPlan(asked) || shortOfPlan(asked) || planBefore(asked.frame, 'over-plan') || movesFromPlan(asked) !== undefined)
    ? stated('attainment', 93)
    : undefined

/** `đạt 73% dự toán`: so much of the plan. */
export const percentOfPlan = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  isPlanBase(asked.base) &&
  !hasTag(asked.verb, 'increase', 'decrease', 'share') &&
  !isNounOf(asked.frame, asked.base) &&
  touches(asked.frame, asked.base)
    ? stated('attainment', 89)
    : undefined

/** Whether the excess over a plan is what lacks to it. */
export const fallsShort = (asked: Asked): boolean => shortOfPlan(asked) || movesFromPlan(asked) === 'decrease'

/** `thấp hơn kế hoạch 16,5%`: the figure is the plan's own, and does not fall. */
export function comparesWithPlan({ mentions, at }: Frame): boolean {
  const plan = mentions[at - 1]
  return plan?.kind === 'base' && isPlanBase(plan) && hasTag(mentions[at - 2], 'more-than')
}

/** `vượt 27% dự toán`. */
const overPlan = ({ base, frame }: Asked) =>
  isPlanBase(base) && (beforeFigure(frame, 'over-plan') || behindFigure(frame, 'increase'))

/** `hụt 8% dự toán`: so much less than the plan. */
const shortOfPlan = ({ base, frame }: Asked) =>
  (isPlanBase(base) && (beforeFigure(frame, 'under-plan') || behindFigure(frame, 'decrease'))) ||
  planBefore(frame, 'under-plan')

/** `tăng 9% so với kế hoạch`: so much more than an amount that was planned. */
function movesFromPlan({ base, kind, topic, verb, frame }: Asked): 'increase' | 'decrease' | undefined {
  if (!isPlanBase(base) || !base.versus || topic.isGrowth || (kind !== 'amount' && kind !== 'count')) return undefined
  if (frame.quantity.sign !== undefined || !adjacent(frame, verb)) return undefined
  if (hasTag(verb, 'growth-head')) return undefined
  return hasTag(verb, 'increase') ? 'increase' : hasTag(verb, 'decrease') ? 'decrease' : undefined
}

/** `27 percent above the estimate`. */
const behindFigure = ({ after }: Frame, tag: string) =>
  hasTag(after[0], 'after-figure') && hasTag(after[0], tag) && hasTag(after[0], 'more-than')

/** `vượt kế hoạch 3,4%`, `hụt kế hoạch 3,4%`. */
function planBefore({ mentions, at }: Frame, tag: 'over-plan' | 'under-plan'): boolean {
  // `exceeding the plan by 3.4 percent`
  if (hasTag(mentions[at - 1], 'by-amount') && isPlanBase(baseOf(mentions[at - 2])))
    return hasTag(mentions[at - 3], tag === 'over-plan' ? 'exceeded' : 'missed')
  // A small word may stand before the figure: as much as, to the amount of.
  const last = mentions[at - 1]
  const plan = hasTag(last, 'until', 'by-amount') ? mentions[at - 2] : last
  const verb = hasTag(last, 'until', 'by-amount') ? mentions[at - 3] : mentions[at - 2]
  return plan?.kind === 'base' && isPlanBase(plan) && !plan.versus && hasTag(verb, tag)
}

const baseOf = (mention: Mention | undefined) => (mention?.kind === 'base' ? mention : undefined)

/** `its 16.5 percent target`: in English the figure right before the word is the plan itself. */
const isNounOf = ({ reading, right }: Frame, base: BaseMention) => reading.language === 'en' && right[0] === base

/** The base follows the figure with nothing but small words between. */
function touches(frame: Frame, base: BaseMention): boolean {
  for (const mention of frame.right) {
    if (mention === base) return true
    if (!hasTag(mention, 'function', 'of', 'versus', 'whole', 'assigned') && mention.kind !== 'period') return false
  }
  return false
}
