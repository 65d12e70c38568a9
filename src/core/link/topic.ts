import type { IndicatorEntry } from '../lexicon/entries.ts'
import type { FigurePattern } from '../lexicon/lexicon.ts'
import type { Decision, Proposal } from '../model/observation.ts'
import type { Span } from '../model/span.ts'
import { Opening } from '../lexicon/opening.ts'
import { cueAt, hitsAt, mayOpen } from '../recognize/reading.ts'
import type { CueMention, IndicatorMention, Mention } from '../recognize/mention.ts'
import { claimOn } from './claim.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Proposed, Rule } from './decide.ts'
import { governingVerb } from './governing-verb.ts'
import { hasTag, isSeparator, isVerb } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Scene } from './scene.ts'
import { pairedWith } from './pairing.ts'
import { partInPattern, partNamed, partnerIn } from './breakdown.ts'
import { lastSegment, spanOf, wordsIn } from './segment.ts'

/** What the topic rules look at. */
interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  /** Claims of the same sentence, in order. */
  readonly claims: readonly Claim[]
  /** Words beside the figure that no list knows. */
  readonly strange: Span | undefined
  readonly verb: CueMention | undefined
}

export interface TopicDecision {
  readonly topic: Topic
  readonly decision: Decision
  /** The claim whose topic was taken over. */
  readonly from: Claim | undefined
}

/** Decides what a figure speaks of: the naming beside it, the topic in force, or words that no list knows. */
export function decideTopic(frame: Frame, scene: Scene, claims: readonly Claim[]): TopicDecision {
  const asked: Asked = { frame, scene, claims, strange: strangePhrase(frame), verb: governingVerb(frame) }
  const decision = decide(rules, asked, scene.keepsLosers)
  const won = decision.won
  if (won?.origin === 'inherited') {
    const from = inheritable(asked)
    if (from?.topic.indicator === won.value && won.rule !== 'part-of-topic') {
      const part =
        partNamed(frame, won.value) ??
        partSetOff(asked, from) ??
        (dividable(asked, won.value) ? partnerIn(frame) : undefined)
      return { topic: part === undefined ? from.topic : { ...from.topic, breakdown: part }, decision, from }
    }
  }
  const known = dealtOut.has(won?.rule ?? '') ? spokenOf(claims, won?.value) : undefined
  if (known) return { topic: known.topic, decision, from: known }
  const indicator = won?.value ?? 'other'
  const own = ownMention(frame)
  const named = won?.rule === 'named-before' ? own : undefined
  const part = breakdownOf(asked, indicator, named, won)
  return {
    topic: {
      indicator,
      words: won?.span ?? fallbackSpan(frame),
      breakdown: part,
      isGrowth: named?.names.some((name) => name.id === indicator && name.firmness === 'growth') ?? false,
    },
    decision,
    from: undefined,
  }
}

/** Rules that send a figure back to one of several told before it. */
const dealtOut = new Set(['respectively', 'named-as-aspect'])

const spokenOf = (claims: readonly Claim[], indicator: string | undefined) =>
  claims.findLast(({ topic, measure }) => topic.indicator === indicator && measure === 'level')

const rules: readonly Rule<Asked>[] = [
  { name: 'figure-in-name', propose: figureInName },
  { name: 'respectively', propose: respectively },
  { name: 'name-from-count', propose: nameFromCount },
  { name: 'named-as-aspect', ceiling: 78, propose: namedAsAspect },
  { name: 'named-before', ceiling: 76, propose: namedBefore },
  { name: 'named-in-superlative', ceiling: 77, propose: namedInSuperlative },
  { name: 'whole-of-share', ceiling: 79, propose: wholeOfShare },
  { name: 'part-of-structure', ceiling: 84, propose: partOfStructure },
  { name: 'same-count', ceiling: 49, propose: sameCount },
  { name: 'moved-count', ceiling: 67, propose: movedCount },
  { name: 'named-after', ceiling: 68, propose: namedAfter },
  { name: 'same-topic', ceiling: 66, propose: sameTopic },
  { name: 'weak-name', ceiling: 71, propose: weakName },
  { name: 'named-after-rank', ceiling: 62, propose: namedAfterRank },
  { name: 'misspelt-name', ceiling: 65, propose: misspeltName },
  { name: 'part-of-topic', ceiling: 73, propose: partOfTopic },
  { name: 'part-of-sum', ceiling: 62, propose: partOfSum },
  { name: 'groups-of', ceiling: 57, propose: groupsOf },
  { name: 'counted-noun', ceiling: 61, propose: countedNoun },
  { name: 'growth-of-place', ceiling: 63, propose: growthOfPlace },
  { name: 'topic-before', ceiling: 40, propose: topicBefore },
  { name: 'by-unit', ceiling: 20, propose: byUnit },
  { name: 'unlisted', ceiling: 10, propose: unlisted },
]

