import type { Observation } from '../../core/model/observation.ts'
import { formatNumber } from '../../tables/format-number.ts'
import type { Row } from '../../tables/table.ts'
import { lastDay } from '../../tables/territory.ts'
import type { Html } from '../html.ts'
import { unitText } from '../value-text.ts'
import { cite, comparableRows, listed, strong } from './finding.ts'
import type { Finding, Material } from './finding.ts'

/** One finding for every row in which places stand side by side. */
export function comparePlaces(material: Material): Finding[] {
  return comparableRows(material.table).map((row) => compareRow(row, material))
}

function compareRow(row: Row, material: Material): Finding {
  const { wording } = material
  const { html } = wording.messages
  const cells = row.cells.filter((cell) => cell.figures.length > 0)
  const ranked = [...cells].sort((a, b) => shareOf(b.figures[0]?.observation) - shareOf(a.figures[0]?.observation))
  const entries = ranked.map((cell) =>
    html('compare.entry', {
      place: strong(wording.place(cell.place)),
      figures: listed(
        cell.figures.map(({ observation }) => withPart(observation, material)),
        material,
      ),
    }),
  )
  const lead = html('compare.lead', {
    indicator: wording.indicator(row.indicator),
    said: wording.said({ measure: row.measure, value: 0, ...(row.basis === undefined ? {} : { basis: row.basis }) }),
    period: wording.period(row.period),
    entries: listed(entries, material),
    difference: differenceOf(ranked.map((cell) => cell.figures.map((figure) => figure.observation)), material) ?? '',
  })
  return { lead, limits: limitsOf(row, ranked.flatMap((cell) => cell.figures.map((figure) => figure.observation)), material) }
}

/** A fraction with its percentage, so that different wholes can be held against each other. */
function withPart(observation: Observation, material: Material): Html {
  const figure = cite(observation, material)
  const { measure, total } = observation
  if (measure !== 'fraction' || total === undefined || total === 0) return figure
  const { messages } = material.wording
  const percent = `${formatNumber(shareOf(observation) * 100, messages.language, 1)}%`
  return messages.html('compare.with-percent', { figure, percent })
}

const shareOf = (o: Observation | undefined) => (o === undefined ? 0 : o.measure === 'fraction' ? o.value / (o.total ?? 1) : o.value)

/** The difference of two single exact figures. */
function differenceOf(figures: readonly (readonly Observation[])[], { wording }: Material): string | undefined {
  const { messages } = wording
  const [first, second, ...others] = figures
  const [a, ...moreA] = first ?? []
  const [b, ...moreB] = second ?? []
  if (!a || !b || others.length + moreA.length + moreB.length > 0) return undefined
  if (![a, b].every((o) => o.bound === 'exact' && o.high === undefined)) return undefined
  if (a.measure === 'fraction' || a.measure === 'rank') return undefined
  const unit = a.unit === 'percent' ? 'percentage_point' : a.unit
  const digits = Math.max(...[a, b].map(({ precision }) => decimalsOf(precision)))
  const amount = formatNumber(Math.abs(a.value - b.value), messages.language, digits)
  return messages.text('compare.difference', { amount: `${amount} ${unitText(unit, 1, messages, a.value - b.value)}` })
}

const decimalsOf = (precision: number) => (precision > 0 ? Math.max(0, -Math.floor(Math.log10(precision) + 1e-9)) : 0)

function limitsOf(row: Row, figures: readonly Observation[], material: Material): Html[] {
  const { evidence, wording } = material
  const { html } = wording.messages
  const places = (observations: readonly Observation[]) =>
    listed([...new Set(observations.map((o) => wording.place(o.place)))].map(strong), material)
  const limits: Html[] = []
  const guessed = figures.filter((o) => o.status !== 'actual')
  if (guessed.length > 0 && guessed.length < figures.length) {
    limits.push(html('limit.status', { guessed: places(guessed), stated: places(figures.filter((o) => o.status === 'actual')) }))
  }
  const early = figures.filter((o) => isEarly(evidence.dateOf(o.doc), row.period))
  if (early.length > 0) {
    const dates = [...new Set(early.map((o) => wording.date(evidence.dateOf(o.doc))))].map(strong)
    limits.push(html('limit.early', { period: wording.period(row.period), dates: listed(dates, material) }))
  }
  if (row.measure === 'fraction') limits.push(html('limit.fraction'))
  return limits
}

/** Whether a text is older than the end of the period that it gives a figure for. */
export function isEarly(date: string | undefined, period: string | undefined): boolean {
  return date !== undefined && period !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && date < lastDay(period)
}
