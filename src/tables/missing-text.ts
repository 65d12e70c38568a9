import type { Missing, Row } from './table.ts'
import type { TableWording } from './wording.ts'

type RowLike = Pick<Row, 'measure' | 'basis' | 'period'>

/** Why a cell is empty, in a few words that fit into it. */
export function shortMissingText(missing: Missing, wording: TableWording): string {
  const { say } = wording
  if (missing.code === 'not-stated') return say('missing.not-stated')
  const { period, measure, indicator } = missing.nearest
  return say(`missing.short.${missing.code}`, {
    period: wording.period(period),
    measure: say(`measure.${measure}`),
    indicator: wording.indicator(indicator),
  })
}

/** Why a cell is empty and what the texts say instead, as a clause. */
export function missingText(missing: Missing, row: RowLike, wording: TableWording): string {
  const { say } = wording
  if (missing.code === 'not-stated') return say('missing.not-stated')
  const { nearest } = missing
  return say(`missing.${missing.code}`, {
    figure: wording.value(nearest),
    period: wording.period(nearest.period),
    base: wording.base(nearest),
    measure: say(`measure.${nearest.measure}`),
    wanted: wording.what(row),
    indicator: wording.indicator(nearest.indicator, nearest.breakdown),
  })
}
