import path from 'node:path'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Document } from '../../core/model/document.ts'
import type { Extraction } from '../../core/model/extraction.ts'
import { extract } from '../../core/pipeline.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { withByteOrderMark } from '../../exports/byte-order-mark.ts'
import { datasetToCsv } from '../../exports/dataset.ts'
import { datesOf, gatherMaterial, placesOf } from '../../exports/material.ts'
import type { Material } from '../../exports/material.ts'
import { sourcedObservationDataset } from '../../exports/observation-dataset.ts'
import { materialToJson } from '../../exports/to-json.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import { readFolder } from '../../read/read-folder.ts'
import { crossCity } from '../../tables/cross-city.ts'
import { findLimits } from '../../tables/limits.ts'
import type { Table } from '../../tables/table.ts'
import { tableWording } from '../../tables/wording.ts'
import { prepareFolder, writeFileWhole } from '../../write/write-file.ts'
import type { ExportFormat } from '../export-formats.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface ExportOptions {
  readonly corpus?: string
  readonly db?: string
  readonly format: ExportFormat
  readonly out?: string | undefined
  readonly bom?: boolean
  readonly licence?: string
}

const defaultCorpus = 'corpus'

/** Name of standard input among the files, and of standard output after `--out`. */
const standardStream = '-'

/** Formats that are no text. */
const binaryFormats: readonly ExportFormat[] = ['xlsx', 'parquet']

/** Writes the figures of texts, and the table made of them, in a form for other programs. */
export async function runExport(
  files: readonly string[],
  options: ExportOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  const out = options.out === standardStream ? undefined : options.out
  checkOptions(files, { ...options, out }, streams)
  const { format } = options
  const texts = await readAll(files, options, streams, reporter)
  if (texts.length === 0) return
  const inputs = [...texts.map(({ file }) => file), ...(options.db === undefined ? [] : [options.db])]
  const input = inputs.find((file) => out !== undefined && path.resolve(file) === path.resolve(out))
  if (input !== undefined) throw new UsageError('export.usage.out-is-input', { file: input })
  const lexicon = loadLexicon()
  const material = gatherMaterial(
    texts.map(({ document, extraction = extract(document, lexicon) }) => ({ document, extraction })),
  )
  if (material.observations.length === 0) {
    reporter.fail('export.no-figures', {})
    return
  }
  if (format === 'datapackage') await writePackage(out ?? '', material, options, lexicon, reporter)
  else {
    const content = await contentOf(format, material, lexicon, reporter)
    const marked = options.bom === true ? withByteOrderMark(String(content)) : content
    if (out === undefined) {
      await print(streams.stdout, marked)
      return
    }
    prepareFolder(path.dirname(path.resolve(out)))
    writeFileWhole(out, marked)
  }
  const done = { file: out ?? '', figures: material.observations.length, documents: material.documents.length }
  await print(streams.stdout, `${message(reporter.language, 'export.done', done)}\n`)
}

/** Refuses what cannot be meant before any text is read. */
function checkOptions(
  files: readonly string[],
  { corpus, db, format, out, bom, licence }: ExportOptions,
  { stdout }: Streams,
) {
  if (files.filter((file) => file === standardStream).length > 1) throw new UsageError('cli.usage.stdin-twice')
  if (files.length > 0 && corpus !== undefined) throw new UsageError('export.usage.files-and-corpus')
  if (db !== undefined && (files.length > 0 || corpus !== undefined)) throw new UsageError('cli.usage.db-and-texts')
  if (bom === true && format !== 'csv') throw new UsageError('export.usage.bom', { format })
  if (licence !== undefined && format !== 'datapackage') throw new UsageError('export.usage.licence', { format })
  if (licence !== undefined && !/^[-a-zA-Z0-9._]+$/.test(licence)) {
    throw new UsageError('export.usage.licence-name', { value: licence })
  }
  if (out === '') throw new UsageError('export.usage.empty-out')
  if (out !== undefined) return
  if (format === 'datapackage') throw new UsageError('export.usage.folder')
  if (binaryFormats.includes(format) && stdout.isTTY === true) throw new UsageError('export.usage.terminal', { format })
}

