import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Asked } from './asked.ts'
import { beforeFigure } from './beside-figure.ts'

/** A percent beyond which what is attained is no growth, nor a part of a whole. */
const whole = 100
/** A percent beyond which hardly any economy grows: what is attained of an amount is its plan. */
const fastest = 50

/** `1.015 tỷ đồng, đạt 103%`: a percent attained right behind an amount is so much of what was planned of it. */
export function attainedOfAmount(asked: Asked): Proposed | undefined {
  const { frame, base, isPercent, topic, kind } = asked
  if (!isPercent || base || topic.isGrowth || !isPlanned(kind)) return undefined
  if (frame.left.some((mention) => mention.kind === 'base')) return undefined
  const amount = amountBefore(asked)
  if (!amount || !(isAttained(frame, amount) || isAttainedInList(asked) || isEqualInList(asked))) return undefined
  const { value } = frame.quantity
  // Of things that are counted so many percent may as well be their part of a whole: `45 xã, đạt 68%`.
  const { noun, unit } = amount.frame.quantity
  if (noun !== undefined && unit !== 'person' && unit !== 'visit' && value <= whole)
    return { value: 'share', origin: 'assumed', strength: 65 }
  const isSure = value > whole || amount.measure === 'fraction'
  return { value: 'attainment', origin: 'assumed', strength: isSure ? 75 : value > fastest ? 68 : 65 }
}

/** `đạt 103%`; also `đạt tỷ lệ 81,6%` of a result and its plan. */
function isAttained(frame: Frame, amount: Claim): boolean {
  if (beforeFigure(frame, 'attain')) return true
  const [verb, rate] = frame.left.slice(-2)
  return isPair(amount) && hasTag(rate, 'rate-head') && hasTag(verb, 'attain')
}

/** `thu nội địa 11.250 tỷ đồng (104,5%)`: more than the whole, or in a list whose brackets tell what was attained. */
function isAttainedInList({ frame, claims, topic }: Asked): boolean {
  const isAlone = frame.depth > 0 && !frame.sibling && frame.left.every((mention) => mention.kind === 'sign')
  if (!isAlone || topic.indicator === 'other') return false
  const before = claims.findLast((claim) => claim.frame.depth > 0 && claim.frame.quantity.family === 'ratio')
  return frame.quantity.value > whole || before?.measure === 'attainment'
}

/** `đạt 98% dự toán; thu nội địa 102 tỷ đồng, bằng 97%`: what the list told of the plan last is told again. */
function isEqualInList({ frame, claims }: Asked): boolean {
  if (!beforeFigure(frame, 'equal')) return false
  const before = claims.findLast(({ measure }) => measure === 'attainment' || measure === 'multiple')
  return before?.measure === 'attainment'
}

/** `thu tiền sử dụng đất 1.240 tỷ đồng, vượt 24%`: so much more than what was planned of the amount before. */
export function excessOfAmount(asked: Asked): Proposed | undefined {
  const { frame, base, isPercent, topic, kind } = asked
  if (!isPercent || base || topic.isGrowth || !isPlanned(kind) || !beforeFigure(frame, 'over-plan')) return undefined
  if (frame.left.some((mention) => mention.kind === 'base') || !amountBefore(asked)) return undefined
  return { value: 'attainment', origin: 'assumed', strength: 68 }
}

const isPlanned = (kind: Asked['kind']) => kind === undefined || kind === 'amount' || kind === 'count'

/** The amount of the same thing told before in the clause, or outside the bracket. */
function amountBefore({ frame, topic, claims }: Asked): Claim | undefined {
  return claims.findLast(
    (claim) =>
      claim.topic === topic &&
      claim.frame.clause === frame.clause &&
      claim.status !== 'target' &&
      (claim.measure === 'level' || isPair(claim)) &&
      !claim.frame.quantity.unit.startsWith('percent'),
  )
}

/** `19.500/19.000 tỷ đồng`, `5.640/5.500 lao động`: a result and its plan, not a part of what is counted. */
const isPair = ({ measure, frame: { quantity } }: Claim) =>
  measure === 'fraction' && (quantity.noun === undefined || quantity.value > (quantity.total ?? Infinity))
