import type { CueMention } from '../recognize/mention.ts'
import { openingBefore } from './before-bracket.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

const governing = [
  'increase',
  'decrease',
  'share',
  'contribute',
  'remain',
  'up-to',
  'down-to',
  'equal',
  'multiple',
  'reach',
  'over-plan',
  'be',
  'change-verb',
]
const transparent = [
  'reach',
  'be',
  'estimate',
  'forecast',
  'function',
  'about',
  'at-least',
  'at-most',
  'met',
  'average',
  'per-year',
  'target',
  'assigned',
  'respectively',
]

/** The verb that governs a figure: the nearest with a direction, seen through words like `đạt`, `ước`, `khoảng`; else the nearest `đạt`. */
export function governingVerb(frame: Frame): CueMention | undefined {
  const [behind] = frame.after
  if (hasTag(behind, 'after-figure')) return behind
  const bound = boundVerb(frame)
  if (bound) return bound
  let weak: CueMention | undefined
  for (let k = frame.left.length - 1; k >= 0; k--) {
    const mention = frame.left[k]
    if (!mention) continue
    if (mention.kind === 'sign' && mention.sign !== '"') {
      if (mention.sign === ',' && !weak) continue
      return weak
    }
    if (mention.kind === 'cue' && !mention.tags.has('after-figure')) {
      const governs = governing.some((tag) => mention.tags.has(tag))
      const isTransparent = transparent.some((tag) => mention.tags.has(tag))
      if (governs && !isTransparent) return mention
      if (governs) weak ??= mention
      else if (!isTransparent && hasTag(mention, 'negation', 'including')) return weak
      continue
    }
    if (mention.kind === 'period' || mention.kind === 'place' || mention.kind === 'base') continue
    return weak ?? verbOfObject(frame, k)
  }
  return weak
}

/** `giảm tỷ lệ hộ nghèo 1,78%`: the verb stands before what it moves, with the figure behind. */
function verbOfObject({ left, quantity }: Frame, k: number): CueMention | undefined {
  const verb = left[k - 1]
  const moves = left[k]?.kind === 'indicator' && quantity.family === 'ratio' && hasTag(verb, 'increase', 'decrease')
  return moves ? verb : undefined
}

/** `giảm tỷ lệ hộ nghèo xuống dưới 1%`: the words of the bound say where the move ended. */
function boundVerb({ mentions, at, quantity }: Frame): CueMention | undefined {
  const last = mentions[at - 1]
  return hasTag(last, 'up-to', 'down-to') && last.from >= quantity.boundFrom ? last : undefined
}

/** `kém Hải Phòng (9,32%) tới 5,31 điểm phần trăm`: place of what the bracket before a figure stands behind. */
export function behindBracket({ mentions, at }: Frame): number | undefined {
  const closes = mentions.findLastIndex((mention, k) => k < at && mention.kind === 'sign')
  const sign = mentions[closes]
  const isOnly = mentions
    .slice(closes + 1, at)
    .every((mention) => hasTag(mention, 'function', 'until', 'about', 'at-least', 'at-most'))
  if (sign?.kind !== 'sign' || sign.sign !== ')' || !isOnly) return undefined
  const opens = openingBefore(mentions, closes)
  return opens > 0 ? opens - 1 : undefined
}

/** The verb of a difference in points that stands before the bracket of what it is reckoned from. */
export function verbAcrossBracket(frame: Frame): CueMention | undefined {
  const owner = frame.quantity.unit === 'percentage_point' ? behindBracket(frame) : undefined
  const verb = owner === undefined ? undefined : frame.mentions[owner - 1]
  return hasTag(verb, 'more-than') ? verb : undefined
}
