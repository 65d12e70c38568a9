import type { PlaceEntry } from '../lexicon/entries.ts'
import type { Firmness, Tags, Word } from '../lexicon/lexicon.ts'
import { isCapital } from '../text/letters.ts'
import type { Token } from '../text/token.ts'
import type { Hit } from '../lexicon/trie.ts'
import { findBases } from './base.ts'
import type { BaseMention } from './base.ts'
import { directionBehind } from './direction-behind.ts'
import { completeElided } from './elided-unit.ts'
import { mayHoldFigure, Sight } from './glance.ts'
import { inWords, Opening } from '../lexicon/opening.ts'
import { findPeriods } from './period.ts'
import type { PeriodMention } from './period.ts'
import { quantityAt } from './read-quantity.ts'
import type { Quantity } from './quantity.ts'
import { rankAt } from './rank.ts'
import { cueAt, cuesEndingAt, hitsAt, mayOpen, opensAt } from './reading.ts'
import type { Reading } from './reading.ts'
import { inFewShapes } from './shape.ts'
import { tagsEndingAt } from './tags.ts'

/** The name of an indicator; one form may name several. */
export interface IndicatorMention {
  readonly kind: 'indicator'
  readonly from: number
  readonly to: number
  readonly names: readonly { readonly id: string; readonly firmness: Firmness; readonly isPart: boolean }[]
}

export interface PlaceMention {
  readonly kind: 'place'
  readonly from: number
  readonly to: number
  readonly place: PlaceEntry
  /** Other places of the same name. */
  readonly others: readonly PlaceEntry[]
}

/** Words with a grammatical role; one form may have several. */
export interface CueMention {
  readonly kind: 'cue'
  readonly from: number
  readonly to: number
  readonly tags: Tags
}

/** A run of words that no list knows. */
export interface PhraseMention {
  readonly kind: 'phrase'
  readonly from: number
  readonly to: number
}

export interface SignMention {
  readonly kind: 'sign'
  readonly from: number
  readonly to: number
  readonly sign: string
}

/** Whatever was recognised in a sentence, in order and without overlap. */
export type Mention =
  Quantity | PeriodMention | BaseMention | IndicatorMention | PlaceMention | CueMention | PhraseMention | SignMention

/** Recognises all that a sentence mentions: figures first, then the longest known words at each place, then what is left. */
export function findMentions(reading: Reading): readonly Mention[] {
  const periods = findPeriods(reading)
  return together(reading, periods, findQuantities(reading, periods), findBases(reading, periods))
}

/**
 * The same for a sentence that tells something to the whole text: one that holds a figure, or a period, place or heading that
 * other sentences stand on, or, where a title is sought, an indicator. Of any other sentence nothing is laid out. What a glance
 * saw of the sentence is `seen`.
 */
export function findTelling(reading: Reading, seen: number): readonly Mention[] | undefined {
  const periods = (seen & (Sight.number | Opening.period | Opening.undated)) !== 0 ? findPeriods(reading) : none
  const quantities = mayHoldFigure(reading, seen) ? findQuantities(reading, periods) : none
  const bases = (seen & (Opening.base | Opening.compared)) !== 0 ? findBases(reading, periods) : none
  const isDated = periods.length > 0 || bases.length > 0
  if (isDated || quantities.length > 0 || (seen & Sight.telling & ~Opening.place) !== 0) {
    const tells = isDated || (seen & Sight.telling) !== 0 || quantities.some((quantity) => !isPlainNumber(quantity))
    return tells ? together(reading, periods, quantities, bases) : undefined
  }
  return (seen & Opening.place) !== 0 ? placesIn(reading) : undefined
}

/**
 * The places among all that a sentence mentions: of one in which nothing else tells, other sentences ask no more. Where no other
 * words run over the beginning of a place, it stands whatever is before it; else what is before it is laid out.
 */
function placesIn(reading: Reading): readonly Mention[] | undefined {
  const { length } = reading.tokens
  const places: Mention[] = []
  let at = 0
  for (let begin = 0; begin < length; begin++) {
    if (begin < at || !opensAt(reading, begin, Opening.place)) continue
    if (isRunOver(reading, begin)) while (at < begin) at = longest(reading, at, length)?.to ?? at + 1
    else at = begin
    const mention = at === begin ? longest(reading, begin, length) : undefined
    if (mention?.kind === 'place') places.push(inFewShapes(mention))
    at = Math.max(at, mention?.to ?? 0)
  }
  return places.length > 0 ? places : undefined
}

