import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import type { Asked } from './asked.ts'
import { beforeFigure } from './beside-figure.ts'

/** A percent beyond which what is attained is no growth, nor a part of a whole. */
const whole = 100
/** A percent beyond which hardly any economy grows: what is attained of an amount is its plan. */
const fastest = 50

/** `1.015 tỷ đồng, đạt 103%`: a percent attained right behind an amount is so much of what was planned of it. */
export function attainedOfAmount(asked: Asked): Proposed | undefined {
  const { frame, base, isPercent, topic, kind } = asked
  if (!isPercent || base || topic.isGrowth || !isPlanned(kind) || !beforeFigure(frame, 'attain')) return undefined
  if (frame.left.some((mention) => mention.kind === 'base')) return undefined
  const amount = amountBefore(asked)
  if (!amount) return undefined
  const { value } = frame.quantity
  // Of things that are counted so many percent may as well be their part of a whole: `45 xã, đạt 68%`.
  const { noun, unit } = amount.frame.quantity
  if (noun !== undefined && unit !== 'person' && unit !== 'visit' && value <= whole)
    return { value: 'share', origin: 'assumed', strength: 65 }
  const isSure = value > whole || amount.measure === 'fraction'
  return { value: 'attainment', origin: 'assumed', strength: isSure ? 75 : value > fastest ? 68 : 65 }
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
