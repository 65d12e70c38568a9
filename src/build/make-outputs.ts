import { makeCharts } from '../charts/make-charts.ts'
import type { ChartType } from '../charts/make-charts.ts'
import type { ChartOutput, Config } from '../config/config-schema.ts'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { csvWriter } from '../formats/csv.ts'
import { jsonlWriter } from '../formats/jsonl.ts'
import { writeObservations } from '../formats/observation-writer.ts'
import { gatherEvidence } from '../report/evidence.ts'
import type { Evidence } from '../report/evidence.ts'
import type { ReportChart } from '../report/chart-view.ts'
import { loadPageAssets } from '../report/page-assets.ts'
import { reportPage } from '../report/report-page.ts'
import { crossCity } from '../tables/cross-city.ts'
import { findLimits } from '../tables/limits.ts'
import { tableToCsv } from '../tables/table-csv.ts'
import { tableToMarkdown } from '../tables/table-markdown.ts'
import { tableWording } from '../tables/wording.ts'
import { drawCharts } from './draw-charts.ts'
import type { DrawingRoom } from './draw-charts.ts'
import { observationsFile, sentencesFile, sentencesOf, toldBy } from './earlier.ts'
import { placesOf } from './places-of.ts'
import { select } from './select.ts'
import type { Selection } from './select.ts'
import type { Output } from './write-outputs.ts'

export interface Making {
  readonly config: Config
  readonly evidence: Evidence
  readonly lexicon: Lexicon
  readonly room: DrawingRoom
}

/** The results in one language; the files of the language that was not asked for carry its name. */
interface Edition {
  readonly language: Language
  readonly suffix: string
}

/** Every file of a build, in memory: the data once, and tables, charts and pages in each language. */
export async function makeOutputs(making: Making): Promise<Output[]> {
  const { config } = making
  const editions = config.languages.map((language): Edition => ({
    language,
    suffix: language === config.language ? '' : `.${language}`,
  }))
  const data = makeData(making)
  const made: Output[] = [...data]
  for (const edition of editions) {
    const tables = makeTables(edition, making)
    const drawings = await makeDrawings(edition, making)
    made.push(...tables, ...drawings.files)
    const other = editions.find((one) => one !== edition)
    made.push(...makeReport(edition, other, { ...making, data: [...data, ...tables], drawings }))
    if (config.places.includes('html')) made.push(...(await makePlacePages(edition, other, { ...making, data })))
  }
  return withoutTwins(made)
}

/** Languages and pages share some files, such as the CSV of a table: the first of a name counts. */
function withoutTwins(outputs: readonly Output[]): Output[] {
  const made = new Map<string, Output>()
  for (const output of outputs) if (!made.has(output.path)) made.set(output.path, output)
  return [...made.values()]
}

function makeData({ config, evidence }: Making): Output[] {
  const { observations } = evidence
  return [
    { path: observationsFile, content: writeObservations(jsonlWriter(), observations) },
    { path: sentencesFile, content: sentencesOf(toldBy(evidence)) },
    ...(config.data.includes('csv')
      ? [{ path: 'observations.csv', content: writeObservations(csvWriter(), observations) }]
      : []),
  ]
}

function makeTables({ language, suffix }: Edition, { config, evidence, lexicon }: Making): Output[] {
  return config.tables.flatMap(({ id, formats, ...selection }) => {
    const { table, limits } = tableOf(selection, { evidence, lexicon })
    const wording = tableWording(language, lexicon)
    return formats.map((format): Output => {
      switch (format) {
        case 'csv':
          return { path: `${id}.csv`, content: tableToCsv(table, evidence.dateOf) }
        case 'md':
          return {
            path: `${id}${suffix}.md`,
            content: tableToMarkdown(table, { wording, documents: evidence.sources, limits }),
          }
      }
    })
  })
}

function tableOf(selection: Selection, { evidence, lexicon }: Pick<Making, 'evidence' | 'lexicon'>) {
  const { dateOf } = evidence
  const observations = select(evidence.observations, selection)
  const places = placesOf(evidence, lexicon).filter((place) => selection.places?.includes(place) ?? true)
  const table = crossCity({ observations, lexicon, places, dateOf })
  return { observations, table, limits: findLimits({ table, observations, lexicon, dateOf }) }
}

/** What is drawn, and of it what the report shows: charts made for each place or indicator are files alone. */
interface Drawings {
  readonly shown: readonly ReportChart[]
  readonly files: readonly Output[]
}