/** Whether a form that begins before token `at` goes on over it. */
function isRunOver({ tokens, words: { words } }: Reading, at: number): boolean {
  for (let from = Math.max(0, at - words.longest + 1); from < at; from++)
    if (words.endAt(tokens, from) > at) return true
  return false
}

function together(
  reading: Reading,
  periods: readonly PeriodMention[],
  quantities: readonly Quantity[],
  bases: readonly BaseMention[],
): Mention[] {
  const mentions = inOrder(reading, periods, quantities, bases)
  return quantities.length > 0 ? besideFigures(reading, mentions) : mentions
}

const none: readonly never[] = []

/** Lays out what was found without overlap, from left to right; what no list knows goes together as phrases. */
function inOrder(
  reading: Reading,
  periods: readonly PeriodMention[],
  quantities: readonly Quantity[],
  bases: readonly BaseMention[],
): Mention[] {
  const mentions: Mention[] = []
  const end = reading.tokens.length
  let phraseFrom = -1
  let p = 0
  let q = 0
  let b = 0
  for (let at = 0; at < end;) {
    while ((periods[p]?.from ?? end) < at) p++
    while ((quantities[q]?.from ?? end) < at) q++
    while ((bases[b]?.to ?? end) <= at && b < bases.length) b++
    const period = periods[p]?.from === at ? periods[p] : undefined
    const quantity = quantities[q]?.from === at ? quantities[q] : undefined
    const base = fromHere(bases[b], at)
    const nextPeriod = periods[period ? p + 1 : p]?.from ?? end
    const nextQuantity = quantities[quantity ? q + 1 : q]?.from ?? end
    // Words may not run into a figure or a period.
    const limit = Math.min(nextPeriod, nextQuantity)
    const mention = quantity ?? longest(reading, at, limit, base, period) ?? signAt(reading, at)
    if (!mention || isPlainNumber(mention)) {
      if (phraseFrom < 0) phraseFrom = at
      at = mention ? mention.to : at + 1
      continue
    }
    if (phraseFrom >= 0) mentions.push(inFewShapes({ kind: 'phrase', from: phraseFrom, to: at }))
    phraseFrom = -1
    mentions.push(inFewShapes(mention))
    at = mention.to
  }
  if (phraseFrom >= 0) mentions.push(inFewShapes({ kind: 'phrase', from: phraseFrom, to: end }))
  return mentions
}

/** A base that begins here, or of which other words have taken the beginning: `thấp hơn so với mục tiêu`. */
function fromHere(base: BaseMention | undefined, at: number): BaseMention | undefined {
  if (!base || base.from > at) return undefined
  return base.from === at ? base : { ...base, from: at }
}

/** A number of nothing, or of days and years: it is laid out as any other words. */
const isPlainNumber = (mention: Mention) =>
  mention.kind === 'quantity' && (mention.family === 'bare' || mention.family === 'duration')

/** Periods, places and directions that mean something else right behind a figure. */
function besideFigures(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const based = mentions.map((mention, i) => {
    const base = baseOfMultiple(reading, mention, mentions, i)
    return base === mention ? mention : inFewShapes(base)
  })
  return based.map((mention, i) => directionBehind(mention, based[i - 1]))
}

/** `gấp 1,83 lần năm 2015`, `bằng 65% bình quân cả nước`: what follows a multiple or a ratio is its base without words of comparison. */
function baseOfMultiple(reading: Reading, mention: Mention, mentions: readonly Mention[], at: number): Mention {
  const isNational = mention.kind === 'cue' && (mention.tags.has('national') || mention.tags.has('national-owner'))
  if (mention.kind !== 'period' && mention.kind !== 'place' && !isNational) return mention
  // `tăng gấp đôi trong năm 2020` tells when.
  const isIn = cueAt(reading, mention.from, 'among') && !cueAt(reading, mention.from, 'of')
  if (mention.kind === 'period' && isIn) return mention
  const before = mentions.slice(Math.max(0, at - 4), at)
  const isRatio = isRatioBefore(before)
  if (isRatio && (isNational || (mention.kind === 'place' && mention.place.id === 'vietnam')))
    return { kind: 'base', from: mention.from, to: mention.to, versus: true, meaning: 'national' }
  if (mention.kind === 'period' && mention.calendar && isRatio) {
    return {
      kind: 'base',
      from: mention.from,
      to: mention.to,
      versus: true,
      meaning: 'period',
      calendar: mention.calendar,
    }
  }
  const multiple = before.findLastIndex((other) => other.kind === 'quantity' && other.unit === 'times')
  const between = before.slice(multiple + 1)
  if (
    multiple < 0 ||
    between.some((other) => other.kind === 'sign' || other.kind === 'quantity' || other.kind === 'base')
  )
    return mention
  if (
    mention.kind === 'period' &&
    !between.every((other) => other.kind === 'cue' && (other.tags.has('level-word') || other.tags.has('article')))
  )
    return mention
  const { from, to } = mention
  const base = { kind: 'base', from, to, versus: true } as const
  if (mention.kind === 'period')
    return mention.calendar ? { ...base, meaning: 'period', calendar: mention.calendar } : mention
  if (mention.kind === 'cue') return { ...base, meaning: 'national' }
  if (mention.place.id === 'vietnam') return { ...base, meaning: 'national' }
  return { ...base, meaning: mention.place.kind === 'region' ? 'region' : 'place', place: mention.place.id }
}