const entryOf = (asked: Asked, id: string): IndicatorEntry | undefined => asked.frame.reading.lexicon.indicator(id)

/** People and visits are counted in either word. */
const isHeads = (unit: string) => unit === 'person' || unit === 'visit'

/** Whether a figure in its unit can be said of the indicator. */
function suits(asked: Asked, id: string): boolean {
  const { unit, family, noun } = asked.frame.quantity
  const entry = entryOf(asked, id)
  if (!entry || family === 'rank' || unit === 'rank' || family === 'ratio' || unit === 'times' || family === 'bare')
    return true
  if (noun?.vague) return entry.kind === 'count'
  // No price of a good is in billions.
  if (entry.kind === 'price' && asked.frame.quantity.scaled && !unit.includes('/') && asked.frame.quantity.value >= 1e9)
    return false
  if (isHeads(unit) && entry.units.some(isHeads)) return true
  const head = unit.split('/')[0]
  if (entry.units.some((known) => known === unit || known.split('/')[0] === head)) return true
  return family === 'money' && entry.units.some((known) => /^(VND|USD|EUR)/.test(known))
}

const lookBack = 24
const lookAhead = 16

/** `kết nạp 640 đảng viên`: words before and after the figure together name the indicator. */
function figureInName(asked: Asked): Proposed | undefined {
  const { reading, quantity, leftFrom } = asked.frame
  const seen = new Map<FigurePattern, { before?: Range; after?: Range; later?: Range }>()
  const note = (pattern: FigurePattern) => {
    const known = seen.get(pattern) ?? {}
    seen.set(pattern, known)
    return known
  }
  for (let at = Math.max(leftFrom, quantity.from - lookBack); at < quantity.from; at++) {
    if (!mayOpen(reading, at, Opening.pattern)) continue
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'before' && hit.to <= quantity.from) note(hit.entry.pattern).before = hit
    }
  }
  const next =
    asked.frame.mentions.slice(asked.frame.at + 1).find((mention) => mention.kind === 'quantity')?.from ?? Infinity
  for (let at = quantity.numberTo; at < Math.min(quantity.numberTo + lookAhead, next); at++) {
    const token = reading.tokens[at]
    if (!token || (at >= quantity.to && ';.()'.includes(token.text))) break
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'after' && at <= quantity.to) note(hit.entry.pattern).after ??= hit
      if (hit.entry.kind === 'later') note(hit.entry.pattern).later ??= hit
    }
  }
  let best: Proposed | undefined
  for (const [pattern, { before, after, later }] of seen) {
    if ((pattern.hasBefore && !before) || (pattern.hasAfter && !after) || (pattern.hasLater && !later)) continue
    if (quantity.family !== 'count' && !suits(asked, pattern.indicator)) continue
    // `đạt 100% chỉ tiêu` shares a target, not what the name counts.
    if (quantity.family === 'ratio' && after && cueAt(reading, after.from, 'plan', 'section-ahead')) continue
    const gap = before ? quantity.from - before.to : 0
    if (gap > (pattern.hasAfter ? lookBack : 6)) continue
    const parts = [before, after, later].filter((part) => part !== undefined)
    const length = parts.reduce((sum, part) => sum + part.to - part.from, 0)
    const strength = 74 + Math.min(length, 9) * 2 + (parts.length - 1) * 3 - Math.min(gap, 12) * 0.5
    if (best && best.strength >= strength) continue
    const from = before ? before.from : (after?.from ?? quantity.from)
    const to = parts.reduce((end, part) => Math.max(end, part.to), quantity.to)
    best = { value: pattern.indicator, origin: 'stated', strength, span: spanOf(reading, from, to) }
  }
  return best
}

