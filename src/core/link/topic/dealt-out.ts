import type { Proposal } from '../../model/observation.ts'
import type { IndicatorMention, Mention } from '../../recognize/mention.ts'
import type { Claim } from '../claim.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { pairedWith } from '../pairing.ts'
import type { Asked } from './asked.ts'
import { suits } from './catalogue.ts'
import { firmName } from './firm-name.ts'
import { statedIn } from './stated-in.ts'

/** `A và B lần lượt tăng x và y`: the names and the figures pair off in order. */
export function respectively(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const mine = pairedWith(frame, (mention): mention is IndicatorMention => mention.kind === 'indicator')
  const name = mine?.names.find((known) => suits(asked, known.id))
  if (mine && name) return statedIn(frame, mine, name.id, 88)
  const told = toldInOrder(asked)
  return told && suits(asked, told.topic.indicator)
    ? { value: told.topic.indicator, origin: 'stated', strength: 86, span: told.topic.words }
    : undefined
}

/** `330 doanh nghiệp với vốn 2.300 tỷ đồng, tăng lần lượt 2% và 12%`: as many levels were told as figures are dealt out. */
function toldInOrder({ frame, claims }: Asked): Claim | undefined {
  const { mentions, at, quantity, said } = frame
  if (!said.has('respectively') || quantity.family !== 'ratio') return undefined
  const cue = mentions.findLastIndex((mention, k) => k < at && hasTag(mention, 'respectively'))
  const isListed = (mention: Mention | undefined) =>
    mention?.kind === 'quantity' || (mention?.kind === 'sign' && mention.sign === ',') || hasTag(mention, 'and')
  let end = cue + 1
  while (isListed(mentions[end])) end++
  if (cue < 0 || at >= end) return undefined
  const figures = mentions.slice(cue, end).filter(({ kind }) => kind === 'quantity').length
  const index = mentions.slice(cue, at).filter(({ kind }) => kind === 'quantity').length
  const before = claims.filter((claim) => claim.frame.at < cue).slice(-figures)
  const isOrdered = figures > 1 && before.length === figures && before.every(({ measure }) => measure === 'level')
  const topics = new Set(before.map(({ topic }) => topic.indicator))
  return isOrdered && topics.size === figures ? before[index] : undefined
}

/** `tăng 7% về số doanh nghiệp và giảm 3% về vốn`: which of the things told before it moves. */
export function namedAsAspect(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const [about, ...rest] = frame.right
  if (frame.quantity.family !== 'ratio' || !hasTag(about, 'as-to')) return undefined
  const named = rest.find((mention) => !hasTag(mention, 'level-word', 'function', 'whole'))
  const counted = hasTag(rest[0], 'count-word') && named?.kind !== 'indicator' ? lastCounted(claims) : undefined
  if (counted) return { value: counted.topic.indicator, origin: 'stated', strength: 78, span: counted.topic.words }
  if (named?.kind !== 'indicator') return undefined
  const told = claims.findLast(({ topic }) => named.names.some(({ id }) => id === topic.indicator))
  const value = told?.topic.indicator ?? firmName(named)
  return value === undefined ? undefined : statedIn(frame, named, value, 78)
}

const lastCounted = (claims: readonly Claim[]) =>
  claims.findLast(({ frame, topic }) => frame.quantity.family === 'count' && topic.indicator !== 'other')

/** Rules that send a figure back to one of several told before it. */
const dealtOut = new Set(['respectively', 'named-as-aspect'])

/** The claim told before that a figure is sent back to, where a rule of this kind won. */
export const dealtOutTo = (claims: readonly Claim[], won: Proposal | undefined): Claim | undefined =>
  dealtOut.has(won?.rule ?? '')
    ? claims.findLast(({ topic, measure }) => topic.indicator === won?.value && measure === 'level')
    : undefined
