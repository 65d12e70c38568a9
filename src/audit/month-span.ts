import { periodKind } from '../tables/period.ts'

/** Months of one year, the first and the last of them included. */
export interface MonthSpan {
  readonly year: string
  readonly first: number
  readonly last: number
}

const monthsOf = { quarter: 3, half: 6 }

/** The months that a printed period covers: `2022-Q2` → 4 to 6; undefined for days and for more than one year. */
export function monthSpan(period: string): MonthSpan | undefined {
  const year = period.slice(0, 4)
  const kind = periodKind(period)
  switch (kind) {
    case 'year':
      return { year, first: 1, last: 12 }
    case 'half':
    case 'quarter': {
      const last = Number(period.slice(6)) * monthsOf[kind]
      return { year, first: last - monthsOf[kind] + 1, last }
    }
    case 'month':
      return { year, first: Number(period.slice(5)), last: Number(period.slice(5)) }
    case 'months': {
      const [from = '', to = ''] = period.split('/')
      return to.startsWith(year) ? { year, first: Number(from.slice(5)), last: Number(to.slice(5)) } : undefined
    }
    default:
      return undefined
  }
}