interface Range {
  readonly from: number
  readonly to: number
}

/** `A và B lần lượt tăng x và y`. */
function respectively(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const mine = pairedWith(frame, (mention): mention is IndicatorMention => mention.kind === 'indicator')
  const name = mine?.names.find((known) => suits(asked, known.id))
  if (!mine || !name) return undefined
  return { value: name.id, origin: 'stated', strength: 88, span: spanOf(frame.reading, mine.from, mine.to) }
}

/** `tăng 7% về số doanh nghiệp và giảm 3% về vốn`: which of the things told before it moves. */
function namedAsAspect(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const [about, ...rest] = frame.right
  if (frame.quantity.family !== 'ratio' || !hasTag(about, 'as-to')) return undefined
  const named = rest.find((mention) => !hasTag(mention, 'level-word', 'function', 'whole'))
  const counted = hasTag(rest[0], 'count-word') && named?.kind !== 'indicator' ? lastCounted(claims) : undefined
  if (counted) return { value: counted.topic.indicator, origin: 'stated', strength: 78, span: counted.topic.words }
  if (named?.kind !== 'indicator') return undefined
  const told = claims.findLast(({ topic }) => named.names.some(({ id }) => id === topic.indicator))
  const value = told?.topic.indicator ?? named.names.find(({ firmness }) => firmness !== 'weak')?.id
  return value === undefined
    ? undefined
    : { value, origin: 'stated', strength: 78, span: spanOf(frame.reading, named.from, named.to) }
}

const lastCounted = (claims: readonly Claim[]) =>
  claims.findLast(({ frame, topic }) => frame.quantity.family === 'count' && topic.indicator !== 'other')

/** `553 dự án đầu tư nước ngoài`: the counted noun itself begins a name. */
function nameFromCount(asked: Asked): Proposed | undefined {
  const { reading, quantity } = asked.frame
  if (quantity.family !== 'count') return undefined
  let best: Proposed | undefined
  for (let at = quantity.numberTo; at < quantity.to; at++) {
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind !== 'indicator' || hit.entry.firmness !== 'name' || hit.to - hit.from < 2) continue
      if (!suits(asked, hit.entry.id)) continue
      // A name that goes on after the noun says more than the noun alone.
      const strength = (hit.to > quantity.to ? 80 : 58) + (hit.to - hit.from)
      if (!best || strength > best.strength) {
        best = { value: hit.entry.id, origin: 'stated', strength, span: spanOf(reading, hit.from, hit.to) }
      }
    }
  }
  return best
}

/** The naming on the left: the nearest run of names without a verb between, and of it the first that suits. */
function ownMention(frame: Frame): IndicatorMention | undefined {
  const { left } = frame
  let run: IndicatorMention[] = []
  for (let k = left.length - 1; k >= 0; k--) {
    const mention = left[k]
    if (!mention) continue
    if (mention.kind === 'indicator') {
      if (isCompared(left, k)) continue
      if (mention.names.some((name) => name.firmness !== 'weak')) run = [mention, ...run]
    } else if (run.length > 0 && (isVerb(mention) || (isSeparator(mention) && !isBracket(mention)))) break
  }
  return run[0]
}

const isBracket = (mention: Mention) => mention.kind === 'sign' && '()[]'.includes(mention.sign)

/** A name right after words of comparison is what the figure is held against. */
function isCompared(left: readonly Mention[], k: number): boolean {
  return hasTag(left[k - 1], 'versus')
}

function namedBefore(asked: Asked): Proposed | undefined {
  const own = ownMention(asked.frame)
  if (!own) return undefined
  const names = own.names.filter((name) => name.firmness !== 'weak')
  const fitting = names.find((name) => suits(asked, name.id)) ?? names[0]
  if (!fitting) return undefined
  const fits = suits(asked, fitting.id)
  const near = lastSegment(asked.frame.left).includes(own)
  const strength = fits ? (near ? 76 : 72) : unfit(asked, fitting.id)
  return { value: fitting.id, origin: 'stated', strength, span: spanOf(asked.frame.reading, own.from, own.to) }
}

