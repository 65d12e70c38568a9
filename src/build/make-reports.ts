import { makeCharts } from '../charts/make-charts.ts'
import type { ChartType } from '../charts/make-charts.ts'
import type { PageFormat } from '../config/config-schema.ts'
import { gatherEvidence } from '../report/evidence.ts'
import { reportMarkdown } from '../report/markdown/report-markdown.ts'
import { loadPageAssets } from '../report/page-assets.ts'
import { reportPage } from '../report/report-page.ts'
import type { ReportInput } from '../report/report-page.ts'
import { findLimits } from '../tables/limits.ts'
import { drawCharts } from './draw-charts.ts'
import type { Drawings } from './make-drawings.ts'
import { tableOf } from './making.ts'
import type { Edition, Making } from './making.ts'
import { placesOf } from './places-of.ts'
import type { Output } from './write-outputs.ts'

/** The data that pages name, and the language besides that of the edition. */
export interface Beside {
  readonly data: readonly Output[]
  readonly other: Edition | undefined
}

/** The comparison report: `index<suffix>.html`, `.md` and `.pdf`, as they are asked for. */
export function makeReport(
  { language, suffix }: Edition,
  making: Making,
  drawings: Drawings,
  { data, other }: Beside,
): Promise<Output[]> {
  const { config, evidence, lexicon } = making
  if (config.report.length === 0) return Promise.resolve([])
  const { observations, table } = tableOf({}, making)
  const placePages = (format: PageFormat) =>
    config.places.includes(format)
      ? placesOf(evidence, lexicon).map((place) => ({ place, href: `places/${place}${suffix}.${format}` }))
      : []
  return pagesOf(config.report, making, (format) => ({
    name: `index${suffix}`,
    input: {
      language,
      evidence,
      table,
      limits: findLimits({ table, observations, lexicon, dateOf: evidence.dateOf }),
      charts: drawings.shown,
      lexicon,
      ...(other === undefined ? {} : { otherPage: `index${other.suffix}.${format}` }),
      dataFiles: data.map((file) => file.path),
      placePages: placePages(format),
    },
  }))
}

/** A page for each place that texts report about, from those texts alone: `places/<place><suffix>.<format>`. */
export async function makePlacePages(edition: Edition, making: Making, beside: Beside): Promise<Output[]> {
  const { config, evidence, lexicon } = making
  if (config.places.length === 0) return []
  const made = await Promise.all(placesOf(evidence, lexicon).map((place) => placePage(place, edition, making, beside)))
  return made.flat()
}

async function placePage(
  place: string,
  { language, suffix }: Edition,
  making: Making,
  { data, other }: Beside,
): Promise<Output[]> {
  const { config, evidence, lexicon, drawer } = making
  const own = gatherEvidence(
    evidence.documents.filter(({ document, extraction }) => (document.meta.place ?? extraction.place) === place),
  )
  const { observations, table } = tableOf({}, { evidence: own, lexicon })
  const { sources: documents, sentenceOf, dateOf } = own
  const charts = makeCharts({ table, observations, documents, lexicon, language, sentenceOf }, pageCharts).map(
    (chart) => (chart.id.startsWith('scoreboard-') ? chart : { ...chart, id: `${chart.id}-${place}` }),
  )
  const drawn = await drawCharts(charts, ['svg'], suffix, drawer)
  const pages = await pagesOf(config.places, making, (format) => ({
    name: `places/${place}${suffix}`,
    input: {
      language,
      evidence: own,
      table,
      limits: findLimits({ table, observations, lexicon, dateOf }),
      charts: drawn.charts.map((chart) => ({ ...chart, files: chart.files.map(fromPlaces) })),
      lexicon,
      ...(other === undefined ? {} : { otherPage: `${place}${other.suffix}.${format}` }),
      dataFiles: data.map((file) => fromPlaces(file.path)),
    },
  }))
  return [...drawn.files, ...pages]
}

interface Page {
  /** Its path without the ending. */
  readonly name: string
  readonly input: Omit<ReportInput, 'assets'>
}

async function pagesOf(
  formats: readonly PageFormat[],
  { printer }: Making,
  pageFor: (format: PageFormat) => Page,
): Promise<Output[]> {
  const made = await Promise.all(
    formats.map(async (format): Promise<Output[]> => {
      const { name, input } = pageFor(format)
      const path = `${name}.${format}`
      switch (format) {
        case 'html':
          return [{ path, content: reportPage({ ...input, assets: loadPageAssets() }) }]
        case 'md':
          return [{ path, content: reportMarkdown(input) }]
        case 'pdf': {
          const content = await printer.print(path, reportPage({ ...input, assets: loadPageAssets() }))
          return content === undefined ? [] : [{ path, content }]
        }
      }
    }),
  )
  return made.flat()
}

/** What the page of one place draws. */
const pageCharts: readonly ChartType[] = ['plan', 'scoreboard']

/** A path of the build as a page in `places/` refers to it. */
const fromPlaces = (file: string) => `../${file}`
