import { yearOf } from '../model/calendar.ts'
import type { Decision, Measure, Status } from '../model/observation.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { Mention } from '../recognize/mention.ts'
import { cueAt } from '../recognize/reading.ts'
import { beforeBracket, ownerOfBracket } from './before-bracket.ts'
import { claimOn } from './claim.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Proposed, Rule } from './decide.ts'
import { hasTag, isComma } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'
import { isOfOtherPeriod } from './of-other-period.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './segment.ts'

interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  readonly topic: Topic
  readonly measure: Measure
  readonly claims: readonly Claim[]
  readonly source: Claim | undefined
}

/** Decides whether a figure is a result, an estimate, a forecast or a target. */
export function decideStatus(asked: Asked): Decision {
  return decide(rules, asked, asked.scene.keepsLosers)
}

const comparative = new Set<Measure>(['growth', 'change', 'attainment', 'share', 'multiple', 'contribution'])
const plain = (value: Status, strength: number, frame: Frame, mention?: Mention): Proposed => ({
  value,
  origin: mention ? 'stated' : 'assumed',
  strength,
  ...(mention ? { span: spanOf(frame.reading, mention.from, mention.to) } : {}),
})

const rules: readonly Rule<Asked>[] = [
  { name: 'plan-figure', ceiling: 90, propose: planFigure },
  { name: 'plan-behind-stroke', ceiling: 85, propose: planBehindStroke },
  { name: 'target-words', ceiling: 79, propose: targetWords },
  { name: 'target-words-after', ceiling: 77, propose: targetWordsAfter },
  { name: 'plan-in-bracket', ceiling: 88, propose: planInBracket },
  {
    // `its 16.5 percent target`
    name: 'figure-of-plan',
    ceiling: 88,
    propose: ({ frame }) =>
      frame.reading.language === 'en' && isOwnPlan(frame.right[0])
        ? plain('target', 88, frame, frame.right[0])
        : undefined,
  },
  { name: 'estimate-words', ceiling: 80, propose: ({ frame }) => byCue(frame, 'estimate', 'estimate', 80) },
  { name: 'forecast-words', ceiling: 78, propose: ({ frame }) => byCue(frame, 'forecast', 'forecast', 78) },
  { name: 'status-of-head', ceiling: 50, propose: statusOfHead },
  { name: 'target-of-list', ceiling: 52, propose: targetOfList },
  { name: 'target-goes-on', ceiling: 51, propose: targetGoesOn },
  {
    name: 'target-section',
    ceiling: 40,
    propose: (asked) =>
      asked.scene.section.isAhead && !isOfYearPast(asked)
        ? { value: 'target', origin: 'inherited', strength: 40 }
        : undefined,
  },
  { name: 'result', ceiling: 10, propose: ({ frame }) => plain('actual', 10, frame) },
]

/** `kế hoạch 16,5%`, `mục tiêu là 8%`: the plan's own figure. */
function planFigure({ frame, measure }: Asked): Proposed | undefined {
  if (measure === 'rank' || measure === 'multiple') return undefined
  // What is attained is no plan, but for what it is held against: `thấp hơn nhiều so với mục tiêu 95%`.
  if (measure === 'attainment' && !heldAgainst(frame)) return undefined
  for (let k = frame.left.length - 1; k >= 0; k--) {
    const mention = frame.left[k]
    if (!mention) continue
    if (isPlanBase(mention)) {
      const exceeds = frame.quantity.family === 'ratio' && hasTag(frame.left[k - 1], 'over-plan', 'exceeded')
      // `exceeding the target of 16.5 percent` gives the target's own figure.
      const named = cueAt(frame.reading, mention.to - 1, 'names-amount') !== undefined
      // `tăng 12,51%, cao hơn mục tiêu 11,5%`: two growths held against each other.
      const isOther = measure === 'growth' && heldAgainst(frame) !== undefined
      return exceeds && !named && !isOther ? undefined : plain('target', 90, frame, mention)
    }
    if (!passesPlan(mention, frame.left, k)) return undefined
  }
  return undefined
}

/** `1.905 tỷ đồng/1.650 tỷ đồng`, `9,8/9,5%`: what was reached, and behind the stroke what was planned. */
function planBehindStroke({ frame, measure }: Asked): Proposed | undefined {
  const { mentions, at, quantity } = frame
  const [reached, stroke] = [mentions[at - 2], mentions[at - 1]]
  const isPair = reached?.kind === 'quantity' && reached.unit === quantity.unit && reached.family !== 'rank'
  return (measure === 'level' || measure === 'growth') && isPair && stroke?.kind === 'sign' && stroke.sign === '/'
    ? plain('target', 85, frame, stroke)
    : undefined
}

