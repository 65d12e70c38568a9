import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { parseThreads } from '../parse-threads.ts'
import type { BuildCommandOptions } from './build.ts'

export const buildCommand: CommandDefinition = {
  name: 'build',
  define: (command, say, { askedLanguage, streams, reporter }) =>
    command
      .option('--config <file>', say('option.config'))
      .option('--corpus <folder>', say('option.corpus'))
      .option('--out <folder>', say('option.out'))
      .addOption(new Option('--check', say('option.check')).conflicts(['dryRun', 'watch']))
      .addOption(new Option('--dry-run', say('option.dry-run')).conflicts('watch'))
      .option('--watch', say('option.watch'))
      .addOption(new Option('--threads <N>', say('option.threads')).argParser(parseThreads))
      .action(async ({ watch, ...options }: Omit<BuildCommandOptions, 'askedLanguage'> & { watch?: boolean }) => {
        if (watch === true) {
          const { runBuildWatching } = await import('./build-watch.ts')
          await runBuildWatching({ ...options, askedLanguage }, streams, reporter)
          return
        }
        const { runBuild } = await import('./build.ts')
        await runBuild({ ...options, askedLanguage }, streams, reporter)
      }),
}
