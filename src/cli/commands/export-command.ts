import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { exportFormats } from '../export-formats.ts'
import type { ExportOptions } from './export.ts'

export const exportCommand: CommandDefinition = {
  name: 'export',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[files...]', say('argument.files')))
      .option('--corpus <folder>', say('option.corpus'))
      .option('--db <FILE>', say('option.db'))
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('csv'), exportFormats))
      .option('-o, --out <path>', say('option.out'))
      .option('--bom', say('option.bom'))
      .option('--licence <id>', say('option.licence'))
      .action(async (files: readonly string[], options: ExportOptions) => {
        const { runExport } = await import('./export.ts')
        await runExport(files, options, streams, reporter)
      }),
}