/** `Phấn đấu năm 2022: A đạt x; B tăng y`: what opens the sentence holds for its whole list. */
function targetOfList(asked: Asked): Proposed | undefined {
  const { frame, measure } = asked
  if (frame.left.some((mention) => hasTag(mention, 'done')) || isOfYearPast(asked)) return undefined
  if (measure === 'attainment' && frame.right.some((mention) => mention.kind === 'base' && !isPlanBase(mention)))
    return undefined
  const first = frame.mentions.findIndex((mention) => mention.kind === 'quantity')
  const head = frame.mentions.slice(0, first)
  const colon = head.findLastIndex((mention) => mention.kind === 'sign' && mention.sign === ':')
  for (const [k, mention] of head.entries()) {
    const isPlan =
      mention.kind === 'base' &&
      mention.meaning === 'plan' &&
      !mention.versus &&
      !hasTag(head[k - 1], 'reach', 'met', 'exceeded', 'negation', 'be')
    const opens =
      hasTag(mention, 'target') ||
      ((isPlan || hasTag(mention, 'section-ahead')) && k < colon && !tellsResults(head.slice(k + 1, colon))) ||
      // `Kế hoạch năm 2022, kim ngạch xuất khẩu đạt 3 tỷ USD`
      (isPlan && k === 0 && isComma(head[1]) && !head.some((other) => hasTag(other, 'done')))
    if (opens && isOfOtherPeriod(frame)) return undefined
    if (opens)
      return {
        value: 'target',
        origin: 'inherited',
        strength: 52,
        span: spanOf(frame.reading, mention.from, mention.to),
      }
  }
  return undefined
}

/** `mục tiêu năm 2022: thu nhập 74 triệu đồng (năm 2021: 68,5 triệu đồng)`: a bracket looks back to a year that is over or reported on. */
function isOfYearPast({ frame, scene }: Asked): boolean {
  const named = frame.depth > 0 ? frame.left.findLast((mention) => mention.kind === 'period') : undefined
  const year = named?.kind === 'period' && named.calendar ? yearOf(named.calendar) : undefined
  return year !== undefined && scene.year !== undefined && year <= scene.year
}

/** `Mục tiêu năm 2024 GRDP tăng 14,5%, xuất khẩu 20 tỷ USD`: a plan that opens the sentence goes on to what is named next. */
function targetGoesOn({ frame, topic, measure, claims }: Asked): Proposed | undefined {
  const before = claimOn(frame.sibling, claims)
  if (before?.status !== 'target' || before.frame.clause !== frame.clause) return undefined
  if (before.topic.indicator === topic.indicator && before.measure === measure) return undefined
  const opens = frame.mentions.find((mention) => !hasTag(mention, 'function') && mention.kind !== 'sign')
  if (!isOwnPlan(opens)) return undefined
  const isNamed = frame.left.some((mention) => mention.kind === 'indicator')
  const turns = frame.left.some((mention) =>
    hasTag(mention, 'done', 'estimate', 'until', 'whereas', 'negation', 'remain', 'turn'),
  )
  return isNamed && !turns ? { value: 'target', origin: 'inherited', strength: 51 } : undefined
}

/** `Các chỉ tiêu tiếp tục tăng so với cùng kỳ:`, `Những chỉ tiêu không đạt:` announce results. */
const tellsResults = (mentions: readonly Mention[]) =>
  mentions.some(
    (mention) =>
      hasTag(mention, 'increase', 'decrease', 'met', 'missed', 'exceeded', 'reach') ||
      (mention.kind === 'base' && mention.versus),
  )

/** Words that may stand between a plan and its figure: `mục tiêu tăng trưởng GRDP 8,3-8,5%`. */
function passesPlan(mention: Mention, left: readonly Mention[], k: number): boolean {
  if (
    mention.kind === 'period' ||
    mention.kind === 'indicator' ||
    mention.kind === 'phrase' ||
    mention.kind === 'place'
  )
    return true
  if (mention.kind === 'sign') return mention.sign === '"' || (mention.sign === ':' && k === left.length - 1)
  return hasTag(
    mention,
    'be',
    'reach',
    'function',
    'about',
    'at-least',
    'at-most',
    'increase',
    'decrease',
    'average',
    'assigned',
    'growth-head',
    'up-to',
    'of',
  )
}

