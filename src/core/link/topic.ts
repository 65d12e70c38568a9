import type { IndicatorEntry } from '../lexicon/entries.ts'
import type { FigurePattern } from '../lexicon/lexicon.ts'
import type { Decision, Proposal } from '../model/observation.ts'
import type { IndicatorMention, Mention } from '../recognize/mention.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { hasTag, isSeparator, isVerb } from './frame.ts'
import type { Frame } from './frame.ts'
import type { Scene } from './scene.ts'
import { lastSegment, spanOf, wordsIn } from './segment.ts'

/** What the topic rules look at. */
interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  /** Claims of the same sentence, in order. */
  readonly claims: readonly Claim[]
}

export interface TopicDecision {
  readonly topic: Topic
  readonly decision: Decision
  /** The claim whose topic was taken over. */
  readonly from: Claim | undefined
}

/** Decides what a figure speaks of: the naming beside it, the topic in force, or words that no list knows. */
export function decideTopic(frame: Frame, scene: Scene, claims: readonly Claim[]): TopicDecision {
  const asked: Asked = { frame, scene, claims }
  const decision = decide(rules, asked)
  const won = decision.won
  if (won?.origin === 'inherited') {
    const from = inheritable(asked)
    if (from && from.topic.indicator === won.value && won.rule !== 'part-of-topic') return { topic: from.topic, decision, from }
  }
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

const rules: readonly Rule<Asked>[] = [
  { name: 'figure-in-name', propose: figureInName },
  { name: 'respectively', propose: respectively },
  { name: 'name-from-count', propose: nameFromCount },
  { name: 'named-before', propose: namedBefore },
  { name: 'named-in-superlative', propose: namedInSuperlative },
  { name: 'named-after', propose: namedAfter },
  { name: 'same-topic', propose: sameTopic },
  { name: 'weak-name', propose: weakName },
  { name: 'part-of-topic', propose: partOfTopic },
  { name: 'counted-noun', propose: countedNoun },
  { name: 'topic-before', propose: topicBefore },
  { name: 'unlisted', propose: unlisted },
]

const entryOf = (asked: Asked, id: string): IndicatorEntry | undefined => asked.frame.reading.lexicon.indicator(id)

/** Whether a figure in its unit can be said of the indicator. */
function suits(asked: Asked, id: string): boolean {
  const { unit, family } = asked.frame.quantity
  const entry = entryOf(asked, id)
  if (!entry || family === 'rank' || family === 'ratio' || unit === 'times' || family === 'bare') return true
  const head = unit.split('/')[0]
  if (entry.units.some((known) => known === unit || known.split('/')[0] === head)) return true
  return family === 'money' && entry.units.some((known) => /^(VND|USD|EUR)/.test(known))
}

/** `kết nạp 640 đảng viên`: words before and after the figure together name the indicator. */
function figureInName(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { reading, quantity, leftFrom } = asked.frame
  const seen = new Map<FigurePattern, { before?: [number, number]; after?: [number, number] }>()
  const note = (pattern: FigurePattern) => {
    const known = seen.get(pattern) ?? {}
    seen.set(pattern, known)
    return known
  }
  for (let at = Math.max(leftFrom, quantity.from - 16); at < quantity.from; at++) {
    for (const hit of reading.hits[at] ?? []) {
      if (hit.entry.kind === 'before' && hit.to <= quantity.from) note(hit.entry.pattern).before = [hit.from, hit.to]
    }
  }
  for (let at = quantity.numberTo; at <= quantity.to + 3; at++) {
    for (const hit of reading.hits[at] ?? []) {
      if (hit.entry.kind === 'after') note(hit.entry.pattern).after ??= [hit.from, hit.to]
    }
  }
  let best: Omit<Proposal, 'rule'> | undefined
  for (const [pattern, { before, after }] of seen) {
    if ((pattern.hasBefore && !before) || (pattern.hasAfter && !after)) continue
    if (!suits(asked, pattern.indicator)) continue
    const gap = before ? quantity.from - before[1] : 0
    const limit = pattern.hasAfter ? 14 : 6
    if (gap > limit) continue
    const length = (before ? before[1] - before[0] : 0) + (after ? after[1] - after[0] : 0)
    const strength = 70 + Math.min(length, 9) * 2 + (before && after ? 4 : 0) - Math.min(gap, 8) * 0.5
    if (best && best.strength >= strength) continue
    const from = before ? before[0] : (after?.[0] ?? quantity.from)
    const to = after ? after[1] : (before?.[1] ?? quantity.to)
    best = { value: pattern.indicator, origin: 'stated', strength, span: spanOf(reading, from, to) }
  }
  return best
}

/** `A và B lần lượt tăng x và y`: the names before and the figures after pair off in order. */
function respectively(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame } = asked
  const { mentions, reading } = frame
  let cueAt = -1
  let figures = 0
  for (let k = frame.at - 1; k >= 0 && cueAt < 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'quantity') figures++
    else if (mention?.kind === 'sign' && mention.sign === ';') return undefined
    else if (hasTag(mention, 'respectively')) cueAt = k
  }
  if (cueAt < 0) return undefined
  let total = figures + 1
  for (let k = frame.at + 1; k < mentions.length; k++) {
    const mention = mentions[k]
    if (mention?.kind === 'quantity') total++
    else if (mention?.kind === 'indicator' || (mention?.kind === 'sign' && ';()'.includes(mention.sign))) break
  }
  const names: IndicatorMention[] = []
  for (let k = cueAt - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'quantity' || (mention?.kind === 'sign' && ';'.includes(mention.sign))) break
    if (mention?.kind === 'indicator') names.unshift(mention)
  }
  const mine = names.length >= total && total > 1 ? names[names.length - total + figures] : undefined
  const name = mine?.names.find((known) => suits(asked, known.id))
  if (!mine || !name) return undefined
  return { value: name.id, origin: 'stated', strength: 88, span: spanOf(reading, mine.from, mine.to) }
}

