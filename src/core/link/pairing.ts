import type { Mention } from '../recognize/mention.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

/**
 * `A và B lần lượt tăng x và y`: the names before and the figures after pair off in order. Gives the mention that
 * belongs to the figure, where the sentence has at least as many names as figures.
 */
export function pairedWith<T extends Mention>(frame: Frame, isName: (mention: Mention) => mention is T): T | undefined {
  if (!frame.said.has('respectively')) return undefined
  const { mentions } = frame
  let cueAt = -1
  let figuresBefore = 0
  for (let k = frame.at - 1; k >= 0 && cueAt < 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'quantity') figuresBefore++
    else if (isStop(mentions, k)) return undefined
    else if (hasTag(mention, 'respectively')) cueAt = k
  }
  if (cueAt < 0) return pairedBefore(frame, isName)
  let figures = figuresBefore + 1
  for (let k = frame.at + 1; k < mentions.length; k++) {
    const mention = mentions[k]
    if (mention?.kind === 'quantity') figures++
    else if (!mention || mention.kind === 'indicator' || isStop(mentions, k)) break
  }
  const names: T[] = []
  for (let k = cueAt - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (!mention || mention.kind === 'quantity' || (mention.kind === 'sign' && mention.sign === ';')) break
    if (isName(mention)) names.unshift(mention)
  }
  const index = figuresBefore
  if (figures > 1 && names.length >= figures) return names[names.length - figures + index]
  return figures > 1 ? pairedWithTold(mentions, cueAt, figures, isName)[index] : undefined
}

/** `A đạt x, B đạt y, tăng lần lượt m và n`: names that already have a figure each, as many as figures are dealt out. */
function pairedWithTold<T extends Mention>(
  mentions: readonly Mention[],
  end: number,
  count: number,
  isName: (mention: Mention) => mention is T,
): readonly T[] {
  const names: T[] = []
  let told = 0
  for (let k = end - 1; k >= 0 && names.length < count; k--) {
    // `hộ nghèo 2,12% (706 hộ)`: what stands in brackets is passed over.
    if (isSign(mentions[k], ')')) k = mentions.slice(0, k).findLastIndex((mention) => isSign(mention, '(')) - 1
    if (k < 0 || isStop(mentions, k)) break
    const mention = mentions[k]
    if (mention?.kind === 'quantity') told++
    if (mention && isName(mention)) {
      if (told !== names.length + 1) return []
      names.unshift(mention)
    }
  }
  return names.length === count ? names : []
}

/** A bracket, or a semicolon that does not stand between two figures of the list. */
function isStop(mentions: readonly Mention[], k: number): boolean {
  const mention = mentions[k]
  if (mention?.kind !== 'sign' || !';()'.includes(mention.sign)) return false
  return mention.sign !== ';' || mentions[k - 1]?.kind !== 'quantity' || mentions[k + 1]?.kind !== 'quantity'
}

/** `A and B rose x and y, respectively`: the word stands behind the figures, which follow one another. */
function pairedBefore<T extends Mention>(
  { mentions, at }: Frame,
  isName: (mention: Mention) => mention is T,
): T | undefined {
  const isListed = (mention: Mention | undefined) =>
    mention?.kind === 'quantity' || (mention?.kind === 'sign' && mention.sign === ',') || hasTag(mention, 'and')
  let end = at
  while (isListed(mentions[end])) end++
  if (!hasTag(mentions[end], 'respectively')) return undefined
  let start = at
  while (isListed(mentions[start - 1])) start--
  const isFigure = (mention: Mention) => mention.kind === 'quantity'
  const figures = mentions.slice(start, end).filter(isFigure).length
  const index = mentions.slice(start, at).filter(isFigure).length
  const before = mentions.slice(0, start)
  const from = before.findLastIndex((mention) => isFigure(mention) || (mention.kind === 'sign' && mention.sign === ';'))
  const names = before.slice(from + 1).filter(isName)
  return figures > 1 && names.length === figures ? names[index] : undefined
}

const isSign = (mention: Mention | undefined, sign: string) => mention?.kind === 'sign' && mention.sign === sign
