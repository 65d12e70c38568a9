import type { Span } from '../../model/span.ts'
import type { IndicatorMention } from '../../recognize/mention.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment, spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, isSectorOf } from './catalogue.ts'
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
  const own =
    near.find((mention) => isSectorOf(asked, mention)) ?? ownMention(frame) ?? near[0] ?? sectorBefore(frame, asked)
  const structure = own?.names.map((name) => entryOf(asked, name.id)?.asShare).find((id) => id !== undefined)
  if (!own || structure === undefined) return undefined
  if (wholeOfShare(asked)) return undefined
  const verb = asked.verb
  const head = structureHead(asked)
  if (head?.isOfOther) {
    const isMove = hasTag(verb, 'increase', 'decrease')
    return isMove ? undefined : { value: 'other', origin: 'stated', strength: 84, span: head.span }
  }
  const announced =
    head !== undefined ||
    frame.mentions
      .slice(0, frame.at)
      .some((mention) => mention.kind === 'indicator' && mention.names.some((name) => name.id === structure))
  const listed = claims.at(-1)?.topic.indicator === structure
  const isShare = hasTag(verb, 'share') || ((announced || listed) && !hasTag(verb, 'increase', 'decrease'))
  return isShare ? statedIn(frame, own, structure, 84) : undefined
}

interface StructureHead {
  /** Of the economy, else of something that it names: of labour, of crops. */
  readonly isOfOther: boolean
  readonly span: Span
}

/** `cơ cấu: dịch vụ 63,5%` is of the economy; `cơ cấu lao động: dịch vụ 45%` names what else it is of. */
function structureHead(asked: Asked): StructureHead | undefined {
  const { mentions, at, reading, said } = asked.frame
  if (!said.has('structure-head')) return undefined
  const clause = mentions.slice(0, at).findLastIndex((mention) => mention.kind === 'sign' && mention.sign === ';')
  const own = mentions.slice(clause + 1, at)
  const k = own.findLastIndex((mention) => hasTag(mention, 'structure-head'))
  const head = own[k]
  if (!head) return undefined
  const [next, ...rest] = own.slice(k + 1)
  const colon = rest.findIndex((mention) => mention.kind === 'sign' && mention.sign === ':')
  if (next === undefined || next.kind === 'sign' || (isSectorOf(asked, next) && colon !== 0))
    return { isOfOther: false, span: spanOf(reading, head.from, head.to) }
  return colon < 0 ? undefined : { isOfOther: true, span: spanOf(reading, head.from, (rest[colon - 1] ?? next).to) }
}

/** `Services, which account for 70 percent of the economy`: the sector that the figure's own words name last. */
const sectorBefore = (frame: Frame, asked: Asked): IndicatorMention | undefined =>
  frame.left.findLast((mention): mention is IndicatorMention => isSectorOf(asked, mention))

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
