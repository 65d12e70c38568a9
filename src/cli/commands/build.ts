import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from '../../build/build.ts'
import type { BuildResult } from '../../build/build.ts'
import { findBrowser } from '../../build/find-browser.ts'
import { ConfigError } from '../../config/config-error.ts'
import type { Config } from '../../config/config-schema.ts'
import { defaultConfig } from '../../config/default-config.ts'
import { configName } from '../../config/config-name.ts'
import { readConfig } from '../../config/read-config.ts'
import type { Language } from '../../core/lexicon/lexicon.ts'
import { message } from '../../data/messages.ts'
import { listTexts } from '../../read/read-folder.ts'
import { prepareFolder } from '../../write/write-file.ts'
import { createProgress } from '../progress.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface BuildCommandOptions {
  readonly config?: string
  readonly corpus?: string
  readonly out?: string
  readonly check?: boolean
  readonly dryRun?: boolean
  readonly threads?: number
  readonly askedLanguage: Language | undefined
}

/** Builds tables, charts and report of a corpus and says where the report lies, or tells what a build would change. */
export async function runBuild(options: BuildCommandOptions, streams: Streams, reporter: Reporter): Promise<void> {
  await buildOnce(await configOf(options, reporter.language), options, streams, reporter)
}

/** One build of a configuration, with all that is said of it. */
export async function buildOnce(
  config: Config,
  { check, dryRun, threads }: BuildCommandOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  for (const folder of config.corpus) await listTexts(folder)
  const mode = check === true ? 'check' : dryRun === true ? 'dry-run' : 'write'
  if (mode === 'write') prepareFolder(config.out)
  const progress = createProgress(streams.stderr, reporter.language)
  try {
    const browser = findBrowser(config.browser, process.env)
    const result = await build({
      config,
      mode,
      browser,
      onProgress: progress.show,
      ...(threads === undefined ? {} : { threads }),
    })
    progress.stop()
    for (const issue of result.issues) reporter.failReading(issue)
    tellUnprinted(result, config, reporter)
    const say = (key: string, params = {}) => `${message(reporter.language, `build.${key}`, params)}\n`
    if (mode === 'write') await print(streams.stdout, tellWritten(result, config, say))
    else await print(streams.stdout, tellPlan(result, say))
    if (mode === 'check' && result.written.length + result.removed.length > 0)
      reporter.fail('build.differs', { folder: config.out, files: result.written.length + result.removed.length })
  } finally {
    progress.stop()
  }
}

/** PDFs are made where they can be: without a browser the rest is as good, with a broken one something is wrong. */
function tellUnprinted({ unprinted }: BuildResult, { browser }: Config, reporter: Reporter): void {
  const without = unprinted.filter(({ reason }) => reason === 'no-browser')
  if (without.length > 0) {
    const files = without.length
    if (browser === undefined) reporter.warn('build.no-browser', { files })
    else reporter.warn('build.no-such-browser', { files, browser })
  }
  for (const { path: file, reason, detail = '' } of unprinted)
    if (reason === 'browser-failed') reporter.fail('build.browser-failed', { file, detail })
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

function tellWritten(
  { isUpToDate, written, removed, unchanged }: BuildResult,
  { out, report }: Config,
  say: Say,
): string {
  const told = isUpToDate
    ? say('up-to-date')
    : say('done', { written: written.length, unchanged: unchanged.length, removed: removed.length })
  const [format] = report
  return format === undefined ? told : told + say('report', { path: path.join(out, `index.${format}`) })
}

function tellPlan({ written, removed, unchanged }: BuildResult, say: Say): string {
  const lines = [
    ...written.map(({ path: file }) => say('to-write', { file })),
    ...removed.map((file) => say('to-remove', { file })),
  ]
  return lines.join('') + say('plan', { written: written.length, unchanged: unchanged.length, removed: removed.length })
}

/** The configuration that is asked for, else the one of the working folder, else what a build makes by itself. */
export async function configOf(
  { config: file, corpus, out, askedLanguage }: BuildCommandOptions,
  language: Language,
): Promise<Config> {
  const config = await configured(file, language)
  return {
    ...config,
    ...(corpus === undefined ? {} : { corpus: [corpus] }),
    ...(out === undefined ? {} : { out }),
    ...(askedLanguage === undefined
      ? {}
      : { language: askedLanguage, languages: [...new Set([...config.languages, askedLanguage])] }),
  }
}

async function configured(file: string | undefined, language: Language): Promise<Config> {
  if (file === undefined && !existsSync(configName)) return defaultConfig
  try {
    return await readConfig(file ?? configName)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { code, params } = error
    throw new UsageError(
      `build.config-${code}`,
      code === 'wrong-type' ? { ...params, expected: message(language, `build.type.${params.expected}`) } : params,
    )
  }
}
