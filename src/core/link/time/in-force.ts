import type { PeriodMention } from '../../recognize/period.ts'
import type { Proposed } from '../decide.ts'
import { startsMove } from '../start-of-move.ts'
import type { Asked } from './asked.ts'
import { note } from './note.ts'

/** A comparison is about the period of the figure it qualifies. */
export function periodOfHead({ source, found, frame }: Asked): Proposed | undefined {
  if (
    !source?.calendar ||
    startsMove(source.frame) ||
    (source.frame.clause !== frame.clause && source.frame.depth === frame.depth)
  )
    return undefined
  return note(found, source.calendar, 78, 'inherited')
}

/** A rate per year is about a span of years, not the year named last. */
export function spanOfYearly({ frame, scene, found }: Asked): Proposed | undefined {
  if (!frame.quantity.unit.endsWith('/year')) return undefined
  const spans = frame.mentions
    .slice(0, frame.at)
    .filter((mention): mention is PeriodMention => mention.kind === 'period' && mention.calendar?.type === 'years')
  const own =
    spans.at(-1)?.calendar ??
    [scene.blockPeriod, scene.section.period, scene.documentPeriod].find((period) => period?.type === 'years')
  return note(found, own, 75, 'inherited')
}

/** The period named last in the block of lines. */
export const periodOfLines = ({ scene, found }: Asked): Proposed | undefined =>
  note(found, scene.blockPeriod, 50, 'inherited')

/** The period that the heading sets. */
export const periodOfSection = ({ scene, found }: Asked): Proposed | undefined =>
  note(found, scene.section.period, 40, 'inherited')

/** The period that the document reports on. */
export const periodOfDocument = ({ scene, found }: Asked): Proposed | undefined =>
  note(found, scene.documentPeriod, 30, 'inherited')

/** The year that the document knows, where it names no period at all. */
export const yearOfReport = ({ scene, found }: Asked): Proposed | undefined =>
  note(found, scene.year === undefined ? undefined : { type: 'year', year: scene.year }, 10, 'assumed')