/** Weight of a name that the unit speaks against: next to none for counts, and for money beside an index or a rate. */
function unfit(asked: Asked, id: string): number {
  const kind = entryOf(asked, id)?.kind
  return asked.frame.quantity.family === 'count' || kind === 'index' || kind === 'rate' || kind === 'share' ? 5 : 45
}

/** `nhiều vốn đầu tư nước ngoài nhất`: the name stands inside the superlative. */
function namedInSuperlative(asked: Asked): Proposed | undefined {
  const { reading, quantity } = asked.frame
  if (!quantity.superlative || quantity.to - quantity.from < 3) return undefined
  for (let at = quantity.from + 1; at < quantity.to; at++) {
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'indicator' && hit.entry.firmness === 'name' && hit.to <= quantity.to) {
        return { value: hit.entry.id, origin: 'stated', strength: 77, span: spanOf(reading, hit.from, hit.to) }
      }
    }
  }
  return undefined
}

/** `72% kiều hối được sử dụng`: a share whose whole is named right after it. */
function namedAfter(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'ratio' && frame.quantity.family !== 'money') return undefined
  if (asked.strange || hasTag(asked.verb, 'contribute')) return undefined
  if (
    lastSegment(frame.left).some(
      (mention) => mention.kind === 'indicator' || hasTag(mention, 'share', 'increase', 'decrease'),
    )
  )
    return undefined
  const next = frame.right.find((mention) => !hasTag(mention, 'function', 'of', 'whole'))
  if (next?.kind !== 'indicator') return undefined
  const name = next.names.find((known) => known.firmness !== 'weak')
  if (!name) return undefined
  return { value: name.id, origin: 'stated', strength: 68, span: spanOf(frame.reading, next.from, next.to) }
}

/** `9 ngành dịch vụ chiếm 72% tổng số doanh nghiệp`: a share is of the whole that is named after it. */
function wholeOfShare(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'ratio' || !hasTag(asked.verb, 'share')) return undefined
  const [first, second] = frame.right
  const whole = hasTag(first, 'whole', 'function') ? second : undefined
  if (whole?.kind !== 'indicator') return undefined
  const own = ownMention(frame)
  const isSector = own?.names.some((name) => entryOf(asked, name.id)?.topic === 'accounts') ?? true
  if (!isSector) return undefined
  const firm = whole.names.find((name) => name.firmness !== 'weak')
  const value = firm?.id ?? pickWeak(asked, whole)?.value
  return value === undefined
    ? undefined
    : { value, origin: 'stated', strength: 79, span: spanOf(frame.reading, whole.from, whole.to) }
}

/** `công nghiệp - xây dựng chiếm 64,3%, dịch vụ 27,9%`: shares of sectors make up a structure. */
function partOfStructure(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  if (frame.quantity.family !== 'ratio') return undefined
  const own = ownMention(frame) ?? lastSegment(frame.left).find((mention) => mention.kind === 'indicator')
  const structure = own?.names.map((name) => entryOf(asked, name.id)?.asShare).find((id) => id !== undefined)
  if (!own || structure === undefined) return undefined
  if (wholeOfShare(asked)) return undefined
  const verb = asked.verb
  const announced = frame.mentions
    .slice(0, frame.at)
    .some((mention) => mention.kind === 'indicator' && mention.names.some((name) => name.id === structure))
  const listed = claims.at(-1)?.topic.indicator === structure
  const isShare = hasTag(verb, 'share') || ((announced || listed) && !hasTag(verb, 'increase', 'decrease'))
  return isShare
    ? { value: structure, origin: 'stated', strength: 84, span: spanOf(frame.reading, own.from, own.to) }
    : undefined
}

