import path from 'node:path'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import { loadLexicon } from '../data/load-lexicon.ts'
import { csvWriter } from '../formats/csv.ts'
import { jsonlWriter } from '../formats/jsonl.ts'
import { writeObservations } from '../formats/observation-writer.ts'
import type { ReadError } from '../read/read-error.ts'
import { readFolder } from '../read/read-folder.ts'
import { crossCity } from '../tables/cross-city.ts'
import { findLimits } from '../tables/limits.ts'
import type { ReportChart } from './chart-view.ts'
import { gatherEvidence } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { comparableRows } from './findings/finding.ts'
import { loadPageAssets } from './page-assets.ts'
import { reportPage } from './report-page.ts'
import { writeOutputs } from './write-outputs.ts'
import type { Output } from './write-outputs.ts'

/** What to build and where to. */
export interface BuildOptions {
  readonly corpus: string
  readonly out: string
  /** Language of the page `index.html` and of the files beside it; the other language is `index.<language>.html`. */
  readonly lang: Language
  readonly onProgress?: (progress: BuildProgress) => void
}

/** How far a build is: steps done of all, and the name of the step at hand. */
export interface BuildProgress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** What a build made. */
export interface BuildResult {
  /** Paths inside the output folder. */
  readonly files: readonly string[]
  /** Texts that could not be read; the others were built without them. */
  readonly issues: readonly ReadError[]
  /** Path of the report. */
  readonly reportPath: string
}

/** Builds the observations, tables, charts and the report of a corpus; equal texts give equal bytes. */
export async function buildReports({ corpus, out, lang, onProgress }: BuildOptions): Promise<BuildResult> {
  const { documents, errors } = await readFolder(corpus)
  const lexicon = loadLexicon()
  const total = documents.length + 2
  const read = documents.map((document, done) => {
    onProgress?.({ done, total, label: document.id })
    return { document, extraction: extract(document, lexicon) }
  })
  const evidence = gatherEvidence(read)
  onProgress?.({ done: documents.length, total, label: 'index.html' })
  const outputs = await makeOutputs(evidence, lexicon, lang)
  onProgress?.({ done: documents.length + 1, total, label: out })
  writeOutputs(out, outputs)
  return { files: outputs.map((output) => output.path), issues: errors, reportPath: path.join(out, 'index.html') }
}

/** Every file of a build, in memory. */
export async function makeOutputs(evidence: Evidence, lexicon: Lexicon, lang: Language): Promise<Output[]> {
  const { observations, dateOf } = evidence
  const table = crossCity({ observations, lexicon, places: placesOf(evidence, lexicon), dateOf })
  const matters = new Set(comparableRows(table).map((row) => row.indicator))
  const limits = findLimits(table, observations, dateOf, matters)
  const assets = loadPageAssets()
  const data: Output[] = [
    { path: 'observations.jsonl', content: writeObservations(jsonlWriter(), observations) },
    { path: 'observations.csv', content: writeObservations(csvWriter(), observations) },
  ]
  const other = lang === 'vi' ? 'en' : 'vi'
  const pages = [lang, other].map((language): Output => {
    const charts: ReportChart[] = []
    return {
      path: language === lang ? 'index.html' : `index.${language}.html`,
      content: reportPage({
        language,
        evidence,
        table,
        limits,
        charts,
        lexicon,
        assets,
        otherPage: language === lang ? `index.${other}.html` : 'index.html',
        dataFiles: data.map((file) => file.path),
      }),
    }
  })
  return [...data, ...pages]
}

/** The places that documents report about, in the order of their Vietnamese names. */
function placesOf({ documents }: Evidence, lexicon: Lexicon): string[] {
  const ids = new Set(documents.flatMap(({ document, extraction }) => document.meta.place ?? extraction.place ?? []))
  const name = (id: string) => lexicon.place(id)?.name.vi ?? id
  const { compare } = new Intl.Collator('vi')
  return [...ids].sort((a, b) => compare(name(a), name(b)))
}
