import path from 'node:path'
import type { Language } from '../core/lexicon/lexicon.ts'
import { extract } from '../core/pipeline.ts'
import { loadLexicon } from '../data/load-lexicon.ts'
import type { ReadError } from '../read/read-error.ts'
import { readFolder } from '../read/read-folder.ts'
import { gatherEvidence } from './evidence.ts'
import { makeOutputs } from './make-outputs.ts'
import { writeOutputs } from './write-outputs.ts'

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
  const [error] = errors
  if (documents.length === 0 && error) throw error
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