/** `bằng 65%`, `chỉ bằng hơn 60% mức`: a ratio, with words of bound before and of level behind it. */
function isRatioBefore(before: readonly Mention[]): boolean {
  const at = before.findLastIndex((mention) => mention.kind === 'quantity')
  const ratio = before[at]
  if (ratio?.kind !== 'quantity' || ratio.family !== 'ratio') return false
  const verb = before.findLast((mention, k) => k < at && mention.to <= ratio.boundFrom)
  const isTight = before.slice(at + 1).every((mention) => mention.kind === 'cue' && mention.tags.has('level-word'))
  return isTight && verb?.kind === 'cue' && verb.tags.has('equal')
}

function findQuantities(reading: Reading, periods: readonly PeriodMention[]): Quantity[] {
  const quantities: Quantity[] = []
  const { tokens } = reading
  let p = 0
  for (let at = 0; at < tokens.length;) {
    while ((periods[p]?.to ?? Infinity) <= at) p++
    const period = periods[p]
    if (period && period.from <= at) {
      at = period.to
      continue
    }
    const masked = mayOpen(reading, at, Opening.masked) ? cueAt(reading, at, 'no-figure') : undefined
    if (masked) {
      at = skipNumber(reading, masked.to)
      continue
    }
    const token = tokens[at]
    const isSigned = token?.kind === 'sign' && (token.text === '+' || token.text === '-')
    const maybe = token?.kind === 'number' || isSigned || mayOpen(reading, at, inWords)
    const quantity = maybe ? (rankAt(reading, at) ?? quantityAt(reading, at)) : undefined
    const isCut = quantity && period && period.from > at && period.from < quantity.to
    if (quantity && !isCut) {
      quantities.push(quantity)
      at = quantity.to
    } else at = isCut ? at + 1 : pastCue(reading, at)
  }
  return completeElided(reading, quantities)
}

/** Words known as one are passed over as one; a superlative or a multiple at their end still counts. */
function pastCue(reading: Reading, at: number): number {
  let to = at + 1
  for (const hit of hitsAt(reading, at))
    if (hit.entry.kind === 'cue' || hit.entry.kind === 'shield') to = Math.max(to, hit.to)
  for (let from = at + 1; from < to; from++) {
    if (!mayOpen(reading, from, Opening.worded)) continue
    // `cao gấp đôi`: the known words before end inside the multiple.
    if (cueAt(reading, from, 'most')?.to === to || (cueAt(reading, from, 'double')?.to ?? to) > to) return from
  }
  while (to > at + 1 && reading.tokens[to - 1]?.kind === 'number') to--
  return to
}

/** A number in a name (`quốc lộ 5`, `Nghị quyết số 45`, `Covid-19`) is passed over with it. */
function skipNumber({ tokens }: Reading, at: number): number {
  if (tokens[at]?.kind === 'number') return at + 1
  return tokens[at]?.text === '-' && tokens[at + 1]?.kind === 'number' ? at + 2 : at
}

