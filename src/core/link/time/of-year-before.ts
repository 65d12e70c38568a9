import { shiftYears } from '../../model/calendar.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { Mention } from '../../recognize/mention.ts'
import type { Proposed } from '../decide.ts'
import { beforeBracket } from '../before-bracket.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { note } from './note.ts'

/** `(cùng kỳ tăng 16,2%)`, `mức tăng 7,24% cùng kỳ năm trước`: the same stretch a year earlier. */
export function samePeriodEarlier(asked: Asked): Proposed | undefined {
  const { frame, source, measure, scene } = asked
  if (measure !== 'growth' && measure !== 'level' && measure !== 'attainment') return undefined
  const before = frame.left.find(isBareSamePeriod)
  const isBase =
    frame.left.some((mention) => hasTag(mention, 'versus', 'start-from')) ||
    frame.left.some((mention) => hasTag(mention, 'growth-head'))
  const after = isBase ? frame.right.slice(0, 2).find(isBareSamePeriod) : undefined
  const mention = before ?? after ?? baseOfBracket(frame)
  const now =
    source?.calendar ?? (before ? (scene.blockPeriod ?? scene.section.period ?? scene.documentPeriod) : undefined)
  if (!mention || !now) return undefined
  const span = spanOf(frame.reading, mention.from, mention.to)
  return note(asked.found, shiftYears(now, -1), 95, 'stated', span)
}

/** `cao hơn cùng kỳ năm 2023 (6,2%)`: the bracket holds what the figure outside it is held against. */
function baseOfBracket(frame: Frame): BaseMention | undefined {
  const owner = beforeBracket(frame)
  const base = owner === undefined ? undefined : frame.mentions[owner]
  const isHeld = base?.kind === 'base' && base.meaning === 'same-period' && owner !== undefined
  return isHeld && hasTag(frame.mentions[owner - 1], 'more-than') ? base : undefined
}

const isBareSamePeriod = (mention: Mention): mention is BaseMention =>
  mention.kind === 'base' && mention.meaning === 'same-period' && !mention.versus
