import type { CommandDefinition } from '../command.ts'
import type { BuildOptions } from './build.ts'

export const buildCommand: CommandDefinition = {
  name: 'build',
  define: (command, say, { streams, reporter }) =>
    command
      .option('--corpus <folder>', say('option.corpus'), 'corpus')
      .option('--out <folder>', say('option.out'), 'reports')
      .action(async (options: BuildOptions) => {
        const { runBuild } = await import('./build.ts')
        await runBuild(options, streams, reporter)
      }),
}