function longest(
  reading: Reading,
  at: number,
  limit: number,
  base?: BaseMention,
  period?: PeriodMention,
): Mention | undefined {
  const hits = hitsAt(reading, at)
  if (hits.length === 0) return base && (!period || base.to >= period.to) ? base : period
  let indicatorTo = at
  let placeTo = at
  let cueTo = at
  let shieldTo = at
  for (const hit of hits) {
    if (hit.to > limit) continue
    const { kind } = hit.entry
    if (kind === 'indicator') indicatorTo = hit.to
    else if (kind === 'cue') cueTo = opensPlace(reading, at, hit) ? cueTo : hit.to
    else if (kind === 'shield') shieldTo = hit.to
    else if (kind === 'place' && hit.to > placeTo && isPlaceHere(reading, hit.entry, hit)) placeTo = hit.to
  }
  const baseTo = base ? base.to : at
  const best = Math.max(indicatorTo, placeTo, cueTo, shieldTo, baseTo, period ? period.to : at)
  if (best === at) return undefined
  if (period?.to === best && baseTo < best) return period
  if (shieldTo === best) return { kind: 'phrase', from: at, to: best }
  if (base && baseTo === best) return base
  if (indicatorTo === best) {
    const names = hits.flatMap(({ entry, to }) =>
      to === best && entry.kind === 'indicator'
        ? [{ id: entry.id, firmness: entry.firmness, isPart: entry.isPart ?? false }]
        : [],
    )
    return { kind: 'indicator', from: at, to: best, names }
  }
  if (placeTo === best) {
    const [place, ...others] = placesEndingAt(hits, best)
    if (place) return { kind: 'place', from: at, to: best, place, others }
  }
  return { kind: 'cue', from: at, to: best, tags: tagsEndingAt(hits, best) ?? noTags }
}

/** The places that a form means, cities first. */
function placesEndingAt(hits: readonly Hit<Word>[], end: number): readonly PlaceEntry[] {
  const places: PlaceEntry[] = []
  for (const { entry, to } of hits) if (to === end && entry.kind === 'place') places.push(entry.place)
  return places.length < 2 ? places : places.sort((a, b) => Number(b.kind === 'city') - Number(a.kind === 'city'))
}

type PlaceWord = Extract<Word, { kind: 'place' }>

const noTags: Tags = new Map()

/** The `HĐND thành phố` of `HĐND thành phố Cần Thơ`: the last of its words begin the name of a place. */
function opensPlace(reading: Reading, at: number, cue: Hit<Word>): boolean {
  for (let k = at + 1; k < cue.to; k++) {
    if (!mayOpen(reading, k, Opening.place)) continue
    for (const { entry, to } of hitsAt(reading, k))
      if (entry.kind === 'place' && entry.place.kind !== 'region' && to > cue.to) return true
  }
  return false
}

/** A name after words that make it a person, a street or a book is no place; nor is one syllable inside a longer name. */
function isPlaceHere(reading: Reading, { place, isOwnName }: PlaceWord, { from, to }: Hit<Word>): boolean {
  const { text, tokens, language } = reading
  const street = cuesEndingAt(reading, from, 2)
  if (street?.tags.has('street-word') && place.kind !== 'country') return false
  const first = tokens[from]
  if (!first) return false
  if (to === from + 1) {
    const before = tokens[from - 1]
    const after = tokens[to]
    const partOfName = (token: Token | undefined, gap: number) =>
      token?.kind === 'word' && gap <= 1 && isCapital(token.text)
    const opens = cueAt(reading, from - 1, 'opener') !== undefined
    if (from > 0 && !opens && partOfName(before, first.start - (before?.end ?? 0))) return false
    const suffixed = cueAt(reading, to, 'place-suffix') !== undefined
    if (!suffixed && partOfName(after, (after?.start ?? 0) - first.end)) return false
  }
  if (isPerson(reading, from)) return false
  const before = place.notAfter?.[language]
  if (!before || !isOwnName) return true
  const lead = text
    .slice(Math.max(0, first.start - 24), first.start)
    .trimEnd()
    .toLowerCase()
  return !before.some((words) => lead.endsWith(words))
}

/** `Ông Lê Thanh Hóa`: capitals between a title and the name make it a person. */
function isPerson(reading: Reading, from: number): boolean {
  let at = from
  while (
    at > 0 &&
    from - at < 3 &&
    reading.tokens[at - 1]?.kind === 'word' &&
    isCapital(reading.tokens[at - 1]?.text ?? '')
  ) {
    if (cuesEndingAt(reading, at)?.tags.has('person-title')) break
    at--
  }
  return at < from && (cuesEndingAt(reading, at)?.tags.has('person-title') ?? false)
}

function signAt(reading: Reading, at: number): SignMention | undefined {
  const token = reading.tokens[at]
  return token?.kind === 'sign' ? { kind: 'sign', from: at, to: at + 1, sign: token.text } : undefined
}
