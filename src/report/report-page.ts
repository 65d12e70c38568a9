import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Limit } from '../tables/limits.ts'
import type { Table } from '../tables/table.ts'
import { comparableRows } from '../tables/views.ts'
import { viewCharts } from './chart-view.ts'
import type { ReportChart } from './chart-view.ts'
import type { Evidence } from './evidence.ts'
import { figureLinker } from './figure-link.ts'
import { findingGroups } from './findings/finding-groups.ts'
import type { Material } from './findings/finding.ts'
import { viewFindings } from './findings/findings-view.ts'
import { findGaps } from './findings/gaps.ts'
import { join, markup } from './html.ts'
import type { Html } from './html.ts'
import type { PageAssets } from './page-assets.ts'
import { viewPage } from './page.ts'
import type { PageSection } from './page.ts'
import { leadOf, titleOf } from './report-head.ts'
import { scoreboardChart, viewScoreboards } from './scoreboard-view.ts'
import { viewSources, viewTexts } from './sources-view.ts'
import { viewRows, viewTable } from './table-view.ts'
import type { TableContext } from './table-view.ts'
import { reportWording } from './wording.ts'

/** What a report is made of, in one language. */
export interface ReportInput {
  readonly language: Language
  readonly evidence: Evidence
  readonly table: Table
  readonly limits: readonly Limit[]
  readonly charts: readonly ReportChart[]
  readonly lexicon: Lexicon
  readonly assets: PageAssets
  /** The page in the other language, relative to this one, where it is made. */
  readonly otherPage?: string
  /** Data files of the build, relative to the page. */
  readonly dataFiles: readonly string[]
  /** Pages of single places, relative to this one. */
  readonly placePages?: readonly { readonly place: string; readonly href: string }[]
}

/** Makes the report of a corpus: one page that opens from disk. */
export function reportPage(input: ReportInput): string {
  const { language, evidence, table, limits, lexicon, assets, otherPage, dataFiles, placePages = [] } = input
  const wording = reportWording(language, lexicon)
  const { messages } = wording
  const link = figureLinker(evidence, wording)
  const material: Material = { evidence, table, limits, wording, link }
  const files = join(
    dataFiles.map((file) => markup`<a href="${file}">${file}</a>`),
    ', ',
  )
  const pages = join(
    placePages.map(({ place, href }) => markup`<a href="${href}">${wording.place(place)}</a>`),
    ', ',
  )
  const places = placePages.length > 0 && markup` ${messages.html('lead.places', { pages })}`
  return viewPage(
    {
      title: titleOf(table, wording),
      lead: markup`${leadOf(evidence, wording)} <span class="screen-only">${messages.text('lead.select')}</span><span class="print-only">${messages.text('lead.references')}</span>${places}`,
      sections: sectionsOf(input, material),
      foot: messages.html('foot', { files }),
      ...(otherPage === undefined
        ? {}
        : { otherLanguage: { language: language === 'vi' ? 'en' : 'vi', href: otherPage } }),
    },
    messages,
    assets,
  )
}

function sectionsOf({ charts }: ReportInput, material: Material): PageSection[] {
  const { evidence, table, wording, link } = material
  const { messages } = wording
  const context: TableContext = { evidence, wording, link }
  const section = (id: string, body: Html): PageSection => ({
    id,
    title: messages.text(`${id}.title`),
    intro: messages.text(`${id}.intro`),
    body,
  })
  const rows = comparableRows(table)
  const ofOneDocument = new Set(evidence.documents.map(({ document }) => scoreboardChart(document.id)))
  const comparing = charts.filter(({ id }) => !ofOneDocument.has(id))
  return [
    section('findings', viewFindings(findingGroups(material), messages)),
    section('gaps', markup`<ul class="gaps">\n${findGaps(material).map((gap) => markup`<li>${gap}</li>\n`)}</ul>\n`),
    // One place has nobody beside it.
    ...(table.places.length === 1
      ? []
      : [
          section(
            'comparison',
            rows.length === 0
              ? markup`<p>${messages.text('comparison.none')}</p>\n`
              : viewRows(table.places, rows, messages.text('comparison.caption'), context, { withSaid: true }),
          ),
        ]),
    ...(comparing.length === 0 ? [] : [section('charts', viewCharts(comparing, context))]),
    section('table', viewTable(table, context)),
    section('scoreboards', viewScoreboards(charts, context)),
    section('sources', viewSources(evidence, wording)),
    section('texts', viewTexts(evidence, wording)),
  ]
}
