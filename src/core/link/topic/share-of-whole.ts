import type { IndicatorMention } from '../../recognize/mention.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf } from './catalogue.ts'
import { ownMention } from './own-mention.ts'
import { statedIn } from './stated-in.ts'
import { likelyMeant } from './weak-name.ts'

/** `9 ngành dịch vụ chiếm 72% tổng số doanh nghiệp`: a share is of the whole that is named after it. */
export function wholeOfShare(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'ratio' || !hasTag(asked.verb, 'share')) return undefined
  const [first, second] = frame.right
  const whole = hasTag(first, 'whole', 'function') ? second : undefined
  if (whole?.kind !== 'indicator') return undefined
  const own = ownMention(frame)
  const isSector = own?.names.some((name) => entryOf(asked, name.id)?.topic === 'accounts') ?? true
  if (!isSector) return undefined
  const value = likelyMeant(asked, whole)
  // `dịch vụ chiếm 70% nền kinh tế` tells its structure.
  if (value !== undefined && entryOf(asked, value)?.twins && sectorBefore(frame, asked)) return undefined
  return value === undefined ? undefined : statedIn(frame, whole, value, 79)
}

/** `công nghiệp - xây dựng chiếm 64,3%, dịch vụ 27,9%`: shares of sectors make up a structure. */
export function partOfStructure(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  if (frame.quantity.family !== 'ratio') return undefined
  const near = lastSegment(frame.left).filter((mention) => mention.kind === 'indicator')
  const isSector = ({ names }: IndicatorMention) => names.some(({ id }) => entryOf(asked, id)?.asShare !== undefined)
  const own = near.find(isSector) ?? ownMention(frame) ?? near[0] ?? sectorBefore(frame, asked)
  const structure = own?.names.map((name) => entryOf(asked, name.id)?.asShare).find((id) => id !== undefined)
  if (!own || structure === undefined) return undefined
  if (wholeOfShare(asked)) return undefined
  const verb = asked.verb
  const announced = frame.mentions
    .slice(0, frame.at)
    .some((mention) => mention.kind === 'indicator' && mention.names.some((name) => name.id === structure))
  const listed = claims.at(-1)?.topic.indicator === structure
  const isShare = hasTag(verb, 'share') || ((announced || listed) && !hasTag(verb, 'increase', 'decrease'))
  return isShare ? statedIn(frame, own, structure, 84) : undefined
}

/** `Services, which account for 70 percent of the economy`: the sector that the figure's own words name last. */
const sectorBefore = (frame: Frame, asked: Asked): IndicatorMention | undefined =>
  frame.left.findLast(
    (mention): mention is IndicatorMention =>
      mention.kind === 'indicator' && mention.names.some(({ id }) => entryOf(asked, id)?.asShare !== undefined),
  )

/** `Dịch vụ chiếm 53%, tăng 7,5%`: what grows is the sector, not its part in the structure. */
export function sectorGrows(asked: Asked): Proposed | undefined {
  const { frame, claims, verb, strange } = asked
  const from = claims.at(-1)
  if (from?.measure !== 'share' || frame.quantity.family !== 'ratio' || strange) return undefined
  if (
    !hasTag(verb, 'increase', 'decrease') ||
    ownMention(frame) ||
    from.frame.clause !== frame.clause ||
    from.frame.depth !== frame.depth
  )
    return undefined
  const sector = sectorBefore(from.frame, asked)
  const name = sector?.names.find(({ id }) => entryOf(asked, id)?.asShare === from.topic.indicator)
  return sector && name ? statedIn(frame, sector, name.id, 67) : undefined
}
