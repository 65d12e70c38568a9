import { hasTag } from '../core/link/frame.ts'
import { spanOf } from '../core/link/segment.ts'
import type { Mention } from '../core/recognize/mention.ts'
import type { Figure } from './material.ts'

/** Whether a figure's indicator is named right before it, with no words between that could narrow it to a part. */
export function isPlainlyNamed(figure: Figure): boolean {
  const { o, claim } = figure
  const { mentions } = claim.frame
  const name = nameOf(figure)
  const named = mentions[name]
  if (o.origins.indicator !== undefined || named?.kind !== 'indicator') return false
  if (!named.names.some(({ id, firmness }) => id === claim.topic.indicator && firmness !== 'weak')) return false
  const isPart = (k: number) => hasTag(mentions[k], 'including', 'aside', 'sector-head', 'most', 'among')
  return !isPart(name - 1) && !isPart(name - 2) && !isNarrowed(figure)
}

/** Whether words between the name of an indicator and its figure may narrow it: `khách quốc tế của công ty là 1.745 lượt`. */
export function isNarrowed(figure: Figure): boolean {
  const name = nameOf(figure)
  const { frame, topic } = figure.claim
  return name >= 0 && frame.mentions.slice(name + 1, frame.at).some((mention) => narrows(mention, topic.indicator))
}

// Attainment and growth may stand behind their level: `đạt 84.199,2 tỷ đồng, giảm 5,16%`.
const narrows = (mention: Mention, indicator: string) =>
  mention.kind === 'phrase' ||
  // `vốn đầu tư công … giải ngân đạt`: one name in two pieces.
  (mention.kind === 'indicator' && !mention.names.some(({ id }) => id === indicator)) ||
  hasTag(mention, 'including', 'sector-head')

/** Place among the mentions of the name before a figure of its sentence; -1 where it has none there. */
function nameOf({ claim: { frame, topic } }: Figure): number {
  const { reading, mentions, at } = frame
  const name = mentions.findIndex((mention) => {
    const span = spanOf(reading, mention.from, mention.to)
    return span.start <= topic.words.start && topic.words.start < span.end
  })
  return name > at ? -1 : name
}
