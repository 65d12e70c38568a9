import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { defaultDatabase } from '../database.ts'
import { queryFormats } from '../formats.ts'
import type { QueryOptions } from './query.ts'

export const queryCommand: CommandDefinition = {
  name: 'query',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[sql]', say('argument.sql')))
      .option('--db <FILE>', say('option.db'), defaultDatabase)
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('table'), queryFormats))
      .action(async (sql: string | undefined, options: QueryOptions) => {
        const { runQuery } = await import('./query.ts')
        await runQuery(sql, options, streams, reporter)
      }),
}