/** The charts of every entry of the configuration, none twice. */
async function makeDrawings({ language, suffix }: Edition, making: Making): Promise<Drawings> {
  const { config, evidence, lexicon, room } = making
  const shown: ReportChart[] = []
  const files: Output[] = []
  const known = new Set<string>()
  for (const entry of config.charts) {
    for (const { names, selection } of partsOf(entry, making)) {
      const { observations, table } = tableOf(selection, making)
      const { sources: documents, sentenceOf } = evidence
      const charts = makeCharts({ table, observations, documents, lexicon, language, sentenceOf }, entry.types)
        .map((chart) => ({ ...chart, id: [chart.id, ...names].join('-') }))
        .filter(({ id }) => !known.has(id))
      for (const { id } of charts) known.add(id)
      const drawn = await drawCharts(charts, entry.formats, suffix, room)
      if (entry.each === undefined) shown.push(...drawn.charts)
      files.push(...drawn.files)
    }
  }
  return { shown, files }
}

/** A chart of its own for each indicator and place that the entry asks for, or one for all. */
function partsOf(
  { each = [], indicators, places, periods, measures }: ChartOutput,
  { evidence, lexicon }: Making,
): { names: readonly string[]; selection: Selection }[] {
  const selection: Selection = { indicators, places, periods, measures }
  const observations = select(evidence.observations, selection)
  const ofIndicators = each.includes('indicator')
    ? [...new Set(observations.map((o) => o.indicator))].filter((id) => id !== 'other').sort()
    : [undefined]
  const ofPlaces = each.includes('place')
    ? placesOf(evidence, lexicon).filter((place) => places?.includes(place) ?? true)
    : [undefined]
  return ofIndicators.flatMap((indicator) =>
    ofPlaces.map((place) => ({
      names: [indicator, place].filter((name) => name !== undefined).map((name) => name.replaceAll('_', '-')),
      selection: {
        ...selection,
        ...(indicator === undefined ? {} : { indicators: [indicator] }),
        ...(place === undefined ? {} : { places: [place] }),
      },
    })),
  )
}

function makeReport(
  { language, suffix }: Edition,
  other: Edition | undefined,
  { config, evidence, lexicon, data, drawings }: Making & { data: readonly Output[]; drawings: Drawings },
): Output[] {
  if (!config.report.includes('html')) return []
  const { table, limits } = tableOf({}, { evidence, lexicon })
  const page = reportPage({
    language,
    evidence,
    table,
    limits,
    charts: drawings.shown,
    lexicon,
    assets: loadPageAssets(),
    ...(other === undefined ? {} : { otherPage: `index${other.suffix}.html` }),
    dataFiles: data.map((file) => file.path),
    placePages: config.places.includes('html')
      ? placesOf(evidence, lexicon).map((place) => ({ place, href: `places/${place}${suffix}.html` }))
      : [],
  })
  return [{ path: `index${suffix}.html`, content: page }]
}

/** A page for each place that texts report about, from those texts alone: `places/<place>.html`. */
async function makePlacePages(
  { language, suffix }: Edition,
  other: Edition | undefined,
  { evidence, lexicon, room, data }: Making & { data: readonly Output[] },
): Promise<Output[]> {
  const outputs: Output[] = []
  for (const place of placesOf(evidence, lexicon)) {
    const own = gatherEvidence(
      evidence.documents.filter(({ document, extraction }) => (document.meta.place ?? extraction.place) === place),
    )
    const { observations, table, limits } = tableOf({}, { evidence: own, lexicon })
    const { sources: documents, sentenceOf } = own
    const charts = makeCharts({ table, observations, documents, lexicon, language, sentenceOf }, pageCharts).map(
      (chart) => (chart.id.startsWith('scoreboard-') ? chart : { ...chart, id: `${chart.id}-${place}` }),
    )
    const drawn = await drawCharts(charts, ['svg'], suffix, room)
    outputs.push(...drawn.files)
    outputs.push({
      path: `places/${place}${suffix}.html`,
      content: reportPage({
        language,
        evidence: own,
        table,
        limits,
        charts: drawn.charts.map((chart) => ({ ...chart, files: chart.files.map(fromPlaces) })),
        lexicon,
        assets: loadPageAssets(),
        ...(other === undefined ? {} : { otherPage: `${place}${other.suffix}.html` }),
        dataFiles: data.map((file) => fromPlaces(file.path)),
      }),
    })
  }
  return outputs
}

/** What the page of one place draws. */
const pageCharts: readonly ChartType[] = ['plan', 'scoreboard']

/** A path of the build as a page in `places/` refers to it. */
const fromPlaces = (file: string) => `../${file}`
