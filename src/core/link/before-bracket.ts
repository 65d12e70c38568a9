import type { Mention } from '../recognize/mention.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

/** Words that may stand between a bracket and its figure. */
const small = ['function', 'about', 'at-least', 'at-most', 'increase', 'decrease', 'reach', 'be', 'estimate']

/** Place among the mentions of what stands right before the bracket that a figure opens: `sau Bắc Giang (13,82%)`. */
export function beforeBracket({ mentions, at, depth }: Frame): number | undefined {
  if (depth === 0) return undefined
  const opens = openingBefore(mentions, at)
  const opened = mentions.slice(opens + 1, at)
  return opens > 0 && opened.every((mention) => hasTag(mention, ...small)) ? opens - 1 : undefined
}

/** What stands there. */
export function ownerOfBracket(frame: Frame): Mention | undefined {
  const owner = beforeBracket(frame)
  return owner === undefined ? undefined : frame.mentions[owner]
}

/** The last bracket opened before place `end`. */
export const openingBefore = (mentions: readonly Mention[], end: number): number =>
  mentions.findLastIndex(
    (mention, k) => k < end && mention.kind === 'sign' && (mention.sign === '(' || mention.sign === '['),
  )
