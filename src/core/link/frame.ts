import type { CueMention, Mention } from '../recognize/mention.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { Quantity } from '../recognize/quantity.ts'
import type { Reading } from '../recognize/reading.ts'

/** A figure with the words that are its own: from where the figure before it ends to where the next begins. */
export interface Frame {
  readonly reading: Reading
  readonly mentions: readonly Mention[]
  readonly quantity: Quantity
  /** Place of the figure in `mentions`. */
  readonly at: number
  readonly left: readonly Mention[]
  readonly right: readonly Mention[]
  /** Everything between this figure and the next, whichever it belongs to. */
  readonly after: readonly Mention[]
  /** Token where `left` begins. */
  readonly leftFrom: number
  /** The frame right before this one, across brackets. */
  readonly previous: Frame | undefined
  /** The figure outside the bracket that this one stands in. */
  readonly host: Frame | undefined
  /** The last frame at the same depth, before this one. */
  readonly sibling: Frame | undefined
  readonly depth: number
  /** Number of its clause; a semicolon outside brackets ends one. */
  readonly clause: number
  /** Its place among the frames of the sentence. */
  readonly order: number
  /** Tags of all cues of the sentence: what no cue says need not be looked for beside every figure. */
  readonly said: ReadonlySet<string>
}

const separators = new Set([',', ';', ':', '(', ')', '[', ']', '.'])
const verbTags = [
  'increase',
  'decrease',
  'reach',
  'be',
  'share',
  'contribute',
  'multiple',
  'equal',
  'including',
  'remain',
  'up-to',
  'rank-verb',
  'estimate',
]

/** Whether the mention is a cue with one of the tags. */
export function hasTag(mention: Mention | undefined, ...tags: readonly string[]): mention is CueMention {
  if (mention?.kind !== 'cue') return false
  for (const tag of tags) if (mention.tags.has(tag)) return true
  return false
}

/** Whether the mention is a cue that can be the verb of a figure. */
export const isVerb = (mention: Mention): mention is CueMention => hasTag(mention, ...verbTags)

export const isComma = (mention: Mention | undefined): boolean => mention?.kind === 'sign' && mention.sign === ','

export const isSeparator = (mention: Mention): boolean => mention.kind === 'sign' && separators.has(mention.sign)

/** Gives every figure of a sentence the words on its left and right that are its own. */
export function buildFrames(reading: Reading, mentions: readonly Mention[]): Frame[] {
  const places: number[] = []
  for (let at = 0; at < mentions.length; at++) if (mentions[at]?.kind === 'quantity') places.push(at)
  if (places.length === 0) return []
  const said = tagsOf(mentions)
  const cuts = places.map((at, k) => cutAfter(mentions, at, places[k + 1] ?? mentions.length))
  const frames: Frame[] = []
  const open: { host: Frame | undefined; last: Frame | undefined }[] = [{ host: undefined, last: undefined }]
  let clause = 0
  let from = 0
  let last: Frame | undefined

  places.forEach((at, order) => {
    const quantity = mentions[at] as Quantity
    for (const mention of mentions.slice(from, at)) {
      if (mention.kind !== 'sign') continue
      if (mention.sign === '(' || mention.sign === '[') open.push({ host: open.at(-1)?.last, last: undefined })
      else if ((mention.sign === ')' || mention.sign === ']') && open.length > 1) open.pop()
      else if (mention.sign === ';' && open.length === 1) clause++
    }
    const level = open.at(-1) ?? { host: undefined, last: undefined }
    const leftAt = order === 0 ? 0 : (cuts[order - 1] ?? at)
    const next = places[order + 1] ?? mentions.length
    const frame: Frame = {
      reading,
      mentions,
      quantity,
      at,
      left: mentions.slice(leftAt, at).filter((mention) => mention.to <= quantity.boundFrom),
      right: mentions.slice(at + 1, cuts[order] ?? next),
      after: mentions.slice(at + 1, next),
      leftFrom: mentions[leftAt]?.from ?? quantity.from,
      previous: last,
      host: open.length > 1 ? level.host : undefined,
      sibling: level.last,
      depth: open.length - 1,
      clause,
      order,
      said,
    }
    frames.push(frame)
    level.last = frame
    last = frame
    from = at
  })
  return frames
}

function tagsOf(mentions: readonly Mention[]): ReadonlySet<string> {
  const tags = new Set<string>()
  for (const mention of mentions) if (mention.kind === 'cue') for (const tag of mention.tags.keys()) tags.add(tag)
  return tags
}

/** Index of the mention at which the words after figure `at` cease to be its own. */
function cutAfter(mentions: readonly Mention[], at: number, next: number): number {
  if (next >= mentions.length) return mentions.length
  const gap = mentions.slice(at + 1, next)
  const find = (wanted: (mention: Mention, k: number) => boolean) => gap.findIndex(wanted)
  const sign = (...signs: string[]) => find((mention) => mention.kind === 'sign' && signs.includes(mention.sign))
  const bracket = sign('(', ')', '[', ']')
  const strong = sign(';', ':')
  const comma = find((mention, k) => mention.kind === 'sign' && mention.sign === ',' && !leadsToBase(gap, k))
  // `3.012 tỷ đồng/KH 2.450 tỷ đồng`: what was reached, and behind the stroke what was planned.
  const stroke = find((mention, k) => mention.kind === 'sign' && mention.sign === '/' && isPlanBase(gap[k + 1]))
  const first = [bracket, strong, comma, stroke].filter((k) => k >= 0)
  if (first.length > 0) return at + 1 + Math.min(...first)
  const and = find((mention, k) => hasTag(mention, 'and') && k < gap.length)
  if (and >= 0) return at + 1 + and
  const verb = find(
    (mention, k) => (isVerb(mention) && !(k === 0 && hasTag(mention, 'after-figure'))) || mention.kind === 'indicator',
  )
  if (verb >= 0) return at + 1 + verb
  // `fell to 2 billion from 2.5 billion`: the word that opens the next figure is not this one's.
  return hasTag(gap.at(-1), 'start-from') ? next - 1 : next
}

/** A comma before the words of comparison belongs to the figure before it: `tăng 5%, so với cùng kỳ, đạt …`. */
function leadsToBase(gap: readonly Mention[], k: number): boolean {
  const next = gap[k + 1]
  return next?.kind === 'base' && next.versus && gap[k + 2]?.kind === 'sign'
}
