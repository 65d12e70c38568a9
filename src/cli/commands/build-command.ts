import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import type { BuildCommandOptions } from './build.ts'

export const buildCommand: CommandDefinition = {
  name: 'build',
  define: (command, say, { askedLanguage, streams, reporter }) =>
    command
      .option('--config <file>', say('option.config'))
      .option('--corpus <folder>', say('option.corpus'))
      .option('--out <folder>', say('option.out'))
      .addOption(new Option('--check', say('option.check')).conflicts('dryRun'))
      .option('--dry-run', say('option.dry-run'))
      .action(async (options: Omit<BuildCommandOptions, 'askedLanguage'>) => {
        const { runBuild } = await import('./build.ts')
        await runBuild({ ...options, askedLanguage }, streams, reporter)
      }),
}
