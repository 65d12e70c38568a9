import { configName } from '../../config/config-name.ts'
import type { Config } from '../../config/config-schema.ts'
import { message } from '../../data/messages.ts'
import { untilInterrupted } from '../interruption.ts'
import { createReporter } from '../reporter.ts'
import type { Reporter } from '../reporter.ts'
import type { Streams } from '../streams.ts'
import { tellError } from '../tell-error.ts'
import { watchFiles } from '../watch-files.ts'
import type { FileWatcher } from '../watch-files.ts'
import { buildOnce, configOf } from './build.ts'
import type { BuildCommandOptions } from './build.ts'

/**
 * Builds, and builds again whenever texts, metadata or configuration change, until Ctrl-C. What goes wrong in a build is
 * told, and the next change is waited for.
 */
export async function runBuildWatching(
  options: BuildCommandOptions,
  streams: Streams,
  { language }: Reporter,
): Promise<void> {
  const say = (key: string, params = {}) => streams.stderr.write(`${message(language, `build.${key}`, params)}\n`)
  const interrupted = untilInterrupted()
  let watched: { key: string; watcher: FileWatcher } | undefined
  try {
    for (;;) {
      const reporter = createReporter(streams.stderr, language)
      let config: Config | undefined
      try {
        config = await configOf(options, language)
      } catch (error) {
        tellError(error, reporter, streams)
      }
      const folders = config?.corpus ?? []
      const key = JSON.stringify(folders)
      // Before the build: what changes meanwhile is not missed. A broken configuration leaves the folders as they were.
      if (!watched || (config && watched.key !== key)) {
        await watched?.watcher.close()
        watched = { key, watcher: await watchFiles(folders, [options.config ?? configName]) }
      }
      if (config) {
        try {
          await buildOnce(config, options, streams, reporter)
        } catch (error) {
          tellError(error, reporter, streams)
        }
      }
      say('watching')
      const changed = await Promise.race([watched.watcher.changes(), interrupted])
      if (changed === undefined) break
      say('changed', { files: changed.join(', ') })
    }
  } finally {
    await watched?.watcher.close()
  }
  say('watched')
}
