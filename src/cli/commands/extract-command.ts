import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { formats } from '../formats.ts'
import { parseThreads } from '../parse-threads.ts'
import type { ExtractOptions } from './extract.ts'

export const extractCommand: CommandDefinition = {
  name: 'extract',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[files...]', say('argument.files')))
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('jsonl'), formats))
      .option('--files-from <LIST|->', say('option.files-from'))
      .addOption(new Option('--threads <N>', say('option.threads')).argParser(parseThreads))
      .action(async (files: readonly string[], options: ExtractOptions) => {
        const { runExtract } = await import('./extract.ts')
        await runExtract(files, options, streams, reporter)
      }),
}