/** `553 dự án đầu tư nước ngoài`: the counted noun itself begins a name. */
function nameFromCount(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { reading, quantity } = asked.frame
  if (quantity.family !== 'count') return undefined
  let best: Omit<Proposal, 'rule'> | undefined
  for (let at = quantity.numberTo; at < quantity.to; at++) {
    for (const hit of reading.hits[at] ?? []) {
      if (hit.entry.kind !== 'indicator' || hit.entry.firmness !== 'name' || hit.to - hit.from < 2) continue
      if (!suits(asked, hit.entry.id)) continue
      const strength = 78 + (hit.to - hit.from)
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

function namedBefore(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const own = ownMention(asked.frame)
  if (!own) return undefined
  const names = own.names.filter((name) => name.firmness !== 'weak')
  const fitting = names.find((name) => suits(asked, name.id)) ?? names[0]
  if (!fitting) return undefined
  const fits = suits(asked, fitting.id)
  const near = lastSegment(asked.frame.left).includes(own)
  const strength = fits ? (near ? 76 : 72) : asked.frame.quantity.family === 'count' ? 20 : 45
  return { value: fitting.id, origin: 'stated', strength, span: spanOf(asked.frame.reading, own.from, own.to) }
}

/** `nhiều vốn đầu tư nước ngoài nhất`: the name stands inside the superlative. */
function namedInSuperlative(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { reading, quantity } = asked.frame
  if (!quantity.superlative || quantity.to - quantity.from < 3) return undefined
  for (let at = quantity.from + 1; at < quantity.to; at++) {
    for (const hit of reading.hits[at] ?? []) {
      if (hit.entry.kind === 'indicator' && hit.entry.firmness === 'name' && hit.to <= quantity.to) {
        return { value: hit.entry.id, origin: 'stated', strength: 77, span: spanOf(reading, hit.from, hit.to) }
      }
    }
  }
  return undefined
}

/** `72% kiều hối được sử dụng`: a share whose whole is named right after it. */
function namedAfter(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame } = asked
  if (frame.quantity.family !== 'ratio' && frame.quantity.family !== 'money') return undefined
  if (lastSegment(frame.left).some((mention) => isVerb(mention) || mention.kind === 'indicator')) return undefined
  const next = frame.right.find((mention) => !hasTag(mention, 'function', 'of', 'whole'))
  if (next?.kind !== 'indicator') return undefined
  const name = next.names.find((known) => known.firmness !== 'weak')
  if (!name) return undefined
  return { value: name.id, origin: 'stated', strength: 68, span: spanOf(frame.reading, next.from, next.to) }
}

/** The claim whose topic holds on: the figure outside the bracket, else the one before in the sentence. */
function inheritable(asked: Asked): Claim | undefined {
  const { frame, claims } = asked
  const source = frame.depth > 0 ? (frame.sibling ?? frame.host) : (frame.sibling ?? frame.previous)
  return claims.find((claim) => claim.frame === source)
}

/** A comparison takes the topic of the figure before it unless words of its own name another. */
function sameTopic(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const from = inheritable(asked)
  if (!from) return undefined
  const { family } = asked.frame.quantity
  if (!suits(asked, from.topic.indicator)) return undefined
  if (family === 'count' && asked.frame.quantity.form !== 'fraction' && asked.frame.depth === 0) return undefined
  const strange = strangePhrase(asked.frame)
  const strength = strange ? 30 : 66
  return { value: from.topic.indicator, origin: 'inherited', strength, span: from.topic.words }
}

/** A weak name (`sản lượng`) counts where its unit fits; of several indicators the one akin to the topic in force. */
function weakName(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame, scene, claims } = asked
  const near = lastSegment(frame.left).filter((mention): mention is IndicatorMention => mention.kind === 'indicator')
  const mention = near.at(-1) ?? frame.left.filter((m): m is IndicatorMention => m.kind === 'indicator').at(-1)
  if (!mention) return undefined
  const ids = mention.names.filter((name) => name.firmness === 'weak' && suits(asked, name.id)).map((name) => name.id)
  if (ids.length === 0) return undefined
  const topics = [...scene.before.slice(-4), ...claims].map((claim) => claim.topic.indicator).reverse()
  const family = (id: string) => id.split('_')[0]
  const akin = topics.map((topic) => ids.find((id) => id === topic || family(id) === family(topic))).find(Boolean)
  const value = akin ?? (ids.length === 1 ? ids[0] : undefined)
  if (value === undefined) return undefined
  const strength = akin ? 71 : 60
  return { value, origin: 'stated', strength, span: spanOf(frame.reading, mention.from, mention.to) }
}

/** A list of unlisted names after an index or a sum (`đồ uống tăng 0,07%`) gives its parts. */
function partOfTopic(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame, scene, claims } = asked
  if (frame.quantity.family !== 'ratio') return undefined
  const phrase = strangePhrase(frame)
  if (!phrase) return undefined
  const whole = [...scene.before, ...claims].reverse().find((claim) => dividable(asked, claim.topic.indicator))
  const id = whole?.topic.indicator ?? scene.titleIndicator
  if (!id || !dividable(asked, id)) return undefined
  return { value: id, origin: 'inherited', strength: 58, span: phrase }
}

