import { claimOn } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { isPoint } from './asked.ts'
import type { Asked } from './asked.ts'
import { stated } from './stated.ts'

/** `đóng góp 13,9 điểm phần trăm`: what a part gives to a growth, or to a whole. */
export const contributes = (asked: Asked): Proposed | undefined =>
  hasTag(asked.verb, 'contribute') && (asked.isPercent || isPoint(asked))
    ? stated(asked.isPercent && givesPartOf(asked.frame) ? 'share' : 'contribution', 92)
    : undefined

/** `khu vực dịch vụ 2,96 điểm phần trăm`: a list goes on telling what its parts give. */
export function contributesInList(asked: Asked): Proposed | undefined {
  const before = claimOn(asked.frame.sibling, asked.claims)
  return isPoint(asked) && !asked.verb && before?.measure === 'contribution'
    ? { value: 'contribution', origin: 'inherited', strength: 66 }
    : undefined
}

/** `đóng góp 20% GDP cả nước`: so much of a whole, not of a growth. */
function givesPartOf(frame: Frame): boolean {
  const next = frame.right.find((mention) => !hasTag(mention, 'function', 'of'))
  return (
    (next?.kind === 'indicator' && next.names.every(({ firmness }) => firmness !== 'growth')) || hasTag(next, 'whole')
  )
}

/** `tác động làm CPI tăng 0,14%`: the rise that a part brings about. */
export const causesGrowth = (asked: Asked): Proposed | undefined =>
  hasTag(asked.verb, 'increase', 'decrease') && asked.isPercent && causesIndex(asked)
    ? stated('contribution', 91)
    : undefined

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
