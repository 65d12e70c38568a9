import type { CalendarPeriod } from '../model/calendar.ts'
import type { Decision } from '../model/observation.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { startsMove } from './start-of-move.ts'
import type { Asked } from './time/asked.ts'
import {
  periodOfDocument,
  periodOfHead,
  periodOfLines,
  periodOfSection,
  spanOfYearly,
  yearOfReport,
} from './time/in-force.ts'
import {
  periodAfter,
  periodBefore,
  periodOfBracket,
  periodOfClause,
  periodRightAfter,
  respectively,
} from './time/named-in-sentence.ts'
import { deadlineOf, periodOfPlan, yearAhead } from './time/of-plan.ts'
import { periodOfBaseBefore } from './time/of-base-in-bracket.ts'
import { periodBehindStart, periodOfBase, periodOfStart } from './time/of-start.ts'
import { periodOfYearsTold } from './time/of-years-told.ts'
import { samePeriodEarlier } from './time/of-year-before.ts'

export { resolvePeriod } from './time/resolve-period.ts'

/** All ways to tell the period, each in the file of its kind; of two that are equally strong the earlier wins. */
const rules: readonly Rule<Asked>[] = [
  { name: 'same-period-earlier', propose: samePeriodEarlier },
  { name: 'period-of-base-before', propose: periodOfBaseBefore },
  { name: 'period-of-plan', propose: periodOfPlan },
  { name: 'deadline', propose: deadlineOf },
  { name: 'respectively', propose: respectively },
  { name: 'period-right-after', propose: periodRightAfter },
  { name: 'period-of-bracket', propose: periodOfBracket },
  { name: 'period-before', propose: periodBefore },
  { name: 'period-of-head', propose: periodOfHead },
  { name: 'span-of-yearly', propose: spanOfYearly },
  { name: 'period-of-years-told', propose: periodOfYearsTold },
  { name: 'period-of-clause', propose: periodOfClause },
  { name: 'period-after', propose: periodAfter },
  { name: 'year-ahead', propose: yearAhead },
  { name: 'period-of-lines', propose: periodOfLines },
  { name: 'period-of-section', propose: periodOfSection },
  { name: 'period-of-document', propose: periodOfDocument },
  { name: 'year-of-report', propose: yearOfReport },
]

/** Where a rise began lies before the period in force: without words of its own nothing tells when. */
const rulesOfStart: readonly Rule<Asked>[] = [
  { name: 'period-right-after', propose: periodBehindStart },
  { name: 'period-of-start', propose: periodOfStart },
  { name: 'period-of-base', propose: periodOfBase },
]

/** Decides the period that a figure is about. */
export function decidePeriod(asked: Omit<Asked, 'found'>): {
  decision: Decision
  calendar: CalendarPeriod | undefined
} {
  const found = new Map<string, CalendarPeriod>()
  const { frame, scene, measure, status, claims, source } = asked
  // Spelt out: V8 puts a copy to which a field is added among the long-lived objects, and there is one for every figure.
  const decision = decide(startsMove(frame) ? rulesOfStart : rules, {
    frame,
    scene,
    measure,
    status,
    claims,
    source,
    found,
  })
  return { decision, calendar: decision.won ? found.get(decision.won.value) : undefined }
}
