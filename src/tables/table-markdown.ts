import { limitText } from './limit-text.ts'
import { markdownCell, markdownFigure } from './markdown-cell.ts'
import { markdownNotes } from './markdown-notes.ts'
import { escapeMarkdown } from './markdown-page.ts'
import type { MarkdownContext, MarkdownPage } from './markdown-page.ts'
import { markdownSources } from './markdown-sources.ts'
import { referencesFor } from './sources.ts'
import type { Row, Section, Table } from './table.ts'
import { placesWithFigure } from './views.ts'
import type { TableWording } from './wording.ts'

/**
 * A table as Markdown for people: a part for every measure, then notes on its cells, what cannot be concluded, and the
 * sources of every figure.
 */
export function tableToMarkdown(table: Table, context: MarkdownContext): string {
  const page: MarkdownPage = { ...context, references: referencesFor(context.documents) }
  const { say } = page.wording
  const rows = table.sections.flatMap((section) => section.rows)
  const limits = page.limits.map((limit) => limitText(limit, page.wording, page.references))
  const parts = [
    `# ${say('title')}`,
    ...(rows.length === 0 ? [say('empty')] : [say('intro'), marksNote(page.wording)]).map(escapeMarkdown),
    ...table.sections.map((section) => sectionToMarkdown(section, table, page)),
    viewList(
      'notes.title',
      rows.flatMap((row) => markdownNotes(row, page)),
      page,
    ),
    viewList('limits.title', limits, page),
    markdownSources(table, page),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What the marks in the cells mean. */
export const marksNote = ({ say }: TableWording): string => say('intro.marks')

function viewList(title: string, items: readonly string[], { wording }: MarkdownPage): string {
  if (items.length === 0) return ''
  return `## ${wording.say(title)}\n\n${items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')}`
}

/** One measure: the rows with several places first, since they are what one came for. */
export function sectionToMarkdown(
  { measure, rows }: Section,
  { places }: Table,
  page: MarkdownPage,
  heading = '##',
): string {
  const { wording } = page
  const { say } = wording
  const country = rows.flatMap((row) => row.benchmarks)[0]?.observation.place
  const benchmarks = (row: Row) => row.benchmarks.map((figure) => markdownFigure(figure, row, page)).join(' ≠ ')
  const head = [
    ...['indicator', 'period', 'unit'].map((name) => say(`column.${name}`)),
    ...places.map((place) => wording.place(place)),
    ...(country === undefined ? [] : [say('column.benchmark', { place: wording.place(country) })]),
  ]
  const lines = [...rows]
    .sort((a, b) => Number(placesWithFigure(b) > 1) - Number(placesWithFigure(a) > 1))
    .map((row) => [
      nameOf(row, wording),
      wording.period(row.period),
      unitOf(row, wording),
      ...row.cells.map((cell) => markdownCell(cell, row, page)),
      ...(country === undefined ? [] : [benchmarks(row)]),
    ])
  const rule = head.map((_, k) => (k < 3 ? '---' : '--:'))
  const table = [head.map(escapeMarkdown), rule, ...lines.map((cells) => cells.map(escapeMarkdown))]
  return `${heading} ${say(`section.${measure}`)}\n\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`
}

/** The indicator with what it is held against; an attainment says that in its unit. */
function nameOf(row: Row, wording: TableWording): string {
  const base = row.measure === 'attainment' ? '' : wording.base(row)
  return [wording.indicator(row.indicator), base].filter((part) => part !== '').join(', ')
}

function unitOf(row: Row, wording: TableWording): string {
  if (row.measure === 'rank') return ''
  return row.measure === 'attainment'
    ? wording.say('column.percent-of', { base: wording.base(row) })
    : wording.unit(row.unit, row.scale)
}
