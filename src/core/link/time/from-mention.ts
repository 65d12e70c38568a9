import { withYear, yearOf } from '../../model/calendar.ts'
import type { Proposal } from '../../model/observation.ts'
import type { PeriodMention } from '../../recognize/period.ts'
import type { Proposed } from '../decide.ts'
import type { Frame } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { note } from './note.ts'
import { resolvePeriod } from './resolve-period.ts'

/** Proposes the period that words of the sentence name. */
export function fromMention(
  asked: Asked,
  mention: PeriodMention | undefined,
  strength: number,
  origin: Proposal['origin'],
): Proposed | undefined {
  if (!mention) return undefined
  const calendar = resolvePeriod(inYearOfSentence(mention, asked.frame), asked.scene)
  return note(asked.found, calendar, strength, origin, spanOf(asked.frame.reading, mention.from, mention.to))
}

/** `Cả năm 2022 …, còn quý IV …`: a part of a year without one takes the year named before it in the sentence. */
function inYearOfSentence(mention: PeriodMention, { mentions }: Frame): PeriodMention {
  if (!mention.calendar || mention.relative || yearOf(mention.calendar) !== undefined) return mention
  const named = mentions
    .slice(0, mentions.indexOf(mention))
    .findLast((other) => other.kind === 'period' && other.calendar?.type === 'year' && other.role === undefined)
  const year = named?.kind === 'period' && named.calendar ? yearOf(named.calendar) : undefined
  return year === undefined ? mention : { ...mention, calendar: withYear(mention.calendar, year) }
}
