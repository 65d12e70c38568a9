import type { Observation } from '../../core/model/observation.ts'
import { observationsOf } from '../../tables/observations-of.ts'
import { escapeMarkdown } from '../../tables/markdown-page.ts'
import type { MarkdownPage } from '../../tables/markdown-page.ts'
import { scoreRows } from '../../tables/scoreboard.ts'
import { marksNote, sectionToMarkdown } from '../../tables/table-markdown.ts'
import { addressOf } from '../anchor.ts'
import { bySubject } from '../chart-view.ts'
import type { ReportChart } from '../chart-view.ts'
import { findingGroups } from '../findings/finding-groups.ts'
import { ownLimits } from '../findings/findings-view.ts'
import type { FindingGroup } from '../findings/findings-view.ts'
import type { Material } from '../findings/finding.ts'
import { findGaps } from '../findings/gaps.ts'
import type { Html } from '../html.ts'
import { join, markup } from '../html.ts'
import { leadOf, titleOf } from '../report-head.ts'
import type { ReportInput } from '../report-page.ts'
import { scoreCells, scoreColumns } from '../scoreboard-view.ts'
import { reportWording } from '../wording.ts'
import { linkReferences, sourceLinker } from './figure-anchors.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { sourcesMarkdown } from './sources-markdown.ts'

/**
 * The report of a corpus as one Markdown file, to be read on a code host: findings, gaps, charts as pictures beside it,
 * tables, and every figure with its sentence, to which all mentions of it lead.
 */
export function reportMarkdown(input: Omit<ReportInput, 'assets'>): string {
  const { language, evidence, table, limits, lexicon, charts, dataFiles, otherPage, placePages = [] } = input
  const wording = reportWording(language, lexicon)
  const { messages } = wording
  const link = sourceLinker(evidence)
  const material: Material = { evidence, table, limits, wording, link }
  const page: MarkdownPage = {
    wording,
    documents: evidence.sources,
    limits,
    references: { of: evidence.referenceOf, letterOf: evidence.letterOf, dateOf: evidence.dateOf },
  }
  const head = (id: string) => [`## ${messages.text(`${id}.title`)}`, escapeMarkdown(messages.text(`${id}.intro`))]
  const linkTo = (file: string, name: string) => markup`<a href="${addressOf(file)}">${name}</a>`
  const pages = join(
    placePages.map(({ place, href }) => linkTo(href, wording.place(place))),
    ', ',
  )
  const shown = charts.filter(({ files }) => pictureOf(files) !== undefined)
  const blocks = [
    `# ${escapeMarkdown(titleOf(table, wording))}`,
    ...(otherPage === undefined ? [] : [inlineMarkdown(linkTo(otherPage, messages.text('other-language')))]),
    escapeMarkdown(`${leadOf(evidence, wording)} ${messages.text('lead.select-link')}`),
    ...(placePages.length === 0 ? [] : [inlineMarkdown(messages.html('lead.places', { pages }))]),
    ...head('findings').slice(0, 1),
    escapeMarkdown(messages.text('findings.intro-plain')),
    ...findingGroups(material).flatMap((group) => findingsMarkdown(group, material)),
    ...head('gaps'),
    listOf(findGaps(material)),
    ...(shown.length === 0 ? [] : [...head('charts'), ...shown.map((chart) => chartMarkdown(chart, material))]),
    ...head('table'),
    ...table.sections.flatMap((section) => {
      const note = `section.${section.measure}.note`
      const lines = sectionToMarkdown(section, table, page, '###')
      return [linkReferences(lines, evidence), ...(messages.has(note) ? [escapeMarkdown(messages.text(note))] : [])]
    }),
    ...(table.sections.some(({ rows }) => rows.some((row) => observationsOf(row).length > 0))
      ? [escapeMarkdown(marksNote(wording))]
      : []),
    ...head('scoreboards'),
    ...evidence.documents.flatMap((read) => scoreboardMarkdown(read, material)),
    ...head('sources').slice(0, 1),
    ...sourcesMarkdown(evidence, wording),
    '---',
    inlineMarkdown(
      messages.html('foot', {
        files: join(
          dataFiles.map((file) => linkTo(file, file)),
          ', ',
        ),
      }),
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const listOf = (items: readonly Html[]) => items.map((item) => `- ${inlineMarkdown(item)}`).join('\n')

function findingsMarkdown(group: FindingGroup, { wording }: Material): string[] {
  const { text } = wording.messages
  if (group.findings.length === 0) return group.id === 'beside' ? [escapeMarkdown(text('findings.none'))] : []
  const { findings, shared } = ownLimits(group.findings)
  const lines = findings.map(({ lead, limits }) => {
    const limit = limits.length === 0 ? '' : ` *${inlineMarkdown(join(limits, ' '))}*`
    return `- ${inlineMarkdown(lead)}${limit}`
  })
  return [
    `### ${text(`findings.${group.id}`)}`,
    lines.join('\n'),
    ...(shared.length === 0 ? [] : [`*${inlineMarkdown(join(shared, ' '))}*`]),
  ]
}

/** A picture of a chart that a reader's program shows; a specification alone is none. */
function pictureOf(files: readonly string[]): string | undefined {
  return files.find((file) => file.endsWith('.svg')) ?? files.find((file) => file.endsWith('.png'))
}

function chartMarkdown({ title, files, observations }: ReportChart, { wording, link }: Material): string {
  const figureOf = (o: Observation) =>
    o.status === 'actual'
      ? link(o, wording.value(o))
      : markup`${link(o, wording.value(o))} (${wording.status(o.status)})`
  const lines = bySubject(observations).map((figures) => {
    const [first] = figures
    const name = first
      ? `${wording.place(first.place)}, ${wording.indicatorWithin(first.indicator, first.breakdown)}`
      : ''
    return markup`${name} ${join(figures.map(figureOf), ', ')}`
  })
  const picture = `![${escapeMarkdown(title).replace(/[[\]]/g, '\\$&')}](${addressOf(pictureOf(files) ?? '')})`
  return [picture, ...(lines.length === 0 ? [] : [inlineMarkdown(join(lines, ' · '))])].join('\n\n')
}

function scoreboardMarkdown(
  { document, extraction }: Material['evidence']['documents'][number],
  { evidence, wording, link }: Material,
): string[] {
  const { text } = wording.messages
  const head = `### ${evidence.letterOf(document.id)}. ${escapeMarkdown(document.meta.title ?? document.id)}`
  const rows = scoreRows(extraction.observations, document.id)
  if (rows.length === 0) return [head, escapeMarkdown(text('scoreboard.empty'))]
  const lines = rows.map((row) =>
    scoreCells(row, extraction, { evidence, wording, link }).map((parts) => inlineMarkdown(join(parts))),
  )
  const grid = [
    scoreColumns.map((column) => escapeMarkdown(text(`column.${column}`))),
    scoreColumns.map((_, k) => (k < 2 ? '---' : '--:')),
    ...lines,
  ]
  return [head, grid.map((cells) => `| ${cells.join(' | ')} |`).join('\n')]
}
