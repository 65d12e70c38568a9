import { lastDay, periodKind } from '../tables/period.ts'

/** A period in the words of SDMX: its code of CL_FREQ and its TIME_PERIOD. */
export interface SdmxPeriod {
  readonly frequency: string
  readonly time: string
}

const frequencies: Readonly<Record<string, string>> = { year: 'A', half: 'S', quarter: 'Q', month: 'M', day: 'D' }

/** Code of CL_FREQ for a stretch that is of no regular frequency. */
const otherFrequency = '_O'

/**
 * Gives a printed period as SDMX 3.0 writes it (Section 6, time formats): years, halves, quarters, months and days as they
 * are, any other stretch as its first day and its length: `2020-01/2020-09` → `2020-01-01/P9M`.
 */
export function sdmxPeriod(period: string): SdmxPeriod {
  const frequency = frequencies[periodKind(period)]
  return frequency === undefined ? { frequency: otherFrequency, time: timeRange(period) } : { frequency, time: period }
}

function timeRange(period: string): string {
  const first = firstDay(period.split('/')[0] ?? period)
  const after = new Date(`${lastDay(period)}T00:00:00Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  const start = new Date(`${first}T00:00:00Z`)
  return `${first}/${lengthOf(start, after)}`
}

/** The time from a day to another in the largest unit that divides it: `P3Y`, `P9M`, `P10D`. */
function lengthOf(start: Date, after: Date): string {
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth()
  if (start.getUTCDate() !== after.getUTCDate()) return `P${(after.getTime() - start.getTime()) / 86_400_000}D`
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`
}

function firstDay(period: string): string {
  const [, year = '', kind, number = ''] = /^(\d{4})-([QS])(\d)$/.exec(period) ?? []
  if (kind === undefined) return `${period}-01-01`.slice(0, '2020-01-01'.length)
  const month = (Number(number) - 1) * (kind === 'Q' ? 3 : 6) + 1
  return `${year}-${String(month).padStart(2, '0')}-01`
}
