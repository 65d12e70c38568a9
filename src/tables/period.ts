/** What kind of stretch a printed period is; only equal kinds can stand side by side. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'years' | 'months' | 'days'

/** The kind of a printed period: `2020`, `2023-S1`, `2024-Q1`, `2024-03`, `2020-11-26`, `2020/2022`, `2021-01/2021-09`. */
export function periodKind(period: string): PeriodKind {
  const [from = '', to] = period.split('/')
  if (to !== undefined) return from.length === 4 ? 'years' : from.length === 7 ? 'months' : 'days'
  if (from.includes('Q')) return 'quarter'
  if (from.includes('S')) return 'half'
  return from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'day'
}

/** The last day of a printed period: `2024-Q1` → `2024-03-31`. */
export function lastDay(period: string): string {
  const end = period.split('/').at(-1) ?? period
  const part = partOfYear(end)
  if (part) return endOfMonth(part.year, part.last)
  if (end.length === 4) return `${end}-12-31`
  return end.length === 7 ? endOfMonth(end.slice(0, 4), Number(end.slice(5))) : end
}

/** A quarter or a half year by its last month. */
function partOfYear(text: string): { year: string; last: number } | undefined {
  const [, year, kind, number] = /^(\d{4})-([QS])(\d)$/.exec(text) ?? []
  return year === undefined ? undefined : { year, last: Number(number) * (kind === 'Q' ? 3 : 6) }
}

const two = (n: number) => String(n).padStart(2, '0')

function endOfMonth(year: string, month: number): string {
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return `${year}-${two(month)}-${two(day)}`
}
