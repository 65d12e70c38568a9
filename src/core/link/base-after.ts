import type { BaseMention } from '../recognize/base.ts'
import type { Frame } from './frame.ts'

/** The base of comparison in the figure's own words on the right. */
export function baseAfter(frame: Frame): BaseMention | undefined {
  for (const mention of frame.right) {
    if (mention.kind === 'base') return mention
    if (mention.kind === 'sign' && ';:()'.includes(mention.sign)) return undefined
  }
  return undefined
}
