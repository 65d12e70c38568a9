import { shiftYears, yearOf } from '../../model/calendar.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { PeriodMention } from '../../recognize/period.ts'
import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { fromMention } from './from-mention.ts'
import { isPeriod } from './is-period.ts'
import { note } from './note.ts'

/** `tăng từ 75% năm 2019 lên 82%`: the period of the start stands behind it. */
export const periodBehindStart = (asked: Asked): Proposed | undefined =>
  fromMention(asked, asked.frame.right.find(isPeriod), 86, 'stated')

/** `tăng từ năm 2015 là 1,2 triệu người lên …`: it stands between the word of the start and the figure. */
export const periodOfStart = (asked: Asked): Proposed | undefined =>
  fromMention(asked, afterStartWord(asked), 84, 'stated')

function afterStartWord({ frame }: Asked): PeriodMention | undefined {
  const from = frame.left.findLastIndex((mention) => hasTag(mention, 'start-from'))
  return frame.left.slice(from + 1).find(isPeriod)
}

/** `tăng từ 75% lên 82% so với năm 2019`: the rise is told against the period in which it began. */
export function periodOfBase({ frame, found, scene }: Asked): Proposed | undefined {
  const { mentions, at, reading } = frame
  const end = mentions.findIndex((mention, k) => k > at && mention.kind === 'quantity')
  const stop = mentions.findIndex((mention, k) => k > end && (mention.kind === 'sign' || mention.kind === 'quantity'))
  const base = mentions
    .slice(end + 1, stop < 0 ? mentions.length : stop)
    .find((mention): mention is BaseMention => mention.kind === 'base' && mention.versus)
  if (end < 0 || !base) return undefined
  const now = scene.blockPeriod ?? scene.section.period ?? scene.documentPeriod
  const calendar =
    base.calendar && yearOf(base.calendar) !== undefined
      ? base.calendar
      : base.meaning === 'same-period' && now
        ? shiftYears(now, -1)
        : undefined
  return note(found, calendar, 80, 'stated', spanOf(reading, base.from, base.to))
}
