import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { csvWriter } from '../formats/csv.ts'
import { jsonlWriter } from '../formats/jsonl.ts'
import { writeObservations } from '../formats/observation-writer.ts'
import { crossCity } from '../tables/cross-city.ts'
import { findLimits } from '../tables/limits.ts'
import type { Limit } from '../tables/limits.ts'
import { sortPlaces } from '../tables/places.ts'
import { tableToCsv } from '../tables/table-csv.ts'
import { tableToMarkdown } from '../tables/table-markdown.ts'
import type { Table } from '../tables/table.ts'
import { tableWording } from '../tables/wording.ts'
import { drawCharts } from './draw-charts.ts'
import type { Evidence } from './evidence.ts'
import { loadPageAssets } from './page-assets.ts'
import { reportPage } from './report-page.ts'
import type { Output } from './write-outputs.ts'

/** The report in one language; the files of the language that was not asked for carry its name. */
interface Edition {
  readonly language: Language
  readonly suffix: string
}

/** What all editions share. */
interface Material {
  readonly evidence: Evidence
  readonly lexicon: Lexicon
  readonly table: Table
  readonly limits: readonly Limit[]
  readonly data: readonly Output[]
}

/** Every file of a build, in memory: the data once, and tables, charts and page in both languages. */
export async function makeOutputs(evidence: Evidence, lexicon: Lexicon, language: Language): Promise<Output[]> {
  const { observations, dateOf } = evidence
  const table = crossCity({ observations, lexicon, places: placesOf(evidence, lexicon), dateOf })
  const limits = findLimits({ table, observations, lexicon, dateOf })
  const data: Output[] = [
    { path: 'observations.jsonl', content: writeObservations(jsonlWriter(), observations) },
    { path: 'observations.csv', content: writeObservations(csvWriter(), observations) },
    { path: 'comparison.csv', content: tableToCsv(table, dateOf) },
  ]
  const material = { evidence, lexicon, table, limits, data }
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const asked: Edition = { language, suffix: '' }
  const further: Edition = { language: other, suffix: `.${other}` }
  return [...data, ...(await makeEdition(asked, further, material)), ...(await makeEdition(further, asked, material))]
}

async function makeEdition(edition: Edition, other: Edition, material: Material): Promise<Output[]> {
  const { language, suffix } = edition
  const { evidence, lexicon, table, limits, data } = material
  const wording = tableWording(language, lexicon)
  const markdown = {
    path: `comparison${suffix}.md`,
    content: tableToMarkdown(table, { wording, documents: evidence.sources, limits }),
  }
  const { charts, files } = await drawCharts(
    {
      table,
      observations: evidence.observations,
      documents: evidence.sources,
      lexicon,
      language,
      sentenceOf: evidence.sentenceOf,
    },
    suffix,
  )
  const page = {
    path: `index${suffix}.html`,
    content: reportPage({
      language,
      evidence,
      table,
      limits,
      charts,
      lexicon,
      assets: loadPageAssets(),
      otherPage: `index${other.suffix}.html`,
      dataFiles: [...data, markdown].map((file) => file.path),
    }),
  }
  return [markdown, ...files, page]
}

/** The places that documents report about, in the order of their Vietnamese names. */
function placesOf({ documents }: Evidence, lexicon: Lexicon): string[] {
  return sortPlaces(
    documents.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? []),
    lexicon,
  )
}
