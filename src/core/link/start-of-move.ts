import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

/** Whether a figure is where a rise or fall began, with its end behind: the 75 of `tăng từ 75% lên 82%`. */
export function startsMove({ left, after }: Frame): boolean {
  const from = left.findLast(
    (mention) =>
      hasTag(mention, 'start-from') || !hasTag(mention, 'about', 'at-least', 'at-most', 'function', 'level-word'),
  )
  if (!hasTag(from, 'start-from')) return false
  const end = after.find((mention) => mention.kind === 'sign' || hasTag(mention, 'up-to', 'down-to', 'remain'))
  return end !== undefined && end.kind !== 'sign'
}
