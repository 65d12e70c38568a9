import type { PlaceEntry } from '../lexicon/entries.ts'
import type { Firmness, Word } from '../lexicon/lexicon.ts'
import type { Token } from '../text/token.ts'
import type { Hit } from '../lexicon/trie.ts'
import { findBases } from './base.ts'
import type { BaseMention } from './base.ts'
import { directionBehind } from './direction-behind.ts'
import { findPeriods } from './period.ts'
import type { PeriodMention } from './period.ts'
import { quantityAt } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { rankAt } from './rank.ts'
import { cueAt, cuesEndingAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** The name of an indicator; one form may name several. */
export interface IndicatorMention {
  readonly kind: 'indicator'
  readonly from: number
  readonly to: number
  readonly names: readonly { readonly id: string; readonly firmness: Firmness }[]
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
  readonly tags: ReadonlyMap<string, number | undefined>
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
export function findMentions(reading: Reading): Mention[] {
  const periods = findPeriods(reading)
  const quantities = findQuantities(reading, periods)
  const bases = findBases(reading, periods)
  const startsAt = <T extends { from: number }>(list: readonly T[]) => new Map(list.map((item) => [item.from, item]))
  const periodAt = startsAt(periods)
  const quantityFrom = startsAt(quantities)
  const baseFrom = startsAt(bases)
  // Words may not run into a figure or a period.
  const fixed = [...quantities, ...periods].map((mention) => mention.from).sort((a, b) => a - b)
  let k = 0
  const mentions: Mention[] = []
  let phraseFrom = -1
  const closePhrase = (to: number) => {
    if (phraseFrom >= 0) mentions.push({ kind: 'phrase', from: phraseFrom, to })
    phraseFrom = -1
  }

  for (let at = 0; at < reading.tokens.length;) {
    while ((fixed[k] ?? Infinity) <= at) k++
    const next = fixed[k] ?? reading.tokens.length
    const mention =
      quantityFrom.get(at) ?? longest(reading, at, next, baseFrom.get(at), periodAt.get(at)) ?? signAt(reading, at)
    if (mention) {
      if (mention.kind === 'quantity' && (mention.family === 'bare' || mention.family === 'duration')) {
        if (phraseFrom < 0) phraseFrom = at
        at = mention.to
        continue
      }
      closePhrase(at)
      mentions.push(mention)
      at = mention.to
    } else {
      if (phraseFrom < 0) phraseFrom = at
      at++
    }
  }
  closePhrase(reading.tokens.length)
  return mentions
    .map((mention, i) => baseOfMultiple(mention, mentions.slice(Math.max(0, i - 4), i)))
    .map((mention, i) => directionBehind(mention, mentions[i - 1]))
}

/** `gấp 1,83 lần năm 2015`, `bằng 1,07 lần cả nước`: what follows a multiple is its base without words of comparison. */
function baseOfMultiple(mention: Mention, before: readonly Mention[]): Mention {
  const [equal, ratio] = before.slice(-2)
  if (
    mention.kind === 'period' &&
    mention.calendar &&
    ratio?.kind === 'quantity' &&
    ratio.family === 'ratio' &&
    equal?.kind === 'cue' &&
    equal.tags.has('equal')
  ) {
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
  if (mention.kind === 'period' && !between.every((other) => other.kind === 'cue' && other.tags.has('level-word')))
    return mention
  const { from, to } = mention
  const base = { kind: 'base', from, to, versus: true } as const
  if (mention.kind === 'period' && mention.calendar) return { ...base, meaning: 'period', calendar: mention.calendar }
  if (mention.kind === 'cue' && mention.tags.has('national')) return { ...base, meaning: 'national' }
  if (mention.kind !== 'place') return mention
  if (mention.place.id === 'vietnam') return { ...base, meaning: 'national' }
  return { ...base, meaning: mention.place.kind === 'region' ? 'region' : 'place', place: mention.place.id }
}

function findQuantities(reading: Reading, periods: readonly PeriodMention[]): Quantity[] {
  const quantities: Quantity[] = []
  for (let at = 0; at < reading.tokens.length;) {
    const period = periods.find((mention) => mention.from <= at && at < mention.to)
    if (period) {
      at = period.to
      continue
    }
    const masked = cueAt(reading, at, 'no-figure')
    if (masked) {
      at = skipNumber(reading, masked.to)
      continue
    }
    const token = reading.tokens[at]
    const isSigned = token?.kind === 'sign' && (token.text === '+' || token.text === '-')
    const maybe =
      token?.kind === 'number' || isSigned || (token !== undefined && reading.words.wordedFigures.has(token.key))
    const quantity = maybe ? (rankAt(reading, at) ?? quantityAt(reading, at)) : undefined
    const cut = quantity && periods.find((mention) => mention.from > at && mention.from < quantity.to)
    if (quantity && !cut) {
      quantities.push(quantity)
      at = quantity.to
    } else at = cut ? at + 1 : pastCue(reading, at)
  }
  return quantities
}

/** Words known as one are passed over as one: `tăng cao nhất` holds no superlative. */
function pastCue(reading: Reading, at: number): number {
  let to = at + 1
  for (const hit of reading.hits[at] ?? [])
    if (hit.entry.kind === 'cue' || hit.entry.kind === 'shield') to = Math.max(to, hit.to)
  while (to > at + 1 && reading.tokens[to - 1]?.kind === 'number') to--
  return to
}

/** A number in a name (`quốc lộ 5`, `Nghị quyết số 45`) is passed over with it. */
function skipNumber(reading: Reading, at: number): number {
  return reading.tokens[at]?.kind === 'number' ? at + 1 : at
}

const isIndicator = (hit: Hit<Word>) => hit.entry.kind === 'indicator'

function longest(
  reading: Reading,
  at: number,
  limit: number,
  base: BaseMention | undefined,
  period: PeriodMention | undefined,
): Mention | undefined {
  const hits = (reading.hits[at] ?? []).filter((hit) => hit.to <= limit)
  const reach = (wanted: (hit: Hit<Word>) => boolean) =>
    hits.reduce((to, hit) => (wanted(hit) ? Math.max(to, hit.to) : to), at)
  const indicatorTo = reach(isIndicator)
  const placeTo = reach((hit) => hit.entry.kind === 'place' && isPlaceHere(reading, hit.entry.place, hit))
  const cueTo = reach((hit) => hit.entry.kind === 'cue')
  const shieldTo = reach((hit) => hit.entry.kind === 'shield')
  const baseTo = base ? base.to : at
  const best = Math.max(indicatorTo, placeTo, cueTo, shieldTo, baseTo, period ? period.to : at)
  if (best === at) return undefined
  if (period?.to === best && baseTo < best) return period
  if (shieldTo === best) return { kind: 'phrase', from: at, to: best }
  if (base && baseTo === best) return base
  const ending = hits.filter((hit) => hit.to === best)
  if (indicatorTo === best) {
    const names = ending.flatMap(({ entry }) =>
      entry.kind === 'indicator' ? [{ id: entry.id, firmness: entry.firmness }] : [],
    )
    return { kind: 'indicator', from: at, to: best, names }
  }
  if (placeTo === best) {
    const places = ending.flatMap(({ entry }) => (entry.kind === 'place' ? [entry.place] : []))
    const [place, ...others] = places.sort((a, b) => Number(b.kind === 'city') - Number(a.kind === 'city'))
    if (place) return { kind: 'place', from: at, to: best, place, others }
  }
  const tags = new Map<string, number | undefined>()
  for (const { entry } of ending) if (entry.kind === 'cue') tags.set(entry.tag, entry.value)
  return { kind: 'cue', from: at, to: best, tags }
}

const isCapital = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase()

/** A name after words that make it a person, a street or a book is no place; nor is one syllable inside a longer name. */
function isPlaceHere(reading: Reading, place: PlaceEntry, hit: Hit<Word>): boolean {
  const { from, to } = hit
  const { text, tokens, language } = reading
  const street = cuesEndingAt(reading, from, 2)
  if (street?.tags.has('street-word') && place.kind !== 'country') return false
  const first = tokens[from]
  if (!first) return false
  if (to === from + 1) {
    const before = tokens[from - 1]
    const after = tokens[to]
    const partOfName = (token: Token | undefined, gap: number) =>
      token?.kind === 'word' && gap <= 1 && isCapital(token.text.charAt(0))
    const opens = cueAt(reading, from - 1, 'opener') !== undefined
    if (from > 0 && !opens && partOfName(before, first.start - (before?.end ?? 0))) return false
    const suffixed = cueAt(reading, to, 'place-suffix') !== undefined
    if (!suffixed && partOfName(after, (after?.start ?? 0) - first.end)) return false
  }
  if (isPerson(reading, from)) return false
  const before = place.notAfter?.[language]
  const bare = place.forms[language]?.some((form) => tokenCount(form) === to - from)
  if (!before || !bare) return true
  const lead = text
    .slice(Math.max(0, first.start - 24), first.start)
    .trimEnd()
    .toLowerCase()
  return !before.some((words) => lead.endsWith(words.toLowerCase()))
}

/** `Ông Lê Thanh Hóa`: capitals between a title and the name make it a person. */
function isPerson(reading: Reading, from: number): boolean {
  let at = from
  while (
    at > 0 &&
    from - at < 3 &&
    reading.tokens[at - 1]?.kind === 'word' &&
    isCapital(reading.tokens[at - 1]?.text.charAt(0))
  ) {
    if (cuesEndingAt(reading, at)?.tags.has('person-title')) break
    at--
  }
  return at < from && (cuesEndingAt(reading, at)?.tags.has('person-title') ?? false)
}

const tokenCount = (form: string) => form.split(/[\s]+/).length

function signAt(reading: Reading, at: number): SignMention | undefined {
  const token = reading.tokens[at]
  return token?.kind === 'sign' ? { kind: 'sign', from: at, to: at + 1, sign: token.text } : undefined
}
