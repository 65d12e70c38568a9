import type { IndicatorKind } from '../lexicon/entries.ts'
import type { Decision, Measure } from '../model/observation.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { BaseMention } from '../recognize/base.ts'
import type { CueMention, Mention } from '../recognize/mention.ts'
import { claimOn } from './claim.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { governingVerb } from './governing-verb.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'
import { startsMove } from './start-of-move.ts'

interface Asked {
  readonly frame: Frame
  readonly topic: Topic
  readonly claims: readonly Claim[]
  readonly verb: CueMention | undefined
  /** The words under which the figure is the other side of a comparison. */
  readonly against: CueMention | undefined
  readonly base: BaseMention | undefined
  readonly kind: IndicatorKind | undefined
  readonly isPercent: boolean
}

export interface MeasureDecision {
  readonly measure: Measure
  readonly decision: Decision
  readonly negative: boolean
  readonly excess: boolean
}

/** Decides what a figure says of its topic: a level, a growth, an attainment … */
export function decideMeasure(
  frame: Frame,
  topic: Topic,
  claims: readonly Claim[],
  keepsLosers: boolean,
): MeasureDecision {
  const { quantity, reading } = frame
  const verb = governingVerb(frame)
  const against = heldAgainst(frame)
  const asked: Asked = {
    frame,
    topic,
    claims,
    // `thấp hơn mục tiêu 8,5%`: the words of comparison give the figure no direction.
    verb: verb === against ? undefined : verb,
    against,
    base: baseAfter(frame),
    kind: reading.lexicon.indicator(topic.indicator)?.kind,
    isPercent: quantity.family === 'ratio' && quantity.unit.startsWith('percent'),
  }
  const decision = decide(rules, asked, keepsLosers)
  const measure = (decision.won?.value ?? 'level') as Measure
  const signed = measure === 'growth' || measure === 'change' || measure === 'contribution'
  const listed =
    decision.won?.rule === 'as-in-list'
      ? previousClaim(asked)
      : decision.won?.rule === 'target-of-growth'
        ? claimOn(frame.host, claims)
        : undefined
  const falls = (hasTag(asked.verb, 'decrease') && !comparesWithPlan(frame)) || (listed?.negative ?? false)
  return {
    measure,
    decision,
    negative:
      decision.won?.rule === 'excess-over-plan'
        ? shortOfPlan(asked) || movesFromPlan(asked) === 'decrease'
        : signed && (frame.quantity.sign === undefined ? falls : frame.quantity.sign < 0),
    excess: decision.won?.rule === 'excess-over-plan',
  }
}

/** `thấp hơn kế hoạch 16,5%`: the figure is the plan's own, and does not fall. */
function comparesWithPlan({ mentions, at }: Frame): boolean {
  const plan = mentions[at - 1]
  return plan?.kind === 'base' && isPlanBase(plan) && hasTag(mentions[at - 2], 'more-than')
}

/** The base of comparison in the figure's own words on the right. */
export function baseAfter(frame: Frame): BaseMention | undefined {
  for (const mention of frame.right) {
    if (mention.kind === 'base') return mention
    if (mention.kind === 'sign' && ';:()'.includes(mention.sign)) return undefined
  }
  return undefined
}

const kindOf = (asked: Asked) => asked.kind
const isPercent = (asked: Asked) => asked.isPercent
const isPoint = (asked: Asked) => asked.frame.quantity.unit === 'percentage_point'
const stated = (value: Measure, strength: number) => ({ value, origin: 'stated' as const, strength })
const assumed = (value: Measure, strength: number) => ({ value, origin: 'assumed' as const, strength })

function previousClaim(asked: Asked): Claim | undefined {
  const { frame, claims } = asked
  const source = frame.sibling ?? (frame.previous?.depth === frame.depth ? frame.previous : undefined)
  return claimOn(source, claims)
}

