import { formatPeriod } from '../../model/calendar.ts'
import type { CalendarPeriod } from '../../model/calendar.ts'
import type { Proposal } from '../../model/observation.ts'
import type { Proposed } from '../decide.ts'

/** Proposes a period by the value that it is printed as, and notes which it is. */
export function note(
  found: Map<string, CalendarPeriod>,
  calendar: CalendarPeriod | undefined,
  strength: number,
  origin: Proposal['origin'],
  span?: Proposal['span'],
): Proposed | undefined {
  if (!calendar) return undefined
  const value = formatPeriod(calendar) ?? `?${JSON.stringify(calendar)}`
  found.set(value, calendar)
  return { value, origin, strength, ...(span ? { span } : {}) }
}
