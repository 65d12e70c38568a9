import { Argument } from 'commander'
import { configName } from '../../config/config-name.ts'
import type { CommandDefinition } from '../command.ts'

export const initCommand: CommandDefinition = {
  name: 'init',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[file]', say('argument.file')).default(configName))
      .action(async (file: string) => {
        const { runInit } = await import('./init.ts')
        await runInit(file, streams, reporter)
      }),
}