const rules: readonly Rule<Asked>[] = [
  {
    name: 'rank-form',
    ceiling: 100,
    propose: ({ frame }) => (frame.quantity.form === 'rank' ? stated('rank', 100) : undefined),
  },
  {
    name: 'fraction-form',
    ceiling: 100,
    propose: ({ frame }) => (frame.quantity.form === 'fraction' ? stated('fraction', 100) : undefined),
  },
  {
    name: 'times-unit',
    ceiling: 95,
    propose: ({ frame }) => (frame.quantity.unit === 'times' ? stated('multiple', 95) : undefined),
  },
  {
    name: 'contributes',
    ceiling: 92,
    propose: (asked) =>
      hasTag(asked.verb, 'contribute') && (isPercent(asked) || isPoint(asked))
        ? stated(isPercent(asked) && givesPartOf(asked.frame) ? 'share' : 'contribution', 92)
        : undefined,
  },
  {
    name: 'causes-growth',
    ceiling: 91,
    propose: (asked) =>
      hasTag(asked.verb, 'increase', 'decrease') && isPercent(asked) && causesIndex(asked)
        ? stated('contribution', 91)
        : undefined,
  },
  {
    name: 'share-verb',
    ceiling: 90,
    propose: (asked) => (hasTag(asked.verb, 'share') && isPercent(asked) ? stated('share', 90) : undefined),
  },
  {
    name: 'share-kind',
    ceiling: 88,
    propose: (asked) =>
      isPercent(asked) && kindOf(asked) === 'share' && !hasTag(asked.verb, 'increase', 'decrease')
        ? stated('share', 88)
        : undefined,
  },
  {
    name: 'share-of-count',
    ceiling: 74,
    propose: (asked) => {
      const whole = claimOn(asked.frame.sibling ?? asked.frame.host, asked.claims)
      const counted = whole?.measure === 'fraction' && whole.topic.indicator === asked.topic.indicator
      return counted && isPercent(asked) && !hasTag(asked.verb, 'increase', 'decrease')
        ? stated('share', 74)
        : undefined
    },
  },
  {
    name: 'held-against',
    propose: (asked) => {
      const before = asked.against && previousClaim(asked)
      const isLike = before?.frame.quantity.unit === asked.frame.quantity.unit && sides.has(before.measure)
      return isLike ? { value: before.measure, origin: 'inherited', strength: 94 } : undefined
    },
  },
  {
    name: 'from-level',
    ceiling: 96,
    propose: (asked) => (startsMove(asked.frame) ? stated('level', 96) : undefined),
  },
  {
    name: 'amount-over-plan',
    ceiling: 93,
    propose: (asked) =>
      !isPercent(asked) && !isPoint(asked) && (overPlan(asked) || shortOfPlan(asked))
        ? stated('change', 93)
        : undefined,
  },
  {
    name: 'excess-over-plan',
    ceiling: 93,
    propose: (asked) =>
      isPercent(asked) &&
      (overPlan(asked) ||
        shortOfPlan(asked) ||
        planBefore(asked.frame, 'over-plan') ||
        movesFromPlan(asked) !== undefined)
        ? stated('attainment', 93)
        : undefined,
  },
  {
    name: 'percent-of-plan',
    ceiling: 89,
    propose: (asked) =>
      isPercent(asked) &&
      isPlanBase(asked.base) &&
      !hasTag(asked.verb, 'increase', 'decrease', 'share') &&
      !isNounOf(asked.frame, asked.base) &&
      touches(asked.frame, asked.base)
        ? stated('attainment', 89)
        : undefined,
  },
  {
    name: 'ratio-to-base',
    ceiling: 88,
    propose: (asked) =>
      isPercent(asked) &&
      hasTag(asked.verb, 'equal', 'reach') &&
      asked.base &&
      ratioBases.has(asked.base.meaning) &&
      kindOf(asked) !== 'rate' &&
      !asked.topic.isGrowth &&
      (hasTag(asked.verb, 'equal') || kindOf(asked) === 'amount' || kindOf(asked) === 'count')
        ? stated('multiple', 88)
        : undefined,
  },
  {
    // `vượt 17% so với cùng kỳ`
    name: 'exceeds-base',
    ceiling: 86,
    propose: (asked) =>
      isPercent(asked) &&
      beforeFigure(asked.frame, 'over-plan') &&
      asked.base?.versus === true &&
      ratioBases.has(asked.base.meaning)
        ? stated('growth', 86)
        : undefined,
  },
  {
    name: 'ratio-to-something',
    propose: (asked) =>
      isPercent(asked) &&
      hasTag(asked.verb, 'equal') &&
      hasTag(asked.frame.right[0], 'versus') &&
      (kindOf(asked) === 'amount' || kindOf(asked) === 'count')
        ? stated('multiple', 75)
        : undefined,
  },
  {
    name: 'falls-by-points',
    ceiling: 87,
    propose: (asked) =>
      isPoint(asked) && hasTag(asked.verb, 'increase', 'decrease') ? stated('change', 87) : undefined,
  },
  {
    name: 'signed-percent',
    ceiling: 86,
    propose: (asked) => (isPercent(asked) && asked.frame.quantity.sign ? stated('growth', 86) : undefined),
  },
  {
    name: 'rate-moves',
    ceiling: 86,
    propose: (asked) =>
      isPercent(asked) && hasTag(asked.verb, 'decrease', 'increase') && isRate(asked) && !asked.topic.isGrowth
        ? stated('change', 86)
        : undefined,
  },
  {
    name: 'grows-by-percent',
    ceiling: 85,
    propose: (asked) =>
      isPercent(asked) && hasTag(asked.verb, 'increase', 'decrease') ? stated('growth', 85) : undefined,
  },
  {
    name: 'moves-by-amount',
    ceiling: 84,
    propose: (asked) =>
      !isPercent(asked) &&
      adjacent(asked.frame, asked.verb) &&
      hasTag(asked.verb, 'increase', 'decrease', 'change-verb') &&
      (!hasTag(asked.verb, 'change-verb') || asked.base?.versus === true) &&
      asked.frame.quantity.family !== 'bare'
        ? stated('change', 84)
        : undefined,
  },
  {
    name: 'is-left',
    ceiling: 83,
    propose: (asked) =>
      hasTag(asked.verb, 'remain', 'up-to', 'down-to') && !asked.topic.isGrowth ? stated('level', 83) : undefined,
  },
  {
    name: 'at-level',
    ceiling: 73,
    propose: (asked) =>
      isPercent(asked) && hasTag(asked.verb, 'at-level') && !asked.topic.isGrowth && kindOf(asked) !== 'index'
        ? stated('level', 73)
        : undefined,
  },
  {
    name: 'rate-named',
    ceiling: 68,
    propose: (asked) =>
      isPercent(asked) && asked.frame.left.some((mention) => hasTag(mention, 'rate-head'))
        ? stated('level', 68)
        : undefined,
  },
  {
    name: 'rate-level',
    ceiling: 70,
    propose: (asked) => (isPercent(asked) && kindOf(asked) === 'rate' ? stated('level', 70) : undefined),
  },
  {
    name: 'part-of-whole-after',
    ceiling: 69,
    propose: (asked) =>
      isPercent(asked) &&
      (asked.verb ? hasTag(asked.verb, 'be', 'reach', 'met') && wholeCounted(asked.frame) : wholeFollows(asked.frame))
        ? stated('share', 69)
        : undefined,
  },
  {
    name: 'growth-named',
    ceiling: 72,
    propose: (asked) =>
      isPercent(asked) &&
      (asked.topic.isGrowth ||
        kindOf(asked) === 'index' ||
        asked.frame.left.some((mention) => hasTag(mention, 'growth-head')))
        ? stated('growth', 72)
        : undefined,
  },
  {
    name: 'as-a-year-before',
    ceiling: 86,
    propose: (asked) => {
      const before = previousClaim(asked) ?? asked.claims.at(-1)
      const again = asked.frame.left.some(
        (mention) => mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus,
      )
      if (
        !again ||
        before?.frame.quantity.unit !== asked.frame.quantity.unit ||
        hasTag(asked.verb, 'increase', 'decrease')
      )
        return undefined
      return { value: before.measure, origin: 'inherited', strength: 86 }
    },
  },
  {
    name: 'as-in-list',
    ceiling: 66,
    propose: (asked) => {
      const before = previousClaim(asked)
      if (!before || asked.verb || !isPercent(asked) || !before.frame.quantity.unit.startsWith('percent'))
        return undefined
      return { value: before.measure, origin: 'inherited', strength: 66 }
    },
  },
  {
    name: 'target-of-growth',
    ceiling: 64,
    propose: (asked) => {
      const host = claimOn(asked.frame.host, asked.claims)
      if (!host || !isPercent(asked) || asked.verb) return undefined
      if (host.measure === 'level' && !host.frame.quantity.unit.startsWith('percent'))
        return { value: 'share', origin: 'inherited', strength: 64 }
      const asGrowth = host.measure === 'multiple' || host.measure === 'attainment' || host.measure === 'change'
      return {
        value: asGrowth ? 'growth' : host.measure,
        origin: 'inherited',
        strength: 64,
      }
    },
  },
  {
    name: 'bare-percent',
    ceiling: 67,
    propose: (asked) => {
      const means = asked.frame.reading.lexicon.indicator(asked.topic.indicator)?.percent
      return means && isPercent(asked) ? assumed(means, 67) : undefined
    },
  },
  {
    name: 'percent-unsaid',
    ceiling: 30,
    propose: (asked) => {
      if (!isPercent(asked)) return undefined
      const isPart = asked.frame.quantity.form === 'worded'
      if (!isPart && (kindOf(asked) === 'price' || kindOf(asked) === 'amount' || kindOf(asked) === 'count')) {
        return assumed('growth', 30)
      }
      return assumed('share', 30)
    },
  },
  { name: 'plain-level', ceiling: 20, propose: () => stated('level', 20) },
]