/** `thêm 10 xã … nâng tổng số lên 75 xã`: the same noun right after goes on counting the same. */
function sameCount(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const last = claims.at(-1)
  if (!last || frame.quantity.family !== 'count' || last.topic.indicator === 'other') return undefined
  const same = last.frame.quantity.noun !== undefined && last.frame.quantity.noun === frame.quantity.noun
  return same ? { value: last.topic.indicator, origin: 'inherited', strength: 49, span: last.topic.words } : undefined
}

/** `xảy ra 512 vụ, làm chết 210 người; giảm 38 vụ`: a rise or fall is of what was last counted in the same unit. */
function movedCount(asked: Asked): Proposed | undefined {
  const { frame, scene, claims } = asked
  const { quantity } = frame
  if (quantity.family !== 'count' || !hasTag(asked.verb, 'increase', 'decrease')) return undefined
  const isSame = (claim: Claim) => claim.frame.quantity.unit === quantity.unit && claim.topic.indicator !== 'other'
  const counted = claims.findLast(isSame) ?? scene.before.slice(-6).findLast(isSame)
  return counted
    ? { value: counted.topic.indicator, origin: 'inherited', strength: 67, span: counted.topic.words }
    : undefined
}

/** The claim whose topic holds on: the figure outside the bracket, else the one before in the sentence. */
function inheritable(asked: Asked): Claim | undefined {
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
  return isAside ? claims[claim.frame.order - 1] : claim
}

/** A comparison takes the topic of the figure before it unless words of its own name another. */
function sameTopic(asked: Asked): Proposed | undefined {
  const from = inheritable(asked)
  if (!from || (from.topic.indicator === 'other' && asked.frame.depth === 0 && asked.strange)) return undefined
  const { family } = asked.frame.quantity
  if (!suits(asked, from.topic.indicator)) return undefined
  const moves = hasTag(asked.verb, 'increase', 'decrease', 'up-to', 'remain')
  if (family === 'count' && asked.frame.quantity.form !== 'fraction' && asked.frame.depth === 0 && !moves)
    return undefined
  const strange = asked.strange
  if (asked.frame.left.some((mention) => hasTag(mention, 'deficit'))) return undefined
  const strength = strange ? (family === 'ratio' ? 30 : 5) : 66
  return { value: from.topic.indicator, origin: 'inherited', strength, span: from.topic.words }
}

/** A rank before the figure that it ranks: `đứng thứ hai với tổng vốn 5,36 tỷ USD`. */
function namedAfterRank(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'rank') return undefined
  const next = frame.after.find(
    (mention, k): mention is IndicatorMention => mention.kind === 'indicator' && !hasTag(frame.after[k - 1], 'among'),
  )
  if (!next) return undefined
  const firm = next.names.find((name) => name.firmness !== 'weak')
  const value = firm?.id ?? pickWeak(asked, next)?.value
  return value === undefined
    ? undefined
    : { value, origin: 'stated', strength: 62, span: spanOf(frame.reading, next.from, next.to) }
}

/** A weak name (`sản lượng`) counts where its unit fits; of several indicators the one akin to the topic in force. */
function weakName(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const isWeak = (mention: Mention): mention is IndicatorMention => mention.kind === 'indicator'
  const mention = lastSegment(frame.left).findLast(isWeak) ?? frame.left.findLast(isWeak)
  const picked = mention && pickWeak(asked, mention)
  if (!mention || !picked) return undefined
  // `sản lượng phấn hoa`: of several things that it may mean, none has been spoken of.
  if (!picked.akin && mention.names.length > 1) return undefined
  return {
    value: picked.value,
    origin: 'stated',
    strength: picked.akin ? 71 : 60,
    span: spanOf(frame.reading, mention.from, mention.to),
  }
}

