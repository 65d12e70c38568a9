import { cuesEndingAt } from '../../recognize/reading.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { startsMove } from '../start-of-move.ts'
import type { Asked } from './asked.ts'
import { stated } from './stated.ts'

/** `tăng từ 75% lên 82%`: where the rise began. */
export const fromLevel = (asked: Asked): Proposed | undefined =>
  startsMove(asked.frame) ? stated('level', 96) : undefined

/** `giảm hộ nghèo xuống dưới 2%`: the words of the bound tell the end of the fall as well. */
export const movesBelow = (asked: Asked): Proposed | undefined =>
  !asked.topic.isGrowth && cuesEndingAt(asked.frame.reading, asked.frame.quantity.from)?.tags.has('down-to')
    ? stated('level', 87)
    : undefined

/** `giảm còn 2,5%`, `tăng lên 82%`: where a rise or fall ended. */
export const isLeft = (asked: Asked): Proposed | undefined =>
  hasTag(asked.verb, 'remain', 'up-to', 'down-to') && !asked.topic.isGrowth ? stated('level', 83) : undefined

/** `ở mức 3,5%`: the words say so. */
export const atLevel = (asked: Asked): Proposed | undefined =>
  asked.isPercent && hasTag(asked.verb, 'at-level') && !asked.topic.isGrowth && asked.kind !== 'index'
    ? stated('level', 73)
    : undefined

/** `lãi suất 6,5%`: words name a rate that the catalogue does not know. */
export const rateNamed = (asked: Asked): Proposed | undefined =>
  asked.isPercent && asked.frame.left.some((mention) => hasTag(mention, 'rate-head'))
    ? stated(asked.kind === 'count' ? 'share' : 'level', 68)
    : undefined

/** `tỷ lệ hộ nghèo 1,78%`: the topic itself is a rate. */
export const rateLevel = (asked: Asked): Proposed | undefined =>
  asked.isPercent && asked.kind === 'rate' ? stated('level', 70) : undefined

/** What nothing else is said of is a level. */
export const plainLevel = (): Proposed => stated('level', 20)
