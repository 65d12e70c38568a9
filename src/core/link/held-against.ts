import { isPlanBase } from '../recognize/base.ts'
import type { CueMention } from '../recognize/mention.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

/**
 * The words of comparison under which a figure is not the difference but what the figure before is held against:
 * `cao hơn mức tăng 2,9% của cả nước`, `thấp hơn mục tiêu 8,5%`.
 */
export function heldAgainst({ left, quantity }: Frame): CueMention | undefined {
  // Points are a difference.
  if (quantity.unit === 'percentage_point') return undefined
  let isNamed = false
  let isSaid = false
  for (let k = left.length - 1; k >= 0; k--) {
    const mention = left[k]
    if (!mention) continue
    // `giảm so với mức 58% của năm ngoái`
    if (mention.kind === 'cue' && mention.tags.has('versus')) return isNamed ? mention : undefined
    if (mention.kind === 'cue' && mention.tags.has('more-than'))
      return isNamed && !mention.tags.has('after-figure') ? mention : undefined
    if (mention.kind === 'sign' && mention.sign !== '"') return undefined
    if (mention.kind === 'base') isNamed ||= (isSaid && mention.meaning === 'national') || isPlanBase(mention)
    else if (mention.kind === 'cue') {
      isNamed ||= hasTag(mention, 'growth-head', 'level-word', 'names-amount')
      isSaid ||= hasTag(mention, 'be')
      if (!hasTag(mention, ...passed)) return undefined
    }
  }
  return undefined
}

const passed = [
  'growth-head',
  'level-word',
  'names-amount',
  'be',
  'function',
  'of',
  'average',
  'national',
  'national-owner',
  'about',
  'at-least',
  'at-most',
  'plural',
]
