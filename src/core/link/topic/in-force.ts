import type { Claim } from '../claim.ts'
import type { Asked } from './asked.ts'

/** What the line of the figure told in the sentences before its own. */
export const toldInLine = ({ frame, scene }: Asked): readonly Claim[] =>
  scene.before.filter((claim) => claim.frame.reading.sentence.line === frame.reading.sentence.line)

/** Indicators spoken of before, latest first, the title's last; each once. */
export function topicsInForce({ scene, claims }: Asked): ReadonlySet<string> {
  const topics = new Set<string>()
  for (let k = claims.length - 1; k >= 0; k--) topics.add(claims[k]?.topic.indicator ?? 'other')
  for (const claim of scene.before.slice(-6).reverse()) topics.add(claim.topic.indicator)
  if (scene.titleIndicator) topics.add(scene.titleIndicator)
  return topics
}

/** The first indicator spoken of before that is wanted. */
export function topicInForce(asked: Asked, isWanted: (id: string) => boolean): string | undefined {
  for (const id of topicsInForce(asked)) if (isWanted(id)) return id
  return undefined
}
