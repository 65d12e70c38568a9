import type { CalendarPeriod } from '../../model/calendar.ts'
import type { Measure, Status } from '../../model/observation.ts'
import type { Claim } from '../claim.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'

/** What the rules for the period look at. */
export interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  readonly measure: Measure
  readonly status: Status
  readonly claims: readonly Claim[]
  /** The claim that the figure qualifies. */
  readonly source: Claim | undefined
  /** The period behind each value proposed: of those printed alike the one found last. */
  readonly found: Map<string, CalendarPeriod>
}
