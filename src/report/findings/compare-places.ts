import type { Observation } from '../../core/model/observation.ts'
import { decimalsOf, formatNumber } from '../../tables/format-number.ts'
import type { Figure, Row } from '../../tables/table.ts'
import { comparableRows } from '../../tables/views.ts'
import { markup } from '../html.ts'
import type { Html } from '../html.ts'
import { cite, listed } from './finding.ts'
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
      place: wording.place(cell.place),
      figures: listed(
        cell.figures.map(({ observation }) => withPart(observation, material)),
        material,
      ),
    }),
  )
  const base = row.basis === undefined || row.basis === 'yoy' ? '' : wording.base(row)
  const title = html(`compare.title.${row.measure}`, {
    name: wording.indicator(row.indicator),
    indicator: wording.indicatorWithin(row.indicator),
    period: wording.period(row.period),
    base: base === '' ? '' : ` ${base}`,
  })
  const lead = html('compare.lead', {
    title: markup`<strong>${title}</strong>`,
    entries: listed(entries, material),
    benchmark: benchmarkOf(row, material),
    difference:
      differenceOf(
        ranked.map((cell) => cell.figures.map((figure) => figure.observation)),
        material,
      ) ?? '',
  })
  return {
    lead,
    limits: limitsOf(
      row,
      ranked.flatMap((cell) => cell.figures),
      material,
    ),
  }
}

/** What the texts say of the country for the same. */
function benchmarkOf({ benchmarks }: Row, material: Material): Html {
  const { wording } = material
  return markup`${benchmarks.map(({ observation }) =>
    wording.messages.html('compare.benchmark', {
      place: wording.place(observation.place),
      indicator: wording.indicatorWithin(observation.indicator),
      figure: cite(observation, material),
    }),
  )}`
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

const shareOf = (o: Observation | undefined) =>
  o === undefined ? 0 : o.measure === 'fraction' ? o.value / (o.total ?? 1) : o.value

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
  return messages.text('compare.difference', {
    amount: `${amount} ${wording.unit(unit, 1, Math.abs(a.value - b.value))}`,
  })
}

function limitsOf(row: Row, figures: readonly Figure[], material: Material): Html[] {
  const { evidence, wording } = material
  const { html } = wording.messages
  const places = (some: readonly Figure[]) =>
    listed(
      [...new Set(some.map(({ observation }) => wording.place(observation.place)))].map((name) => markup`${name}`),
      material,
    )
  const limits: Html[] = []
  const [guessed, stated] = [false, true].map((isActual) =>
    figures.filter(({ observation }) => (observation.status === 'actual') === isActual),
  )
  if (guessed?.length && stated?.length) {
    limits.push(html('limit.status', { guessed: places(guessed), stated: places(stated) }))
  }
  const early = figures.filter((figure) => figure.isEarly)
  if (early.length > 0) {
    const dates = [...new Set(early.flatMap(({ observation }) => evidence.dateOf(observation.doc) ?? []))].sort()
    const days = dates.map((date) => markup`${wording.date(date)}`)
    limits.push(html('limit.early', { period: wording.period(row.period), dates: listed(days, material) }))
  }
  if (row.measure === 'fraction') limits.push(html('limit.fraction'))
  return limits
}
