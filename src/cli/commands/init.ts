import { existsSync } from 'node:fs'
import { configFile } from '../../config/config-file.ts'
import { defaultConfig } from '../../config/default-config.ts'
import { message } from '../../data/messages.ts'
import { writeFileWhole } from '../../write/write-file.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'

/** Writes the configuration by which a build without one works, to be changed; a file that is there stays as it is. */
export async function runInit(file: string, { stdout }: Streams, reporter: Reporter): Promise<void> {
  if (existsSync(file)) {
    reporter.fail('init.exists', { file })
    return
  }
  writeFileWhole(file, configFile({ ...defaultConfig, language: reporter.language }))
  await print(stdout, `${message(reporter.language, 'init.done', { file })}\n`)
}
