import type { CalendarPeriod } from '../model/calendar.ts'
import type { Claim } from './claim.ts'

/** What holds for a sentence because of what stands before it. */
export interface Scene {
  /** Place the document reports about. */
  readonly documentPlace: string | undefined
  /** Period the document reports on. */
  readonly documentPeriod: CalendarPeriod | undefined
  /** Several years that the head of the document names as those it is about. */
  readonly documentSpan: CalendarPeriod | undefined
  /** Day of the report. */
  readonly date: CalendarPeriod | undefined
  /** The year that periods without one mean. */
  readonly year: number | undefined
  /** The days that the text gives for its holiday. */
  readonly holiday: CalendarPeriod | undefined
  /** Year in which the mandate in force began. */
  readonly termFrom: number | undefined
  /** Period and prospect that the last heading sets, and how deep the heading of results stands that it is under. */
  readonly section: {
    readonly period: CalendarPeriod | undefined
    readonly isAhead: boolean
    readonly resultsDepth: number | undefined
  }
  /** Number of the block of lines that the last sentence stood in. */
  readonly block: number
  /** Period named last in the block of lines. */
  readonly blockPeriod: CalendarPeriod | undefined
  /** Whether an item of a list named it: a day then holds for that item alone. */
  readonly isPeriodOfItem: boolean
  readonly blockPlace: string | undefined
  /** Claims of the sentences before, latest last. */
  readonly before: readonly Claim[]
  /** Indicator of the title, if it names one. */
  readonly titleIndicator: string | undefined
  /** Basis stated last in the block for an index without one of its own. */
  readonly basis: string | undefined
  /** Whether proposals that lost are asked for, as `explain` does. */
  readonly keepsLosers: boolean
}