function dividable(asked: Asked, id: string): boolean {
  const entry = entryOf(asked, id)
  return entry !== undefined && (entry.breakdown?.length ?? 0) > 0
}

function countedNoun(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { quantity, reading } = asked.frame
  const indicator = quantity.noun?.indicator
  if (!indicator) return undefined
  return { value: indicator, origin: 'assumed', strength: 50, span: spanOf(reading, quantity.numberTo, quantity.to) }
}

/** With no naming of its own, a growth or a rank speaks of what the lines before spoke of. */
function topicBefore(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame, scene } = asked
  const { family } = frame.quantity
  if (family !== 'ratio' && family !== 'rank' && frame.quantity.unit !== 'times') return undefined
  const strange = strangePhrase(frame)
  if (strange && !frame.left.some((mention) => hasTag(mention, 'growth-head'))) return undefined
  const head = scene.before.at(-1)?.topic
  const id = head?.indicator ?? scene.titleIndicator
  if (!id || id === 'other') return undefined
  return { value: id, origin: 'inherited', strength: 40, span: head?.words ?? spanOf(frame.reading, 0, 1) }
}

function unlisted(asked: Asked): Omit<Proposal, 'rule'> {
  return { value: 'other', origin: 'assumed', strength: 10, span: strangePhrase(asked.frame) ?? fallbackSpan(asked.frame) }
}

/** Words on the left, in the figure's own segment, that no list knows: a name of something else. */
function strangePhrase(frame: Frame): { start: number; end: number } | undefined {
  const segment = lastSegment(frame.left)
  const phrases = segment.filter((mention) => (mention.kind === 'phrase' && wordsIn(frame.reading, mention) >= 2) || hasTag(mention, 'deficit', 'rate-head'))
  const first = phrases[0]
  const last = phrases.at(-1)
  return first && last ? spanOf(frame.reading, first.from, last.to) : undefined
}

function fallbackSpan(frame: Frame): { start: number; end: number } {
  const { quantity, reading } = frame
  return quantity.to > quantity.numberTo ? spanOf(reading, quantity.numberTo, quantity.to) : spanOf(reading, quantity.from, quantity.to)
}

/** The part of the indicator that the figure is about, where the words name one. */
function breakdownOf(asked: Asked, indicator: string, own: IndicatorMention | undefined, won: Proposal | undefined): string | undefined {
  const { frame } = asked
  if (won?.rule === 'part-of-topic' && won.span) return frame.reading.text.slice(won.span.start, won.span.end)
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
