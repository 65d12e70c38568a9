import type { Decision, Measure } from '../model/observation.ts'
import { baseAfter } from './base-after.ts'
import type { Mention } from '../recognize/mention.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { governingVerb, verbAcrossBracket } from './governing-verb.ts'
import { heldAgainst } from './held-against.ts'
import type { Asked } from './measure/asked.ts'
import { amountOverPlan, comparesWithPlan, excessOverPlan, fallsShort, percentOfPlan } from './measure/against-plan.ts'
import { attainedOfAmount, excessOfAmount } from './measure/attained.ts'
import { causesGrowth, contributes, contributesInList } from './measure/contributions.ts'
import { fractionForm, rankForm, timesUnit } from './measure/form.ts'
import { atLevel, fromLevel, isLeft, movesBelow, plainLevel, rateLevel, rateNamed } from './measure/levels.ts'
import { barePercent, percentUnsaid } from './measure/percent-unsaid.ts'
import { exceedsBase, ratioToBase, ratioToSomething } from './measure/ratio-to-base.ts'
import {
  fallsByPoints,
  aheadOfPlace,
  growsByPercent,
  growthNamed,
  movesByAmount,
  rateMoves,
  signedPercent,
} from './measure/rises-and-falls.ts'
import { equalToPart, partOfHundred, partOfWholeAfter, shareKind, shareOfCount, shareVerb } from './measure/shares.ts'
import { asAYearBefore, asHeldAgainst, asInList, directionFrom, targetOfGrowth } from './measure/taken-over.ts'

/** All ways to tell the measure, each in the file of its kind; of two that are equally strong the earlier wins. */
const rules: readonly Rule<Asked>[] = [
  { name: 'rank-form', ceiling: 100, propose: rankForm },
  { name: 'fraction-form', ceiling: 100, propose: fractionForm },
  { name: 'times-unit', ceiling: 95, propose: timesUnit },
  { name: 'contributes', ceiling: 92, propose: contributes },
  { name: 'contributes-in-list', ceiling: 66, propose: contributesInList },
  { name: 'causes-growth', ceiling: 91, propose: causesGrowth },
  { name: 'share-verb', ceiling: 90, propose: shareVerb },
  { name: 'share-kind', ceiling: 88, propose: shareKind },
  { name: 'share-of-count', ceiling: 74, propose: shareOfCount },
  { name: 'equal-to-part', ceiling: 76, propose: equalToPart },
  { name: 'part-of-hundred', ceiling: 79, propose: partOfHundred },
  { name: 'held-against', propose: asHeldAgainst },
  { name: 'from-level', ceiling: 96, propose: fromLevel },
  { name: 'amount-over-plan', ceiling: 93, propose: amountOverPlan },
  { name: 'excess-over-plan', ceiling: 93, propose: excessOverPlan },
  { name: 'percent-of-plan', ceiling: 89, propose: percentOfPlan },
  { name: 'attained-of-amount', ceiling: 75, propose: attainedOfAmount },
  { name: 'excess-of-amount', ceiling: 68, propose: excessOfAmount },
  { name: 'ratio-to-base', ceiling: 88, propose: ratioToBase },
  { name: 'exceeds-base', ceiling: 86, propose: exceedsBase },
  { name: 'ratio-to-something', propose: ratioToSomething },
  { name: 'falls-by-points', ceiling: 87, propose: fallsByPoints },
  { name: 'signed-percent', ceiling: 86, propose: signedPercent },
  { name: 'rate-moves', ceiling: 86, propose: rateMoves },
  { name: 'grows-by-percent', ceiling: 85, propose: growsByPercent },
  { name: 'moves-by-amount', ceiling: 84, propose: movesByAmount },
  { name: 'ahead-of-place', ceiling: 84, propose: aheadOfPlace },
  { name: 'moves-below', ceiling: 87, propose: movesBelow },
  { name: 'is-left', ceiling: 83, propose: isLeft },
  { name: 'at-level', ceiling: 73, propose: atLevel },
  { name: 'rate-named', ceiling: 68, propose: rateNamed },
  { name: 'rate-level', ceiling: 70, propose: rateLevel },
  { name: 'part-of-whole-after', ceiling: 69, propose: partOfWholeAfter },
  { name: 'growth-named', ceiling: 72, propose: growthNamed },
  { name: 'as-a-year-before', ceiling: 86, propose: asAYearBefore },
  { name: 'as-in-list', ceiling: 71, propose: asInList },
  { name: 'target-of-growth', ceiling: 64, propose: targetOfGrowth },
  { name: 'bare-percent', ceiling: 67, propose: barePercent },
  { name: 'percent-unsaid', ceiling: 30, propose: percentUnsaid },
  { name: 'plain-level', ceiling: 20, propose: plainLevel },
]

/** What a figure says of its topic, and how that was decided. */
export interface MeasureDecision {
  readonly measure: Measure
  readonly decision: Decision
  readonly negative: boolean
  readonly excess: boolean
}

/** Rules under which the percent is what goes beyond the plan or lacks to it. */
const excesses = new Set(['excess-over-plan', 'excess-of-amount'])

/** Decides what a figure says of its topic: a level, a growth, an attainment … */
export function decideMeasure(
  frame: Frame,
  topic: Topic,
  claims: readonly Claim[],
  keepsLosers: boolean,
): MeasureDecision {
  const { quantity, reading } = frame
  const verb = governingVerb(frame) ?? verbAcrossBracket(frame)
  const against = heldAgainst(frame)
  const asked: Asked = {
    frame,
    topic,
    claims,
    // `thấp hơn mục tiêu 8,5%`: the words of comparison give the figure no direction.
    verb: against && isBefore(frame, verb, against) ? undefined : verb,
    against,
    base: baseAfter(frame),
    kind: reading.lexicon.indicator(topic.indicator)?.kind,
    isPercent: quantity.family === 'ratio' && quantity.unit.startsWith('percent'),
  }
  const decision = decide(rules, asked, keepsLosers)
  const measure = (decision.won?.value ?? 'level') as Measure
  const signed = measure === 'growth' || measure === 'change' || measure === 'contribution'
  const listed = directionFrom(asked, decision.won?.rule)
  const falls = (hasTag(asked.verb, 'decrease') && !comparesWithPlan(frame)) || (listed?.negative ?? false)
  return {
    measure,
    decision,
    negative:
      decision.won?.rule === 'excess-over-plan'
        ? fallsShort(asked)
        : signed && (frame.quantity.sign === undefined ? falls : frame.quantity.sign < 0),
    excess: excesses.has(decision.won?.rule ?? ''),
  }
}

/** Whether a verb is the words of comparison, or stands before them. */
const isBefore = ({ left }: Frame, verb: Mention | undefined, against: Mention): boolean =>
  verb !== undefined && left.includes(verb) && left.indexOf(verb) <= left.indexOf(against)