/** Of the indicators that a weak name may mean, the one nearest to what was spoken of; else one whose own unit it is. */
function pickWeak(asked: Asked, mention: IndicatorMention): { value: string; akin: boolean } | undefined {
  const ids = mention.names.filter((name) => name.firmness === 'weak' && suits(asked, name.id)).map((name) => name.id)
  const stem = (id: string) => (id.split('_')[0] ?? id).replace(/s$/, '')
  const area = (id: string) => entryOf(asked, id)?.topic
  const measured = (list: readonly string[]) =>
    list.find((id) => entryOf(asked, id)?.units.includes(asked.frame.quantity.unit)) ?? list[0]
  for (const topic of topicsInForce(asked)) {
    const same =
      ids.find((id) => id === topic) ??
      measured(ids.filter((id) => stem(id) === stem(topic))) ??
      measured(ids.filter((id) => area(id) === area(topic)))
    if (same) return { value: same, akin: true }
  }
  const own = ids.filter((id) => entryOf(asked, id)?.units.includes(asked.frame.quantity.unit))
  const value = ids.length === 1 ? ids[0] : (own[0] ?? ids[0])
  return value === undefined ? undefined : { value, akin: false }
}

/** Indicators spoken of before, latest first, the title's last; each once. */
function topicsInForce({ scene, claims }: Asked): ReadonlySet<string> {
  const topics = new Set<string>()
  for (let k = claims.length - 1; k >= 0; k--) topics.add(claims[k]?.topic.indicator ?? 'other')
  for (const claim of scene.before.slice(-6).reverse()) topics.add(claim.topic.indicator)
  if (scene.titleIndicator) topics.add(scene.titleIndicator)
  return topics
}

/** The first indicator spoken of before that is wanted. */
function topicInForce(asked: Asked, isWanted: (id: string) => boolean): string | undefined {
  for (const id of topicsInForce(asked)) if (isWanted(id)) return id
  return undefined
}

/** `chỉ số sàn xuất công nghịêp`: words that are nearly a name of the catalogue. */
function misspeltName(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const { reading } = frame
  const { guessName } = reading.lexicon
  const first = asked.strange && nounPhrase(frame).find((mention) => mention.kind !== 'sign')
  if (!guessName || !first) return undefined
  const tokens = reading.tokens
    .slice(first.from, Math.min(first.from + 14, frame.quantity.from))
    .filter((token) => token.kind === 'word')
  const found = guessName(tokens.map((token) => token.key))
  const [start, end] = found ? [tokens[found.from], tokens[found.to - 1]] : []
  if (!found || !start || !end || !suits(asked, found.id)) return undefined
  return { value: found.id, origin: 'stated', strength: 65, span: { start: start.start, end: end.end } }
}

/** A list of unlisted names after an index or a sum (`đồ uống tăng 0,07%`) gives its parts. */
function partOfTopic(asked: Asked): Proposed | undefined {
  const { frame, scene, claims } = asked
  if (frame.quantity.family !== 'ratio') return undefined
  const phrase = asked.strange
  if (!phrase || frame.left.some((mention) => hasTag(mention, 'deficit', 'rate-head'))) return undefined
  const verb = asked.verb
  if (verb && !hasTag(verb, 'increase', 'decrease', 'share', 'be')) return undefined
  const last = claims.at(-1) ?? scene.before.at(-1)
  const isIndex = (id: string) => entryOf(asked, id)?.kind === 'index'
  const id =
    last && dividable(asked, last.topic.indicator)
      ? last.topic.indicator
      : topicInForce(asked, (topic) => isIndex(topic) && dividable(asked, topic))
  if (!id || !dividable(asked, id)) return undefined
  // `Trong đó, nhóm hàng lương thực tăng 11,6%`: announced as a part, whatever its words mean alone.
  const announced =
    frame.left.some((mention) => hasTag(mention, 'including')) || hasTag(nounPhrase(frame)[0], 'sector-head')
  const strength = isIndex(id) ? 64 : announced && last?.topic.indicator === id ? 73 : 58
  return { value: id, origin: 'inherited', strength, span: phrase }
}

/** `ngành điện đạt 2 tỷ USD, các ngành còn lại 2,3 tỷ USD`: amounts by sector or partner go on dividing the sum before. */
function partOfSum(asked: Asked): Proposed | undefined {
  const { frame, claims } = asked
  const last = claims.at(-1)
  if (!last || frame.quantity.family !== 'money' || last.measure !== 'level' || !dividable(asked, last.topic.indicator))
    return undefined
  const [first] = nounPhrase(frame).filter((mention) => mention.kind !== 'sign')
  const isPart = hasTag(first, 'sector-head') || (first?.kind === 'place' && partnerIn(frame) !== undefined)
  if (!isPart || last.frame.quantity.unit !== frame.quantity.unit) return undefined
  return {
    value: last.topic.indicator,
    origin: 'inherited',
    strength: 62,
    span: asked.strange ?? last.topic.words,
  }
}

