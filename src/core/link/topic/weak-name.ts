import type { IndicatorMention, Mention } from '../../recognize/mention.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { lastSegment } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { firmName } from './firm-name.ts'
import { topicsInForce } from './in-force.ts'
import { isRateOfCounted } from './rate-of-counted.ts'
import { statedIn } from './stated-in.ts'

/** A weak name (`sản lượng`) counts where its unit fits; of several indicators the one akin to the topic in force. */
export function weakName(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const isWeak = (mention: Mention): mention is IndicatorMention => mention.kind === 'indicator'
  const mention =
    lastSegment(frame.left).findLast(isWeak) ?? (namesRate(frame) ? undefined : frame.left.findLast(isWeak))
  // `vốn nhà nước 28,4%`: a percent has no unit that would tell which is meant, and the words behind name something narrower.
  const at = mention ? frame.left.indexOf(mention) : -1
  const isNarrowed =
    frame.quantity.family === 'ratio' &&
    // `vốn doanh nghiệp 47%` is neither of capital nor of enterprises.
    ((frame.left[at + 1]?.kind === 'phrase' && (mention?.names.length ?? 0) > 1) ||
      frame.left[at - 1]?.kind === 'indicator')
  const picked = mention && !isNarrowed ? pickWeak(asked, mention) : undefined
  if (!mention || !picked || isRateOfCounted(asked, mention, picked.value)) return undefined
  // `sản lượng phấn hoa`: of several things that it may mean, none has been spoken of.
  if (!picked.akin && mention.names.length > 1) return undefined
  return statedIn(frame, mention, picked.value, picked.akin ? 71 : 60)
}

/** The indicator that a mention names outright, else the one that its weak name most likely means. */
export const likelyMeant = (asked: Asked, mention: IndicatorMention): string | undefined =>
  firmName(mention) ?? pickWeak(asked, mention)?.value

/** Of the indicators that a weak name may mean, the one nearest to what was spoken of; else one whose own unit it is. */
function pickWeak(asked: Asked, mention: IndicatorMention): { value: string; akin: boolean } | undefined {
  const ids = mention.names.filter((name) => name.firmness === 'weak' && suits(asked, name.id)).map((name) => name.id)
  const stem = (id: string) => (id.split('_')[0] ?? id).replace(/s$/, '')
  const area = (id: string) => entryOf(asked, id)?.topic
  const measured = (list: readonly string[]) =>
    list.find((id) => entryOf(asked, id)?.units.includes(asked.frame.quantity.unit)) ?? list[0]
  for (const topic of topicsInForce(asked)) {
    const same =
      ids.find((id) => id === topic || isAmountOf(asked, id, topic)) ??
      measured(ids.filter((id) => stem(id) === stem(topic))) ??
      measured(ids.filter((id) => area(id) === area(topic)))
    if (same) return { value: same, akin: true }
  }
  const own = ids.filter((id) => entryOf(asked, id)?.units.includes(asked.frame.quantity.unit))
  const value = ids.length === 1 ? ids[0] : (own[0] ?? ids[0])
  return value === undefined ? undefined : { value, akin: false }
}

/** `8 dự án với tổng vốn 125,4 triệu USD`: the capital of the projects counted before, in its own unit. */
function isAmountOf(asked: Asked, id: string, counted: string): boolean {
  const entry = entryOf(asked, id)
  return entry?.countedAs === counted && entry.units.includes(asked.frame.quantity.unit)
}

/** `Về xây dựng đô thị: tỷ lệ đường phố được chiếu sáng 92%`: the figure's own words name a rate that no list knows. */
function namesRate({ left }: Frame): boolean {
  const own = lastSegment(left)
  const rate = own.findIndex((mention) => hasTag(mention, 'rate-head'))
  return rate >= 0 && own.slice(rate + 1).some((mention) => mention.kind === 'phrase')
}
