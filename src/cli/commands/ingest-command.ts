import { Argument, Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { defaultDatabase } from '../database.ts'
import type { IngestOptions } from './ingest.ts'

export const ingestCommand: CommandDefinition = {
  name: 'ingest',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[files...]', say('argument.files')))
      .option('--db <FILE>', say('option.db'), defaultDatabase)
      .addOption(
        new Option('--remove <ID>', say('option.remove')).argParser(
          (id: string, ids: readonly string[] | undefined) => [...(ids ?? []), id],
        ),
      )
      .action(async (files: readonly string[], options: IngestOptions) => {
        const { runIngest } = await import('./ingest.ts')
        await runIngest(files, options, streams, reporter)
      }),
}