function dividable(asked: Asked, id: string): boolean {
  const entry = entryOf(asked, id)
  return entry !== undefined && (entry.breakdown?.length ?? 0) > 0
}

/** `10/11 nhóm chỉ số giá tăng`: so many parts of an index. */
function groupsOf(asked: Asked): Proposed | undefined {
  const { frame } = asked
  if (frame.quantity.form !== 'fraction' || frame.quantity.noun?.counted !== 'doing') return undefined
  const named = frame.right.slice(0, 2).find((mention) => mention.kind === 'indicator')
  const firm = named?.names.find((name) => name.firmness !== 'weak')?.id
  const id = firm ?? topicInForce(asked, (topic) => entryOf(asked, topic)?.kind === 'index')
  if (id === undefined || !dividable(asked, id)) return undefined
  return { value: id, origin: firm === undefined ? 'inherited' : 'stated', strength: 57, span: fallbackSpan(frame) }
}

/** A plain noun (`doanh nghiệp`) goes on counting what was counted before, else its usual thing. */
function countedNoun(asked: Asked): Proposed | undefined {
  const { quantity, reading } = asked.frame
  const { noun } = quantity
  if (!noun?.indicator) return undefined
  const span = spanOf(reading, quantity.numberTo, quantity.to)
  const before = topicInForce(asked, (id) => entryOf(asked, id)?.units[0] === noun.unit)
  if (before) return { value: before, origin: 'inherited', strength: 61, span }
  return { value: noun.indicator, origin: 'assumed', strength: 50, span }
}

/** A headline may name its indicator at the end: `Hải Phòng 10,1%, Đà Nẵng 2,6%: cuộc đua GRDP`. */
function laterIndicator(frame: Frame): string | undefined {
  const mention = frame.mentions.slice(frame.at).find((later) => later.kind === 'indicator')
  return mention?.names.find((name) => name.firmness !== 'weak')?.id
}

/** `Quảng Ninh tăng trưởng 10,28%`: a place grows as its economy does, where the sentence names nothing else. */
function growthOfPlace(asked: Asked): Proposed | undefined {
  const { frame, verb, strange } = asked
  const { economy } = frame.reading.lexicon
  if (!economy || frame.quantity.family !== 'ratio' || strange || !hasTag(verb, 'growth-head')) return undefined
  const before = frame.mentions.slice(0, frame.at)
  const isNamed = before.some((mention) => mention.kind === 'indicator' || mention.kind === 'quantity')
  const grower = lastSegment(frame.left).find((mention) => mention.kind === 'place' || hasTag(mention, 'giver-local'))
  if (isNamed || !grower) return undefined
  return { value: economy.id, origin: 'assumed', strength: 63, span: spanOf(frame.reading, verb.from, verb.to) }
}

/** With no naming of its own, a growth or a rank speaks of what the lines before spoke of. */
function topicBefore(asked: Asked): Proposed | undefined {
  const { frame, scene } = asked
  const { family } = frame.quantity
  if (family === 'count' || family === 'bare') return undefined
  // `100% trạm y tế có bác sĩ`: a sentence that opens with a part says of what behind it.
  if (family === 'ratio' && frame.left.length === 0 && frame.right[0]?.kind === 'phrase') return undefined
  const strange = asked.strange
  if (strange && !frame.left.some((mention) => hasTag(mention, 'growth-head'))) return undefined
  const isKnown = (claim: Claim) => claim.topic.indicator !== 'other'
  const head = (asked.claims.findLast(isKnown) ?? scene.before.slice(-3).findLast(isKnown))?.topic
  const later = head ? undefined : laterIndicator(frame)
  const id = head?.indicator ?? later ?? scene.titleIndicator
  if (!id || id === 'other' || !suits(asked, id)) return undefined
  return { value: id, origin: 'inherited', strength: 40, span: head?.words ?? spanOf(frame.reading, 0, 1) }
}

