import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation } from '../core/model/observation.ts'
import { signedBound } from '../core/model/signed-bound.ts'

/** "Hơn 3.200" means a little more: by how much at most a figure may lie beyond its bound and still be the same. */
const beyondBound = 0.1
/** How far off a figure said to be about right may be. */
const aroundAbout = 0.05

/** Tells whether two statements of one thing can both be true, given their rounding, bounds and ranges. */
export function agree(a: Observation, b: Observation): boolean {
  if (a.measure === 'rank' || a.measure === 'fraction') {
    return a.value === b.value && (a.total === undefined || b.total === undefined || a.total === b.total)
  }
  const [lowA, highA] = extent(a)
  const [lowB, highB] = extent(b)
  return lowA <= highB && lowB <= highA
}

/** The numbers that a figure as printed may stand for. */
function extent(o: Observation): readonly [number, number] {
  const { value, high, precision } = o
  const bound = signedBound(o)
  // A hair less than half a step, so that 12.2 and 12.3 do not meet at 12.25.
  const half = precision * 0.4999
  const ends = [value, high ?? value]
  const [low, top] = [Math.min(...ends) - half, Math.max(...ends) + half]
  if (bound === 'at_least') return [low, Math.max(top, low + Math.abs(value) * beyondBound)]
  if (bound === 'at_most') return [Math.min(low, top - Math.abs(value) * beyondBound), top]
  if (bound === 'about') return [low - Math.abs(value) * aroundAbout, top + Math.abs(value) * aroundAbout]
  return [low, top]
}

/** Tells whether a count is that of a kind within another of its sentence: `7 Chỉ thị` of `1.300 văn bản`. */
export function isComponent(part: Observation, whole: Observation, lexicon: Lexicon): boolean {
  return (
    lexicon.indicator(part.indicator)?.kind === 'count' &&
    part.doc === whole.doc &&
    part.sentence.start === whole.sentence.start &&
    part.measure === 'level' &&
    part.value < whole.value &&
    part.start > whole.start &&
    nounOf(part) !== '' &&
    nounOf(part) !== nounOf(whole)
  )
}

/** The counted noun of a quote: what follows its number. */
const nounOf = ({ quote }: Observation) => (/^[\d.,\s]+(\p{L}.*)$/u.exec(quote)?.[1] ?? '').toLowerCase()
