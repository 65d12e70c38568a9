import os from 'node:os'
import path from 'node:path'
import type { Config } from '../config/config-schema.ts'
import type { LexiconData } from '../core/lexicon/entries.ts'
import { loadLexicon, readLexiconData } from '../data/load-lexicon.ts'
import type { ReadError } from '../read/read-error.ts'
import { gatherEvidence } from '../report/evidence.ts'
import { reportWording } from '../report/wording.ts'
import { writeFileWhole } from '../write/write-file.ts'
import { emptyCache, openCache, readingOnly } from './cache.ts'
import type { Cache } from './cache.ts'
import { changesName, changesPage } from './changes-page.ts'
import { createDrawer } from './drawer.ts'
import { readEarlier, toldBy } from './earlier.ts'
import { extractAll } from './extract-all.ts'
import { hashOf } from './hash.ts'
import { readInputs } from './inputs.ts'
import { makeOutputs } from './make-outputs.ts'
import { manifestName } from './manifest.ts'
import { diffObservations, isSame } from './observation-diff.ts'
import { createPrinter } from './printer.ts'
import type { Unprinted } from './printer.ts'
import { sweepUnfinished } from './sweep.ts'
import { areAsWritten, planOutputs, withManifest, writeOutputs } from './write-outputs.ts'
import type { OutputPlan } from './write-outputs.ts'
import { extractorVersion, lexiconVersion } from '../version/extractor-version.ts'
import { codeVersion, programVersion } from '../version/program-version.ts'

/**
 * What a build does with what it makes: `write` brings the folder up to date, `dry-run` says what that would change,
 * `check` says whether the folder is what would be built, trusting nothing of earlier builds.
 */
export type BuildMode = 'write' | 'dry-run' | 'check'

/** What to build, from what and where to. */
export interface BuildOptions {
  readonly config: Config
  /** The words to read the texts with; those that ship with the package where none are given. */
  readonly words?: LexiconData
  readonly mode?: BuildMode
  /** Program that prints PDF. */
  readonly browser?: string | undefined
  /** Threads that draw; where this is left out, as many as the machine has. */
  readonly threads?: number
  readonly onProgress?: (progress: BuildProgress) => void
}

/** How far a build is: steps done of all, and the name of the step at hand. */
export interface BuildProgress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** What a build made, or would make. */
export interface BuildResult extends OutputPlan {
  /** Nothing that the results depend on has changed since the last build, so nothing was made. */
  readonly isUpToDate: boolean
  /** Texts that could not be read; the others were built without them. */
  readonly issues: readonly ReadError[]
  /** Texts that were read anew, by their ids; the figures of the others were known. */
  readonly read: readonly string[]
  /** PDFs that were asked for and could not be made. */
  readonly unprinted: readonly Unprinted[]
}

/** Builds what the configuration asks for from the texts of its corpus; equal texts give equal bytes. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { config, mode = 'write', onProgress, browser, threads = os.availableParallelism() } = options
  const { words = readLexiconData() } = options
  const { out } = config
  const inputs = await readInputs(config.corpus)
  const cache = cacheFor(mode, out)
  // Where things lie does not change what they say.
  const { corpus: _, out: __, browser: ___, ...asked } = config
  const made = { config: hashOf(asked), documents: inputs.hashes }
  const canPrint = printsPdf(config) && browser !== undefined
  const lexiconHash = lexiconVersion(words)
  const key = hashOf([programVersion(), lexiconHash, canPrint, made])
  const common = { issues: inputs.errors, read: [], unprinted: [] }
  if (mode !== 'check' && cache.get(lastBuild)?.toString() === key && areAsWritten(out))
    return { isUpToDate: true, written: [], removed: [], unchanged: [], ...common }

  let total = inputs.documents.length + 2
  let done = 0
  const step = (label: string) => onProgress?.({ done: done++, total, label })
  const drawer = createDrawer({
    cache,
    version: codeVersion(),
    threads,
    onDrawing: (event, id) => {
      if (event === 'asked') total++
      else step(id)
    },
  })
  try {
    // A batch that is built for the first time: the threads load what they draw with while the texts are read.
    if (config.charts.some(({ each }) => each) && cache.get(lastBuild) === undefined) drawer.expectMany()
    const lexicon = loadLexicon(words)
    const { documents, read } = extractAll(inputs.documents, {
      lexicon,
      extractor: extractorVersion(),
      words: lexiconHash,
      hashes: inputs.hashes,
      cache,
      onDocument: ({ id }) => step(id),
    })
    const evidence = gatherEvidence(documents)
    const printer = createPrinter(out, browser)
    step(out)
    const outputs = await makeOutputs({ config, evidence, lexicon, drawer, printer })
    const told = { isUpToDate: false, issues: inputs.errors, read, unprinted: printer.unprinted }
    if (mode !== 'write') return { ...planOutputs(out, withManifest(outputs, made)), ...told }

    step(out)
    // Before the data: should the build be ended from outside, the next one finds the same changes or none.
    const earlier = readEarlier(out)
    const changes = earlier && diffObservations(earlier, toldBy(evidence))
    if (changes && !isSame(changes))
      writeFileWhole(path.join(out, changesName), changesPage(changes, reportWording(config.language, lexicon)))
    const plan = writeOutputs(out, outputs, made)
    sweepUnfinished(out, [...outputs.map((output) => output.path), ...plan.removed, changesName, manifestName])
    if (!printer.unprinted.some(({ reason }) => reason === 'browser-failed')) cache.set(lastBuild, key)
    cache.clean()
    return { ...plan, ...told }
  } finally {
    await drawer.close()
  }
}

const printsPdf = ({ places, report }: Config) => places.includes('pdf') || report.includes('pdf')

/** Where the cache keeps the fingerprint of all that the last build depended on. */
const lastBuild = 'last-build'

function cacheFor(mode: BuildMode, out: string): Cache {
  switch (mode) {
    case 'write':
      return openCache(out)
    case 'dry-run':
      return readingOnly(openCache(out))
    case 'check':
      return emptyCache
  }
}