/** `phấn đấu`, `đặt mục tiêu`, `được giao` before the figure in its clause. */
function targetWords({ frame, measure, claims }: Asked): Proposed | undefined {
  for (let k = frame.left.length - 1; k >= 0; k--) {
    const mention = frame.left[k]
    if (!mention) continue
    if (mention.kind === 'sign' && mention.sign === ';') return undefined
    if (hasTag(mention, 'target') || (hasTag(mention, 'assigned') && measure === 'level')) {
      const met = hasTag(frame.left[k - 1], 'met', 'reach', 'exceeded')
      if (!met) return plain('target', 79, frame, mention)
    }
  }
  const before = claimOn(frame.sibling, claims)
  if (
    before?.status === 'target' &&
    before.decisions.status?.won?.rule === 'target-words' &&
    before.frame.clause === frame.clause
  ) {
    const turned =
      frame.left.some((mention) => hasTag(mention, 'and', 'estimate')) &&
      frame.left.some((mention) => hasTag(mention, 'estimate', 'until'))
    if (!turned && !isOfOtherPeriod(frame)) return { value: 'target', origin: 'inherited', strength: 60 }
  }
  return undefined
}

/** `21 công viên dự định xây dựng`, `79.200 tỷ đồng vốn được giao`: words of intent inside the name of what is counted. */
function targetWordsAfter({ frame }: Asked): Proposed | undefined {
  const { family } = frame.quantity
  if (family !== 'count' && family !== 'money') return undefined
  for (const mention of frame.right.slice(0, 4)) {
    if (hasTag(mention, family === 'count' ? 'target' : 'assigned')) return plain('target', 77, frame, mention)
    if (mention.kind === 'sign' || mention.kind === 'quantity' || hasTag(mention, 'negation')) return undefined
  }
  return undefined
}

/** `đạt 59% kế hoạch năm 2018 (7,5 triệu lượt khách)`: the bracket holds the plan. */
function planInBracket({ frame, measure, claims }: Asked): Proposed | undefined {
  const host = claimOn(frame.host, claims)
  const owner = beforeBracket(frame)
  if (!host || frame.sibling || owner === undefined) return undefined
  const near = frame.mentions.slice(Math.max(0, owner - 1), owner + 1)
  const named = near.some(isPlanBase)
  // `bằng 103% dự toán và xấp xỉ mức thực hiện của năm 2022 (55.610 tỷ đồng)`: what was reached in another year.
  const isOfOther = near.some(({ kind }) => kind === 'period' || kind === 'place' || kind === 'base')
  if (!named && (isOfOther || host.measure !== 'attainment' || measure !== 'level')) return undefined
  const opens = frame.left.findLastIndex((mention) => mention.kind === 'sign' && mention.sign === '(')
  return frame.left.slice(opens + 1).every((mention) => mention.kind === 'sign')
    ? { value: 'target', origin: 'stated', strength: 88 }
    : undefined
}

const isOwnPlan = (mention: Mention | undefined) => isPlanBase(mention) && !mention.versus

function byCue(frame: Frame, tag: string, value: Status, strength: number): Proposed | undefined {
  for (let k = frame.left.length - 1; k >= 0; k--) {
    const mention = frame.left[k]
    if (hasTag(mention, tag)) return plain(value, strength, frame, mention)
    if (mention?.kind === 'sign' && ';('.includes(mention.sign)) return undefined
  }
  return undefined
}

/** An estimate's comparisons are estimates; what a target is held against is not. */
function statusOfHead({ frame, measure, source, topic }: Asked): Proposed | undefined {
  if (!source || source.status === 'actual' || source.status === 'target') return undefined
  if (!comparative.has(measure) || source.frame.clause !== frame.clause || source.topic.indicator !== topic.indicator)
    return undefined
  const past = frame.left.some(
    (mention) => mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus,
  )
  // `ước tăng 6,54% (quý I/2023 tăng 0,7%)`: another period has its own status.
  const otherPeriod = frame.depth > 0 && frame.left.some((mention) => mention.kind === 'period' && mention.calendar)
  // `ước tăng 4,01%, kém Hải Phòng (9,32%)`: another place or year has its own too.
  const beside = ownerOfBracket(frame)
  const isOther =
    beside?.kind === 'place' ||
    beside?.kind === 'period' ||
    (beside?.kind === 'base' && (beside.place !== undefined || beside.calendar !== undefined) && !isPlanBase(beside))
  return past || otherPeriod || isOther ? undefined : { value: source.status, origin: 'inherited', strength: 50 }
}
