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
import { readEarlier, toldBy } from './earlier.ts'
import { extractAll } from './extract-all.ts'
import { hashOf } from './hash.ts'
import { readInputs } from './inputs.ts'
import { makeOutputs } from './make-outputs.ts'
import { diffObservations, isSame } from './observation-diff.ts'
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
}

/** Builds what the configuration asks for from the texts of its corpus; equal texts give equal bytes. */
export async function build({
  config,
  words = readLexiconData(),
  mode = 'write',
  onProgress,
}: BuildOptions): Promise<BuildResult> {
  const { out } = config
  const inputs = await readInputs(config.corpus)
  const cache = cacheFor(mode, out)
  const { corpus: _, out: __, ...asked } = config
  const made = { config: hashOf(asked), documents: inputs.hashes }
  const lexiconHash = lexiconVersion(words)
  const key = hashOf([programVersion(), lexiconHash, made])
  if (mode !== 'check' && cache.get(lastBuild)?.toString() === key && areAsWritten(out))
    return { isUpToDate: true, written: [], removed: [], unchanged: [], issues: inputs.errors }

  const total = inputs.documents.length + 2
  let done = 0
  const step = (label: string) => onProgress?.({ done: done++, total, label })
  const lexicon = loadLexicon(words)
  const evidence = gatherEvidence(
    extractAll(inputs.documents, {
      lexicon,
      version: hashOf([extractorVersion(), lexiconHash]),
      hashes: inputs.hashes,
      cache,
      onDocument: ({ id }) => step(id),
    }),
  )
  step(path.join(out, 'index.html'))
  const outputs = await makeOutputs({ config, evidence, lexicon, room: { cache, version: codeVersion() } })
  if (mode !== 'write')
    return { isUpToDate: false, ...planOutputs(out, withManifest(outputs, made)), issues: inputs.errors }

  step(out)
  // Before the data: should the build be ended from outside, the next one finds the same changes or none.
  const earlier = readEarlier(out)
  const changes = earlier && diffObservations(earlier, toldBy(evidence))
  if (changes && !isSame(changes))
    writeFileWhole(path.join(out, changesName), changesPage(changes, reportWording(config.language, lexicon)))
  const plan = writeOutputs(out, outputs, made)
  cache.set(lastBuild, key)
  cache.clean()
  return { isUpToDate: false, ...plan, issues: inputs.errors }
}

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
