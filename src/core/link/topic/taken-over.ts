import type { Mention } from '../../recognize/mention.ts'
import { baseAfter } from '../base-after.ts'
import { claimOn } from '../claim.ts'
import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment, spanOf, wordsIn } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { firmName } from './firm-name.ts'
import { toldInLine } from './in-force.ts'
import { growsAnew, growsUnnamed } from './without-name.ts'
import { wholeOfPart } from './whole-of-part.ts'

/** A comparison takes the topic of the figure before it unless words of its own name another. */
export function sameTopic(asked: Asked): Proposed | undefined {
  const from = inheritable(asked)
  if (!from || (from.topic.indicator === 'other' && asked.frame.depth === 0 && asked.strange)) return undefined
  const { family } = asked.frame.quantity
  if (!suits(asked, from.topic.indicator)) return undefined
  const moves = hasTag(asked.verb, 'increase', 'decrease', 'up-to', 'remain')
  if (family === 'count' && asked.frame.quantity.form !== 'fraction' && asked.frame.depth === 0 && !moves)
    return undefined
  const strange = asked.strange
  if (asked.frame.left.some((mention) => hasTag(mention, 'deficit'))) return undefined
  if (strange ? namesOther(asked, from) : opensWithPart(asked, from)) return undefined
  const strength = strange ? (family === 'ratio' ? 30 : 5) : 66
  return { value: from.topic.indicator, origin: 'inherited', strength, span: from.topic.words }
}

/** `…; tỷ lệ gia đình văn hóa 92,3%`: behind a semicolon, words that no list knows name another thing, as does a rate of its own. */
function namesOther({ frame, verb }: Asked, from: Claim): boolean {
  // `…; đảng viên chiếm 2,1%` shares what was told before, `…; vùng miền núi giảm 2%` tells it of a region.
  if (frame.depth > 0 || hasTag(verb, 'share') || frame.left.some((mention) => hasTag(mention, 'region-word')))
    return false
  const rate = frame.left.findLastIndex((mention) => hasTag(mention, 'rate-head'))
  return from.frame.clause !== frame.clause || (rate >= 0 && frame.left[rate + 1]?.kind === 'phrase')
}

/** `…; 100% cơ quan sử dụng chữ ký số`, `…; tiền thuê đất 12 tỷ đồng`: behind a semicolon, of what stands behind the percent or is levied. */
function opensWithPart({ frame }: Asked, from: Claim): boolean {
  if (frame.depth > 0 || from.frame.clause === frame.clause) return false
  return opensWithPhrase(frame) || frame.left.some((mention) => hasTag(mention, 'levy'))
}

const opensWithPhrase = ({ left, right, quantity }: Frame) =>
  quantity.family === 'ratio' && left.every((mention) => mention.kind === 'sign') && right[0]?.kind === 'phrase'

/** The claim whose topic holds on: the figure outside the bracket, else the one before in the sentence. */
export function inheritable(asked: Asked): Claim | undefined {
  const { frame, claims } = asked
  const source =
    frame.depth > 0
      ? (frame.sibling ?? frame.host)
      : (frame.sibling ?? (frame.previous && frame.previous.depth <= frame.depth ? frame.previous : undefined))
  const claim = claimOn(source, claims)
  // The country's own figure inside a comparison (`four times the national growth of 2-3%, ranking second`) is passed over.
  const rule = claim?.decisions.place?.won?.rule
  const isAside =
    claim !== undefined &&
    ((rule === 'country-compared' && !claim.frame.host) || (rule === 'country-side' && claim.frame.order > 0))
  if (isAside) return claims[claim.frame.order - 1]
  // `…, trong đó khách quốc tế 4,6 triệu lượt; năm 2020 còn 1,4 triệu lượt`: with another period the whole is spoken of again.
  const turns = claim && frame.depth === 0 && claim.frame.clause !== frame.clause && frame.left.some(namesPeriod)
  return (turns ? wholeOfPart(claim.frame, claims) : undefined) ?? (claim && wholeBefore(asked, claim))
}

/** `10 triệu lượt, trong đó 1,2 triệu lượt khách quốc tế; sau đó tăng 8%`: behind a semicolon of the whole again. */
function wholeBefore({ frame, claims }: Asked, part: Claim): Claim {
  const isPart =
    part.frame.left.some((mention) => hasTag(mention, 'including')) && !hasTag(frame.mentions[0], 'including')
  if (frame.depth > 0 || part.frame.clause === frame.clause || !isPart) return part
  return claims.slice(0, part.frame.order).findLast(({ frame: { depth } }) => depth === 0) ?? part
}

const namesPeriod = (mention: Mention) => mention.kind === 'period' && mention.calendar !== undefined

