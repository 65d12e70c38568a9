import { escapeMarkdown } from '../markdown-page.ts'
import type { ComparisonPage, PageGrid } from './comparison-page.ts'

/** A comparison as Markdown; every source is a footnote with document, day and sentence. */
export function pageToMarkdown(page: ComparisonPage): string {
  const blocks = [
    `# ${escapeMarkdown(page.title)}`,
    ...page.intro.map(escapeMarkdown),
    ...page.grids.map(gridToMarkdown),
    ...page.lists.map(
      ({ title, items }) => `## ${title}\n\n${items.map((item) => `- ${withFootnotes(item)}`).join('\n')}`,
    ),
    ...(page.sources.length === 0
      ? []
      : [
          [
            `## ${page.sourcesTitle}`,
            ...page.sources.map(({ number, full }) => `[^${number}]: ${escapeMarkdown(full)}`),
          ].join('\n\n'),
        ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function gridToMarkdown({ title, head, lines }: PageGrid): string {
  const rule = head.map((_, k) => (k === 0 ? '---' : '--:'))
  const rows = [head.map(escapeMarkdown), rule, ...lines.map((cells) => cells.map(withFootnotes))]
  return `## ${escapeMarkdown(title)}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`
}

const withFootnotes = (text: string) => escapeMarkdown(text).replace(/\[(\d+)\]/g, '[^$1]')
