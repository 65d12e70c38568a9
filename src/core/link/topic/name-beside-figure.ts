import type { IndicatorMention } from '../../recognize/mention.ts'
import { hitsAt } from '../../recognize/reading.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { lastSegment } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { firmName } from './firm-name.ts'
import { isRateOfCounted } from './rate-of-counted.ts'
import { ownMention } from './own-mention.ts'
import { statedIn } from './stated-in.ts'
import { inheritable } from './taken-over.ts'
import { likelyMeant } from './weak-name.ts'

/** `GRDP tăng 5%`: the naming on the left, the nearer the surer. */
export function namedBefore(asked: Asked): Proposed | undefined {
  const own = ownMention(asked.frame)
  if (!own) return undefined
  const names = own.names.filter((name) => name.firmness !== 'weak')
  const fitting = rateNamed(asked, own) ?? names.find((name) => suits(asked, name.id)) ?? names[0]
  if (!fitting || isRateOfCounted(asked, own, fitting.id)) return undefined
  const fits = suits(asked, fitting.id)
  const near = lastSegment(asked.frame.left).includes(own)
  const strength = fits ? (near ? 76 : 72) : unfit(asked, fitting.id)
  return statedIn(asked.frame, own, fitting.id, strength)
}

/** `hộ nghèo dân tộc thiểu số 2,1%`: a bare percent of what is counted is its rate, where the same words may mean that. */
function rateNamed(asked: Asked, own: IndicatorMention): IndicatorMention['names'][number] | undefined {
  if (asked.frame.quantity.family !== 'ratio' || asked.verb) return undefined
  const counts = own.names.some(({ id, firmness }) => firmness !== 'weak' && entryOf(asked, id)?.kind === 'count')
  return counts ? own.names.find(({ id }) => entryOf(asked, id)?.kind === 'rate') : undefined
}

/** Weight of a name that the unit speaks against: next to none for counts, and for money beside an index or a rate. */
function unfit(asked: Asked, id: string): number {
  const kind = entryOf(asked, id)?.kind
  return asked.frame.quantity.family === 'count' || kind === 'index' || kind === 'rate' || kind === 'share' ? 5 : 45
}

/** `nhiều vốn đầu tư nước ngoài nhất`: the name stands inside the superlative. */
export function namedInSuperlative(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const { reading, quantity } = frame
  if (!quantity.superlative || quantity.to - quantity.from < 3) return undefined
  for (let at = quantity.from + 1; at < quantity.to; at++) {
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'indicator' && hit.entry.firmness === 'name' && hit.to <= quantity.to)
        return statedIn(frame, hit, hit.entry.id, 77)
    }
  }
  return undefined
}

/** `72% kiều hối được sử dụng`: a share whose whole is named right after it. */
export function namedAfter(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'ratio' && frame.quantity.family !== 'money') return undefined
  if (asked.strange || hasTag(asked.verb, 'contribute')) return undefined
  if (
    lastSegment(frame.left).some(
      (mention) => mention.kind === 'indicator' || hasTag(mention, 'share', 'increase', 'decrease'),
    )
  )
    return undefined
  // `Tổng vốn đầu tư đạt 132 nghìn tỷ đồng, bằng 29,5% GRDP`: the amount before is told as a part of the whole behind.
  if (hasTag(asked.verb, 'equal') && inheritable(asked)?.measure === 'level') return undefined
  const next = frame.right.find((mention) => !hasTag(mention, 'function', 'of', 'whole'))
  if (next?.kind !== 'indicator') return undefined
  const value = firmName(next)
  return value === undefined ? undefined : statedIn(frame, next, value, 68)
}

/** A rank before the figure that it ranks: `đứng thứ hai với tổng vốn 5,36 tỷ USD`. */
export function namedAfterRank(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'rank') return undefined
  const next = frame.after.find(
    (mention, k): mention is IndicatorMention => mention.kind === 'indicator' && !hasTag(frame.after[k - 1], 'among'),
  )
  if (!next) return undefined
  const value = likelyMeant(asked, next)
  return value === undefined ? undefined : statedIn(frame, next, value, 62)
}