/** With no naming of its own, a growth or a rank speaks of what the lines before spoke of. */
export function topicBefore(asked: Asked): Proposed | undefined {
  const { frame, scene } = asked
  const { family } = frame.quantity
  if (family === 'count' || family === 'bare') return undefined
  // `100% trạm y tế có bác sĩ`, `hoàn thành 98% hồ sơ`: what opens with a part says of what behind it.
  const opens = lastSegment(frame.left).every((mention) => hasTag(mention, 'be', 'reach', 'met', 'function'))
  if (family === 'ratio' && opens && frame.right[0]?.kind === 'phrase') return undefined
  const before = inheritable(asked)
  if (opensWithPhrase(frame) || (before && opensWithPart(asked, before))) return undefined
  const strange = asked.strange
  if (strange && !frame.left.some((mention) => hasTag(mention, 'growth-head'))) return undefined
  if (isOneOfThem(frame)) return undefined
  const isKnown = (claim: Claim) => claim.topic.indicator !== 'other'
  const again = growthTold(asked)
  if (again) return { value: again.topic.indicator, origin: 'inherited', strength: 67, span: again.topic.words }
  const last = asked.claims.findLast(isKnown) ?? heldOn(asked, scene.before.slice(-3).filter(isKnown))
  // A sentence that goes on without a name speaks of the whole, not of the part that the one before ended with.
  const whole = last && !asked.claims.includes(last) ? wholeOfPart(last.frame, scene.before) : undefined
  const head = (whole ?? last)?.topic
  // `Năm 2022, Hải Phòng tăng 12,32%` in a line of its own, after others on the revenue: it need not be the revenue that grew.
  if (head && head.indicator !== scene.titleIndicator && growsAnew(asked)) return undefined
  // `Muốn cả năm đạt 7,5%, sáu tháng cuối năm GRDP phải tăng 8,2%`: a new line may name it only behind the figure.
  const isNew = asked.claims.length === 0 && toldInLine(asked).length === 0
  const later = head && !isNew ? undefined : laterIndicator(frame)
  const id = later ?? head?.indicator ?? scene.titleIndicator
  if (!id || id === 'other' || !suits(asked, id)) return undefined
  // `hoàn thành 100% dự toán thu`: only budgets are estimated.
  if (baseAfter(frame)?.meaning.startsWith('budget') && entryOf(asked, id)?.topic !== 'budget') return undefined
  if (!asked.claims.length && hasOwnHead(frame)) return undefined
  return { value: id, origin: 'inherited', strength: 40, span: head?.words ?? spanOf(frame.reading, 0, 1) }
}

/** `Gạo là mặt hàng có mức tăng cao nhất: 58,9%`: of one thing among those spoken of. */
function isOneOfThem({ mentions, left }: Frame): boolean {
  const [named, is, head] = mentions
  const isNamed = named?.kind === 'phrase' || named?.kind === 'indicator'
  return isNamed && left.includes(named) && hasTag(is, 'be') && hasTag(head, 'sector-head')
}

/** Of the figures before the one that goes on: where a growth of nothing named follows a list, the growth in it. */
function heldOn(asked: Asked, before: readonly Claim[]): Claim | undefined {
  const last = before.at(-1)
  if (!last || last.measure === 'growth' || !growsUnnamed(asked)) return last
  const { sentence } = last.frame.reading
  const list = before.filter(({ frame: { reading } }) => reading.sentence.index === sentence.index)
  const isSame = list.every(({ topic }) => topic.indicator === last.topic.indicator)
  return isSame ? last : (list.findLast(({ measure }) => measure === 'growth') ?? last)
}

/** `Trong mức tăng 8,25%`: a growth that was told before, said once more. */
function growthTold({ frame, scene, claims }: Asked): Claim | undefined {
  const { quantity, left } = frame
  if (quantity.family !== 'ratio' || claims.length > 0 || !left.some((mention) => hasTag(mention, 'growth-head')))
    return undefined
  return scene.before.findLast(
    ({ measure, topic, frame: told }) =>
      measure === 'growth' && topic.indicator !== 'other' && told.quantity.value === quantity.value,
  )
}

/** `3. Đầu tư công: kế hoạch vốn 214,6 tỷ đồng`: words that no list knows head an item, and what was told before is over. */
function hasOwnHead({ left, reading }: Frame): boolean {
  const isNumbered = reading.tokens[0]?.kind === 'number' && reading.tokens[1]?.text === '.'
  if (!isNumbered) return false
  const colon = left.findIndex((mention) => mention.kind === 'sign' && mention.sign === ':')
  return left.slice(0, Math.max(colon, 0)).some((mention) => mention.kind === 'phrase' && wordsIn(reading, mention) > 1)
}

/** A headline may name its indicator at the end: `Hải Phòng 10,1%, Đà Nẵng 2,6%: cuộc đua GRDP`. */
function laterIndicator(frame: Frame): string | undefined {
  const mention = frame.mentions.slice(frame.at).find((later) => later.kind === 'indicator')
  return mention && firmName(mention)
}
