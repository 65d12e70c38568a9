import type { Bound } from '../model/observation.ts'
import { cuesEndingAt, hitsAt } from './reading.ts'
import type { Reading } from './reading.ts'

const boundTags: readonly (readonly [tag: string, bound: Bound])[] = [
  ['at-least', 'at_least'],
  ['at-most', 'at_most'],
  ['about', 'about'],
]

/** The bound said before a figure: `trên`, `gần`, `khoảng`; also with its verb between (`tối đa chỉ đạt`). */
export function boundBefore(reading: Reading, at: number): { bound: Bound; boundFrom: number } {
  const none = { bound: 'exact', boundFrom: at } as const
  const cue = cuesEndingAt(reading, at, 3)
  if (!cue) return none
  if (isTailOfCue(reading, cue.from, at)) return none
  const found = boundOf(cue.tags)
  if (!found) {
    // `chưa bằng một nửa dự toán`
    if (cue.tags.has('equal') && cuesEndingAt(reading, cue.from, 2)?.tags.has('negation'))
      return { bound: 'at_most', boundFrom: at }
    const before = cue.tags.has('reach') ? cuesEndingAt(reading, cue.from, 3) : undefined
    const strict = before && boundOf(before.tags)
    return strict && !before.tags.has('over-plan') ? { bound: strict, boundFrom: at } : none
  }
  const earlier = found === 'about' ? undefined : cuesEndingAt(reading, cue.from, 2)
  return { bound: found, boundFrom: earlier?.tags.has('about') ? earlier.from : cue.from }
}

/** The `hơn mức` of `thấp hơn mức 2,9%`, the `độ` of `mật độ 4.542`: words that a known phrase before them has taken are no bound. */
function isTailOfCue(reading: Reading, from: number, at: number): boolean {
  return hitsAt(reading, from - 1).some(
    ({ entry, to }) => to > from && ((entry.kind === 'cue' && to < at) || entry.kind === 'shield'),
  )
}

function boundOf(tags: ReadonlyMap<string, unknown>): Bound | undefined {
  if (tags.has('increase') || tags.has('decrease')) return undefined
  return boundTags.find(([tag]) => tags.has(tag))?.[1]
}
