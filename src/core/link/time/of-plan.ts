import { withYear, yearOf } from '../../model/calendar.ts'
import { isPlanBase } from '../../recognize/base.ts'
import type { BaseMention } from '../../recognize/base.ts'
import type { Mention } from '../../recognize/mention.ts'
import type { PeriodMention } from '../../recognize/period.ts'
import type { Proposed } from '../decide.ts'
import type { Frame } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { fromMention } from './from-mention.ts'
import { note } from './note.ts'

/** `kế hoạch năm 2018 (138.000 tỷ đồng)`: a plan's figure is about the plan's year. */
export function periodOfPlan(asked: Asked): Proposed | undefined {
  if (asked.status !== 'target') return undefined
  const { frame, source } = asked
  const mention = frame.left.findLast(isDatedPlan) ?? frame.host?.right.find(isDatedPlan) ?? planOfList(frame)
  if (mention?.calendar)
    return note(
      asked.found,
      withYear(mention.calendar, asked.scene.year),
      93,
      'stated',
      spanOf(frame.reading, mention.from, mention.to),
    )
  const year = frame.host && source?.measure === 'attainment' && source.calendar ? yearOf(source.calendar) : undefined
  return year === undefined ? undefined : note(asked.found, { type: 'year', year }, 74, 'inherited')
}

/** `Mục tiêu 2023: A tăng x; B đạt y`: the plan that opens the sentence gives its year to the whole list. */
function planOfList({ mentions }: Frame): BaseMention | undefined {
  const first = mentions.findIndex((mention) => mention.kind === 'quantity')
  return mentions
    .slice(0, first)
    .filter(isDatedPlan)
    .find(({ versus }) => !versus)
}

/** `kế hoạch năm 2018`; not `so với năm 2018`. */
const isDatedPlan = (mention: Mention): mention is BaseMention => isPlanBase(mention) && mention.calendar !== undefined

/** `phấn đấu đến năm 2025 đạt 100%`: what is meant to be is for the day that it is to be reached by. */
export function deadlineOf(asked: Asked): Proposed | undefined {
  if (asked.status !== 'target' && asked.status !== 'forecast') return undefined
  const { frame } = asked
  const isDeadline = (mention: Mention): mention is PeriodMention =>
    mention.kind === 'period' && mention.role === 'deadline'
  const own =
    frame.right.find(isDeadline) ??
    frame.left.findLast(isDeadline) ??
    frame.mentions.slice(0, frame.at).reverse().find(isDeadline)
  return own ? fromMention(asked, own, 92, 'stated') : undefined
}

/** A forecast or target that names no period is for the year of the report. */
export function yearAhead({ status, scene, found, frame }: Asked): Proposed | undefined {
  if ((status !== 'target' && status !== 'forecast') || scene.year === undefined || frame.host) return undefined
  const last = scene.before.at(-1)
  // `Năm 2025 chúng tôi đặt mục tiêu … Để đạt được, công nghiệp phải tăng 14%`: a plan of the line goes on.
  if (status === 'target' && last?.status === 'target' && last.calendar?.type === 'year' && isOfLine(last.frame, frame))
    return note(found, last.calendar, 56, 'inherited')
  const block = scene.blockPeriod ?? scene.section.period
  if (block && yearOf(block) !== scene.year) return undefined
  return note(found, { type: 'year', year: scene.year }, 55, 'assumed')
}

const isOfLine = (a: Frame, b: Frame): boolean => a.reading.sentence.line === b.reading.sentence.line
