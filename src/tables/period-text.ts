import type { MessageParams } from '../data/messages.ts'

type Say = (key: string, params?: MessageParams) => string

const roman = ['', 'I', 'II', 'III', 'IV']

/** A day, month or year for people: `2020-11-26` → `26/11/2020`. */
export function dateText(date: string, say: Say): string {
  const [year = '', month, day] = date.split('-').map((part) => String(Number(part)))
  if (month === undefined) return say('date.year', { year })
  const name = say(`month.${month}`)
  return day === undefined ? say('date.month', { year, month: name }) : say('date.day', { year, month: name, day })
}

/** A printed period for people: `2024-Q1` → `quý I/2024`, `2021-01/2021-09` → `9 tháng đầu năm 2021`. */
export function periodText(period: string, say: Say): string {
  const [from = '', to] = period.split('/')
  const [, year = '', kind, number = ''] = /^(\d{4})-([QS])(\d)$/.exec(period) ?? []
  if (kind === 'Q') return say('period.quarter', { year, n: number, roman: roman[Number(number)] ?? number })
  if (kind === 'S') return say(`period.half.${number}`, { year })
  if (to === undefined) {
    if (from.length === 4) return say('period.year', { year: from })
    return from.length === 7 ? dateText(from, say) : say('period.day', { date: dateText(from, say) })
  }
  if (from.length === 4) return say('period.years', { from, to })
  const [, ofYear, first, sameYear, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? []
  if (ofYear !== undefined && ofYear === sameYear && first === '01') {
    return say('period.first-months', { year: ofYear, n: Number(last) })
  }
  return say('period.from-to', { from: dateText(from, say), to: dateText(to, say) })
}
