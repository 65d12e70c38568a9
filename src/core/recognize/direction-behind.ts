import type { CueMention, Mention } from './mention.ts'

const turned: readonly (readonly [behind: string, direction: string])[] = [
  ['rise-after', 'increase'],
  ['fall-after', 'decrease'],
]

/** `12 percent higher than`, `a 5 percent drop`: a direction said right behind a figure becomes the verb of that figure. */
export function directionBehind(mention: Mention, before: Mention | undefined): Mention {
  if (mention.kind !== 'cue' || before?.kind !== 'quantity') return mention
  const found = turned.find(([behind]) => mention.tags.has(behind))
  if (!found) return mention
  const tags = new Map(mention.tags)
  for (const [, direction] of turned) tags.delete(direction)
  tags.set(found[1], undefined).set('after-figure', undefined)
  return { ...mention, tags } satisfies CueMention
}
