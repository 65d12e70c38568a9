import { yearOf } from '../../model/calendar.ts'
import type { Mention } from '../../recognize/mention.ts'
import type { PeriodMention } from '../../recognize/period.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { pairedWith } from '../pairing.ts'
import type { Scene } from '../scene.ts'
import type { Asked } from './asked.ts'
import { fromMention } from './from-mention.ts'
import { isPeriod } from './is-period.ts'

/** `năm 2022 và 2023 lần lượt đạt x và y`: the periods and the figures pair off in order. */
export const respectively = (asked: Asked): Proposed | undefined =>
  fromMention(asked, pairedWith(asked.frame, isPeriod), 90, 'stated')

/** `7,46% của quý I/2017`, `đạt 500 tỷ trong 9 tháng`: the period stands right behind the figure. */
export const periodRightAfter = (asked: Asked): Proposed | undefined => fromMention(asked, rightOf(asked), 86, 'stated')

/** The period with nothing but small words between. */
function rightOf({ frame, measure, scene }: Asked): PeriodMention | undefined {
  if (measure === 'multiple') return undefined
  for (const mention of frame.right) {
    if (mention.kind === 'period')
      return (mention.role === 'deadline' && isAhead(mention, scene)) ||
        mention.role === 'since' ||
        mention.relative === 'now'
        ? undefined
        : mention
    if (!hasTag(mention, 'of', 'function')) return undefined
  }
  return undefined
}

/** A date to reach something by lies after the report; one before it is when it was. */
function isAhead(mention: PeriodMention, { year }: Scene): boolean {
  const own = mention.calendar && yearOf(mention.calendar)
  return own === undefined || year === undefined || own > year
}

/** `gấp đôi mức tăng của năm 2019 (2,05%)`: the figure that opens a bracket is of the period whose figure is spoken of. */
export function periodOfBracket(asked: Asked): Proposed | undefined {
  const { mentions, host, at, quantity } = asked.frame
  const [named, opens] = mentions.slice(Math.max(0, at - 2), at)
  if (!host || quantity.sign !== undefined || opens?.kind !== 'sign' || opens.sign !== '(') return undefined
  if (named?.kind === 'period')
    return hasTag(mentions[at - 3], 'of') ? fromMention(asked, named, 85, 'stated') : undefined
  // `cao hơn năm 2023 (7,14%)`
  const isHeld = host.quantity.unit === 'times' || hasTag(mentions[at - 3], 'more-than')
  if (named?.kind !== 'base' || named.meaning !== 'period' || !isHeld) return undefined
  const { from, to, calendar } = named
  return calendar ? fromMention(asked, { kind: 'period', from, to, calendar }, 85, 'stated') : undefined
}

/** `Năm 2022, thu ngân sách đạt …`: the nearest of the figure's own words on the left. */
export const periodBefore = (asked: Asked): Proposed | undefined => fromMention(asked, leftOf(asked), 84, 'stated')

function leftOf(asked: Asked): PeriodMention | undefined {
  return asked.frame.left.findLast(usable(asked))
}

/** A period named further back in the sentence holds on. */
export const periodOfClause = (asked: Asked): Proposed | undefined =>
  fromMention(asked, earlierInSentence(asked), 72, 'inherited')

function earlierInSentence(asked: Asked): PeriodMention | undefined {
  const { frame } = asked
  const isUsable = usable(asked)
  let depth = 0
  for (let k = frame.at - 1; k >= 0; k--) {
    const mention = frame.mentions[k]
    if (mention?.kind === 'sign' && mention.sign === ')') depth++
    else if (mention?.kind === 'sign' && mention.sign === '(') depth = Math.max(0, depth - 1)
    // A period right after a figure is that figure's own.
    else if (mention && depth === 0 && isUsable(mention) && !isOwnOfFigure(frame, k)) return mention
  }
  return undefined
}

/** `7 tỉ USD của cả năm`: a period right after a figure, with at most a small word between. */
function isOwnOfFigure({ mentions }: Frame, k: number): boolean {
  const before = mentions[k - 1]
  return before?.kind === 'quantity' || (hasTag(before, 'of') && mentions[k - 2]?.kind === 'quantity')
}

/** `đạt 500 tỷ đồng vốn trong năm 2022`: a period further behind the figure. */
export const periodAfter = (asked: Asked): Proposed | undefined =>
  fromMention(asked, laterInClause(asked), 70, 'stated')

function laterInClause(asked: Asked): PeriodMention | undefined {
  if (asked.measure === 'multiple') return undefined
  const isUsable = usable(asked)
  for (const mention of asked.frame.right) {
    if (mention.kind === 'sign' && ';('.includes(mention.sign)) return undefined
    if (isUsable(mention) && mention.relative !== 'now') return mention
  }
  return undefined
}

/** Whether a period can be the one that the figure is about: no bare day, no deadline of a result, no mandate. */
const usable =
  (asked: Asked) =>
  (mention: Mention): mention is PeriodMention =>
    mention.kind === 'period' &&
    (mention.calendar?.type !== 'day' || mention.role === 'until') &&
    (mention.relative !== 'now' || asked.measure === 'level' || asked.measure === 'fraction') &&
    (mention.role !== 'deadline' || asked.status === 'target' || !isAhead(mention, asked.scene)) &&
    mention.role !== 'since' &&
    (mention.role !== 'term' || mention.relative === 'half-term' || asked.frame.mentions[0] === mention)
