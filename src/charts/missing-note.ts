import type { Missing } from '../tables/table.ts'
import type { ChartWording } from './chart-wording.ts'

/** Why there is no bar, in as few words as will do. */
export function missingNote(missing: Missing, { say, tables }: ChartWording): string {
  if (missing.code === 'not-stated') return say('missing.not-stated')
  const { nearest } = missing
  return say(`missing.${missing.code}`, {
    figure: tables.value(nearest),
    period: tables.period(nearest.period),
    what: tables.what(nearest),
    indicator: tables.indicator(nearest.indicator, nearest.breakdown),
  })
}
