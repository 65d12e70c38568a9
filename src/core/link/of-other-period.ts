import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'

/** `đặt mục tiêu trên 10%, cao hơn mức 7,51% của năm 2024`: what a target is held against has been, in a period of its own. */
export const isOfOtherPeriod = (frame: Frame): boolean =>
  (heldAgainst(frame) !== undefined || frame.left.some((mention) => hasTag(mention, 'versus'))) &&
  frame.right.some((mention) => mention.kind === 'period')