/** A text with the name that it is told by. */
interface NamedText {
  readonly file: string
  readonly document: Document
  /** Where a database keeps it. */
  readonly extraction?: Extraction
}

/** What is to be exported: the texts of a database as they were extracted, or texts read now. */
async function readAll(
  files: readonly string[],
  { db, corpus = defaultCorpus }: ExportOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<readonly NamedText[]> {
  if (db === undefined) return distinct(await readTexts(files, corpus, streams, reporter), reporter)
  const { readStored } = await import('../read-stored.ts')
  const stored = await readStored(db, reporter)
  if (stored.length === 0) reporter.fail('store.empty', { file: db })
  return stored.map((text) => ({ ...text, file: text.path }))
}

/** The texts named, or those of the folder; what cannot be read is told and passed over. */
async function readTexts(
  files: readonly string[],
  corpus: string,
  { stdin }: Streams,
  reporter: Reporter,
): Promise<NamedText[]> {
  if (files.length === 0) {
    const { documents, errors } = await readFolder(corpus)
    for (const error of errors) reporter.failReading(error)
    return documents.map((document) => ({ file: path.join(corpus, `${document.id}.txt`), document }))
  }
  const texts: NamedText[] = []
  for (const file of files) {
    const label = file === standardStream ? message(reporter.language, 'cli.stdin') : file
    try {
      const document = file === standardStream ? await readStream(stdin, 'stdin', label) : await readDocument(file)
      texts.push({ file: label, document })
    } catch (error) {
      reporter.failReading(error)
    }
  }
  return texts
}

/** Leaves out a text whose name another has: the name is the key of its figures. */
function distinct(texts: readonly NamedText[], reporter: Reporter): NamedText[] {
  const known = new Set<string>()
  return texts.filter(({ file, document }) => {
    if (known.has(document.id)) {
      reporter.fail('export.same-name', { file, doc: document.id })
      return false
    }
    known.add(document.id)
    return true
  })
}

function tableOf(material: Material, lexicon: Lexicon): Table {
  const dateOf = datesOf(material.documents)
  return crossCity({ observations: material.observations, lexicon, places: placesOf(material, lexicon), dateOf })
}

async function contentOf(
  format: Exclude<ExportFormat, 'datapackage'>,
  material: Material,
  lexicon: Lexicon,
  reporter: Reporter,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return datasetToCsv(sourcedObservationDataset(material))
    case 'json':
      return materialToJson(material, tableOf(material, lexicon))
    case 'sdmx': {
      const { toSdmxCsv } = await import('../../exports/to-sdmx-csv.ts')
      const { content, leftOut } = toSdmxCsv(material, lexicon)
      if (leftOut > 0) reporter.warn('export.left-out', { count: leftOut })
      return content
    }
    case 'parquet': {
      const { datasetToParquet } = await import('../../exports/to-parquet.ts')
      return datasetToParquet(sourcedObservationDataset(material))
    }
    case 'xlsx': {
      const { materialToXlsx } = await import('../../exports/to-xlsx.ts')
      const { observations, documents, sentenceOf } = material
      const table = tableOf(material, lexicon)
      const limits = findLimits({ table, observations, lexicon, dateOf: datesOf(documents) })
      const wording = tableWording(reporter.language, lexicon)
      return materialToXlsx(table, material, { wording, documents, limits, sentenceOf })
    }
  }
}

async function writePackage(
  folder: string,
  material: Material,
  { licence }: ExportOptions,
  lexicon: Lexicon,
  { language }: Reporter,
): Promise<void> {
  const { toDataPackage } = await import('../../exports/to-data-package.ts')
  const { writeDataPackage } = await import('../../exports/write-data-package.ts')
  const table = tableOf(material, lexicon)
  writeDataPackage(folder, toDataPackage({ material, table, lexicon, language, licence }))
}
