import type { Observation } from '../core/model/observation.ts'
import { escapeMarkdown } from './markdown-page.ts'
import type { MarkdownPage } from './markdown-page.ts'
import { observationsOf } from './observations-of.ts'
import type { SourceDocument } from './sources.ts'
import type { Table } from './table.ts'

/** Every document with the figures that the table takes from it, as written and where. */
export function markdownSources(table: Table, page: MarkdownPage): string {
  const { say } = page.wording
  const used = table.sections.flatMap(({ rows }) => rows.flatMap(observationsOf))
  const parts = page.documents.map((document) => sourceOf(document, used, page))
  return parts.length === 0 ? '' : [`## ${say('sources.title')}`, ...parts].join('\n\n')
}

function sourceOf(
  document: SourceDocument,
  used: readonly Observation[],
  { wording, references }: MarkdownPage,
): string {
  const { say } = wording
  const { id, title, publisher, date } = document
  const figures = new Map(used.filter((o) => o.doc === id).map((o) => [o.id, o]))
  const lines = [...figures.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((o) => `[${references.of(o)}] ${say('sources.figure', { quote: o.quote, start: o.start, end: o.end })}`)
  const head = say('sources.document', { letter: references.letterOf(id), title: title ?? id })
  const file = say('sources.file', { doc: id, date: wording.date(date) })
  return [
    `### ${escapeMarkdown(head)}`,
    escapeMarkdown(publisher === undefined ? file : `${publisher}, ${file}`),
    lines.length === 0 ? say('sources.none') : lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
  ].join('\n\n')
}