/** A unit that one indicator alone is measured in names it: TEU, `đồng/kg`. */
function byUnit(asked: Asked): Proposed | undefined {
  const { quantity, reading } = asked.frame
  if (quantity.family === 'count' || quantity.family === 'rank') return undefined
  const only = reading.lexicon.onlyMeasuredIn(quantity.unit)
  if (!only) return undefined
  return {
    value: only.id,
    origin: 'assumed',
    strength: 20,
    span: asked.strange ?? fallbackSpan(asked.frame),
  }
}

function unlisted(asked: Asked): Proposed {
  return {
    value: 'other',
    origin: 'assumed',
    strength: 10,
    span: asked.strange ?? fallbackSpan(asked.frame),
  }
}

/** The figure's own words back to a strong separator; a list of names (`giường, tủ, bàn, ghế`) is one. */
function nounPhrase({ left, order, reading }: Frame): readonly Mention[] {
  const last = lastSegment(left)
  const words = last.reduce((sum, mention) => (mention.kind === 'phrase' ? sum + wordsIn(reading, mention) : sum), 0)
  if (words >= 2 || order === 0) return last
  const strong = left.findLastIndex((mention) => mention.kind === 'sign' && ';:('.includes(mention.sign))
  return left.slice(strong + 1)
}

/** Words on the left, in the figure's own segment, that no list knows: a name of something else. */
function strangePhrase(frame: Frame): Span | undefined {
  const segment = nounPhrase(frame)
  const isWeak = (mention: Mention) =>
    mention.kind === 'indicator' && mention.names.every((name) => name.firmness === 'weak')
  const phrases = segment.filter(
    (mention) =>
      (mention.kind === 'phrase' && wordsIn(frame.reading, mention) >= 2) ||
      isWeak(mention) ||
      hasTag(mention, 'deficit', 'rate-head'),
  )
  const first = phrases[0]
  const last = phrases.at(-1)
  return first && last ? spanOf(frame.reading, first.from, last.to) : undefined
}

function fallbackSpan(frame: Frame): { start: number; end: number } {
  const { quantity, reading } = frame
  return quantity.to > quantity.numberTo
    ? spanOf(reading, quantity.numberTo, quantity.to)
    : spanOf(reading, quantity.from, quantity.to)
}

/** `riêng hành, tỏi 4.215 ha`: an amount that words of inclusion set off from the sum before it. */
function partSetOff({ frame, strange }: Asked, whole: Claim): string | undefined {
  const isAmount = frame.quantity.family !== 'ratio' && frame.quantity.unit === whole.frame.quantity.unit
  const isSetOff = frame.left.some((mention) => hasTag(mention, 'including', 'aside'))
  if (!strange || !isAmount || !isSetOff || whole.measure !== 'level') return undefined
  return frame.reading.text.slice(strange.start, strange.end)
}

/** The part of the indicator that the figure is about, where the words name one. */
function breakdownOf(
  asked: Asked,
  indicator: string,
  own: IndicatorMention | undefined,
  won: Proposal | undefined,
): string | undefined {
  const { frame } = asked
  const part = partNamed(frame, indicator) ?? (dividable(asked, indicator) ? partnerIn(frame) : undefined)
  if (part !== undefined) return part
  if (won?.rule === 'figure-in-name') return partInPattern(frame, indicator)
  if (won?.span && (won.rule === 'part-of-topic' || won.rule === 'part-of-structure'))
    return frame.reading.text.slice(won.span.start, won.span.end)
  if (!own || !dividable(asked, indicator)) return undefined
  const at = frame.left.indexOf(own)
  const next = frame.left[at + 1]
  if (hasTag(next, 'sector-head', 'of') && frame.left[at + 2]?.kind === 'phrase') {
    const phrase = frame.left[at + 2]
    if (phrase) {
      const span = spanOf(frame.reading, phrase.from, phrase.to)
      return frame.reading.text.slice(span.start, span.end)
    }
  }
  return undefined
}
