import type { Mention } from '../../recognize/mention.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'

/** Whether a word with the tag stands right before the figure, or before its word of bound or estimate. */
export function beforeFigure(frame: Frame, tag: string): boolean {
  const last = frame.mentions[frame.at - 1]
  if (hasTag(last, tag)) return true
  return hasTag(last, 'about', 'at-most', 'at-least') && hasTag(frame.mentions[frame.at - 2], tag)
}

/** The verb stands right before the figure, with only words of bound or estimate between. */
export function adjacent(frame: Frame, verb: Mention | undefined): boolean {
  if (!verb) return false
  const at = frame.left.indexOf(verb)
  return frame.left
    .slice(at + 1)
    .every(
      (mention) =>
        mention.kind === 'base' ||
        mention.kind === 'place' ||
        hasTag(mention, 'about', 'at-least', 'at-most', 'estimate', 'function', 'last-year'),
    )
}
