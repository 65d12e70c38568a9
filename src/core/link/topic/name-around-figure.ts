import type { FigurePattern } from '../../lexicon/lexicon.ts'
import { Opening } from '../../lexicon/opening.ts'
import { cueAt, hitsAt, mayOpen } from '../../recognize/reading.ts'
import type { Proposed } from '../decide.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { statedIn } from './stated-in.ts'
import type { Range } from './stated-in.ts'

/** How many tokens before and behind the figure its name is looked for. */
const lookBack = 24
const lookAhead = 16

/** `kết nạp 640 đảng viên`: words before and after the figure together name the indicator. */
export function figureInName(asked: Asked): Proposed | undefined {
  const { reading, quantity, leftFrom } = asked.frame
  const seen = new Map<FigurePattern, { before?: Range; after?: Range; later?: Range }>()
  const note = (pattern: FigurePattern) => {
    const known = seen.get(pattern) ?? {}
    seen.set(pattern, known)
    return known
  }
  for (let at = Math.max(leftFrom, quantity.from - lookBack); at < quantity.from; at++) {
    if (!mayOpen(reading, at, Opening.pattern)) continue
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'before' && hit.to <= quantity.from) note(hit.entry.pattern).before = hit
    }
  }
  const next =
    asked.frame.mentions.slice(asked.frame.at + 1).find((mention) => mention.kind === 'quantity')?.from ?? Infinity
  for (let at = quantity.numberTo; at < Math.min(quantity.numberTo + lookAhead, next); at++) {
    const token = reading.tokens[at]
    if (!token || (at >= quantity.to && ';.()'.includes(token.text))) break
    for (const hit of hitsAt(reading, at)) {
      if (hit.entry.kind === 'after' && at <= quantity.to) note(hit.entry.pattern).after ??= hit
      if (hit.entry.kind === 'later') note(hit.entry.pattern).later ??= hit
    }
  }
  let best: Proposed | undefined
  for (const [pattern, { before, after, later }] of seen) {
    if ((pattern.hasBefore && !before) || (pattern.hasAfter && !after) || (pattern.hasLater && !later)) continue
    if (quantity.family === 'count' ? isRate(asked, pattern.indicator) : !suits(asked, pattern.indicator)) continue
    // `đạt 100% chỉ tiêu` shares a target, not what the name counts.
    if (quantity.family === 'ratio' && after && cueAt(reading, after.from, 'plan', 'section-ahead')) continue
    const gap = before ? quantity.from - before.to : 0
    if (gap > (pattern.hasAfter ? lookBack : 6)) continue
    const parts = [before, after, later].filter((part) => part !== undefined)
    const length = parts.reduce((sum, part) => sum + part.to - part.from, 0)
    const strength = 74 + Math.min(length, 9) * 2 + (parts.length - 1) * 3 - Math.min(gap, 12) * 0.5
    if (best && best.strength >= strength) continue
    const from = before ? before.from : (after?.from ?? quantity.from)
    const to = parts.reduce((end, part) => Math.max(end, part.to), quantity.to)
    best = statedIn(asked.frame, { from, to }, pattern.indicator, strength)
  }
  return best
}

/** No count says how high a rate is: `hộ nghèo chỉ còn 256 hộ`. */
function isRate(asked: Asked, id: string): boolean {
  const entry = entryOf(asked, id)
  return entry?.kind === 'rate' && !entry.units.includes(asked.frame.quantity.unit)
}