/** `tác động làm CPI tăng 0,14%`: an index stands between the cause and its rise. */
function causesIndex({ frame }: Asked): boolean {
  const near = frame.left.slice(-6)
  const cause = near.findLastIndex((mention) => hasTag(mention, 'cause'))
  const { lexicon } = frame.reading
  return (
    cause >= 0 &&
    near
      .slice(cause + 1)
      .some(
        (mention) =>
          mention.kind === 'indicator' && mention.names.some(({ id }) => lexicon.indicator(id)?.kind === 'index'),
      )
  )
}

/** Measures that two sides of a comparison can share. */
const sides = new Set<Measure>(['level', 'growth', 'share', 'attainment', 'fraction'])

const ratioBases = new Set(['same-period', 'last-period', 'period', 'national', 'place', 'region'])

/** A rate of the catalogue, or words like `lãi suất` that name one. */
function isRate(asked: Asked): boolean {
  if (kindOf(asked) === 'rate') return true
  return asked.topic.indicator === 'other' && asked.frame.left.some((mention) => hasTag(mention, 'rate-head'))
}

/** `đóng góp 20% GDP cả nước`: so much of a whole, not of a growth. */
function givesPartOf(frame: Frame): boolean {
  const next = frame.right.find((mention) => !hasTag(mention, 'function', 'of'))
  return (
    (next?.kind === 'indicator' && next.names.every(({ firmness }) => firmness !== 'growth')) || hasTag(next, 'whole')
  )
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

const baseOf = (mention: Mention | undefined) => (mention?.kind === 'base' ? mention : undefined)

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

function beforeFigure(frame: Frame, tag: string): boolean {
  const last = frame.mentions[frame.at - 1]
  if (hasTag(last, tag)) return true
  return hasTag(last, 'about', 'at-most', 'at-least') && hasTag(frame.mentions[frame.at - 2], tag)
}

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

/** The verb stands right before the figure, with only words of bound or estimate between. */
function adjacent(frame: Frame, verb: Mention | undefined): boolean {
  if (!verb) return false
  const at = frame.left.indexOf(verb)
  return frame.left
    .slice(at + 1)
    .every(
      (mention) =>
        mention.kind === 'base' ||
        mention.kind === 'place' ||
        hasTag(mention, 'about', 'at-least', 'at-most', 'estimate', 'function', 'last-year'),
    )
}

/** `100% số xã`: the whole is counted right after. */
const wholeCounted = (frame: Frame) => hasTag(frame.right[0], 'whole', 'level-word')

function wholeFollows(frame: Frame): boolean {
  const next = frame.right[0]
  if (!next) return false
  if (hasTag(next, 'whole', 'function')) return frame.right[1] !== undefined && frame.right[1].kind !== 'sign'
  return next.kind === 'indicator' || next.kind === 'phrase'
}
