import { hasTag } from '../link/frame.ts'
import type { Frame } from '../link/frame.ts'
import { governingVerb } from '../link/governing-verb.ts'
import { cueAt, isSign } from '../recognize/reading.ts'
import { parseNumeral } from '../recognize/numeral.ts'
import type { Reading } from '../recognize/reading.ts'
import type { Claim } from '../link/claim.ts'

/** Whether a figure reports how a place performed, rather than dating, numbering or naming something. */
export function isReported(claim: Claim): boolean {
  const { frame, topic, decisions } = claim
  const { quantity } = frame
  if (quantity.family === 'bare') return false
  if (quantity.family === 'duration') return false
  if (quantity.form === 'rank') return isRank(claim)
  if (isRuleOf(claim) || isSupposed(claim) || isDenominator(frame)) return false
  if (quantity.unit === 'MW' && topic.indicator === 'other') return false
  if (quantity.form === 'fraction') return true
  if (quantity.family === 'count') return isCount(claim)
  if (quantity.form === 'worded' && quantity.unit === 'percent')
    return ['growth', 'share', 'multiple', 'attainment'].includes(claim.measure)
  const isNamed = topic.indicator !== 'other' && decisions.indicator?.won?.rule !== 'topic-before'
  if (!isNamed && quantity.unit === 'times' && !doubles(frame))
    return frame.left.some((mention) => hasTag(mention, 'multiple', 'increase', 'decrease', 'growth-head'))
  return true
}

/** `Nếu GRDP tăng thêm 1% thì …`, `Mức phạt từ 2 đến 3 triệu đồng`: supposed or laid down, not reported. */
function isSupposed({ frame, topic, decisions }: Claim): boolean {
  const { said } = frame
  const before = said.has('hypothetical') ? frame.mentions.slice(0, frame.at) : []
  const supposed = before.find((mention) => hasTag(mention, 'hypothetical'))
  if (supposed && said.has('then')) return true
  const [first] = frame.mentions
  if (
    supposed !== undefined &&
    supposed === first &&
    frame.quantity.family === 'ratio' &&
    frame.order === 0 &&
    !hasTag(frame.left[1], 'function')
  ) {
    return !before.some((mention) => mention.kind === 'sign' && mention.sign === ',')
  }
  const vague = topic.indicator === 'other' || decisions.indicator?.won?.rule === 'weak-name'
  return vague && said.has('rule-of')
}

/** `thu nhập trên 1 ha đạt 185 triệu đồng/ha`: what the next figure is reckoned for. */
function isDenominator({ quantity, after, mentions, at }: Frame): boolean {
  if (quantity.value !== 1 || quantity.family === 'ratio') return false
  const next = mentions[at + 1 + after.length]
  return next?.kind === 'quantity' && next.unit.endsWith(`/${quantity.unit}`)
}

/** Tokens of a list of rates beyond which what it is levied on is not looked for. */
const longestRates = 6

/** `giảm 10% tiền sử dụng đất`: what a rule grants, not how something went. */
function isRuleOf({ frame }: Claim): boolean {
  const { quantity, reading } = frame
  if (quantity.family !== 'ratio' || !(hasTag(governingVerb(frame), 'decrease') || frame.sibling)) return false
  // A list of rates (`5%, 10% tiền sử dụng đất`) shares what it is levied on.
  let at = quantity.to
  const end = quantity.to + longestRates
  while (at < end && isRate(reading, at)) at++
  return at < end && cueAt(reading, at, 'levy') !== undefined
}

/** Whether a list of rates goes on: `5%, 10%`; a comma before words ends it (`chiếm 36,2%, thuế chiếm 5,9%`). */
const isRate = (reading: Reading, at: number) =>
  reading.tokens[at]?.kind === 'number' ||
  isSign(reading, at, '%', '-') ||
  (isSign(reading, at, ',') && reading.tokens[at + 1]?.kind === 'number')

const doubles = ({ reading, quantity }: Frame) => cueAt(reading, quantity.from, 'double') !== undefined

/** A superlative needs the field in which it holds, or a group that is counted. */
function isRank({ frame, topic, basis }: Claim): boolean {
  if (frame.quantity.superlative && frame.quantity.total === undefined && leadTogether(frame)) return false
  return topic.indicator !== 'other' || frame.quantity.total !== undefined || basis !== 'peers'
}

/** `Ba thị trường dẫn đầu là`, `những ngành đứng đầu`: several lead together. */
function leadTogether({ reading, quantity: { from } }: Frame): boolean {
  for (let at = Math.max(0, from - 4); at < from; at++) {
    const numeral = reading.tokens[at]?.kind === 'number' ? { to: at + 1, value: 2 } : parseNumeral(reading, at)
    const several = numeral && numeral.value > 1 ? numeral.to : cueAt(reading, at, 'plural')?.to
    if (several !== undefined && cueAt(reading, several, 'sector-head')?.to === from) return true
  }
  return false
}

function isCount(claim: Claim): boolean {
  const { frame, topic } = claim
  const noun = frame.quantity.noun
  const rule = claim.decisions.indicator?.won?.rule ?? ''
  if (
    frame.quantity.form === 'worded' &&
    frame.quantity.value > 0 &&
    noun?.unit !== 'rank' &&
    rule !== 'figure-in-name' &&
    rule !== 'name-from-count'
  )
    return false
  if (!noun || noun.counted === 'never') return topic.indicator !== 'other' && rule === 'figure-in-name'
  if (isWholeCountry(frame)) return false
  if (noun.counted === 'always' || topic.indicator !== 'other') return !isNameOfGroup(frame)
  return doing(frame)
}

/** `63 tỉnh, thành phố` is a name of the country's parts. */
const isWholeCountry = ({ quantity }: Frame) =>
  quantity.unit === 'province' && [34, 63, 64].includes(quantity.value) && quantity.total === undefined

/** `5 thành phố trực thuộc trung ương` after a rank is the group, not a figure. */
function isNameOfGroup(frame: Frame): boolean {
  const before = frame.mentions[frame.at - 1]
  const isGroup = frame.quantity.noun?.counted === 'doing' && frame.quantity.form !== 'fraction'
  if (isSubject(frame)) return true
  return hasTag(before, 'among') && (isGroup || frame.previous?.quantity.family === 'rank')
}

/** `riêng 6 huyện miền núi giảm 5,02%`: places that do what the next figure tells are not counted. */
function isSubject(frame: Frame): boolean {
  const { after, mentions, quantity } = frame
  const next = mentions[frame.at + after.length + 1]
  return (
    quantity.form === 'number' &&
    areas.has(quantity.unit) &&
    next?.kind === 'quantity' &&
    next.family === 'ratio' &&
    after.every(({ kind }) => kind !== 'sign') &&
    hasTag(after.at(-1), 'increase', 'decrease') &&
    frame.left.some((mention) => hasTag(mention, 'including')) &&
    !doing(frame)
  )
}

const areas = new Set(['province', 'city', 'district', 'commune', 'ward'])

function doing(frame: Frame): boolean {
  return frame.left.some((mention) => hasTag(mention, 'be', 'reach', 'increase', 'decrease'))
}
