import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { withSelection } from '../with-selection.ts'
import { tableFormatNames } from '../table-formats.ts'
import type { TableOptions } from './table.ts'

export const tableCommand: CommandDefinition = {
  name: 'table',
  define: (command, say, { streams, reporter }) =>
    withSelection(command.addArgument(new Argument('[inputs...]', say('argument.inputs'))), say)
      .addOption(choice(new Option('--by <what>', say('option.by')).default('place'), ['place', 'period', 'indicator']))
      .addOption(
        choice(new Option('-f, --format <format>', say('option.format')).default('terminal'), tableFormatNames),
      )
      .addOption(choice(new Option('--cells <form>', say('option.cells')).default('triple'), ['triple', 'value']))
      .addOption(choice(new Option('--sort <order>', say('option.sort')).default('vi'), ['vi', 'value']))
      .addOption(choice(new Option('--prefer <policy>', say('option.prefer')), ['latest', 'final', 'first']))
      .option('--derive', say('option.derive'))
      .option('--parts', say('option.parts'))
      .addOption(
        choice(new Option('--territory <which>', say('option.territory')).default('as-reported'), [
          'as-reported',
          '2025',
        ]),
      )
      .option('--bom', say('option.bom'))
      .option('--out <FILE>', say('option.out'))
      .action(async (inputs: readonly string[], options: TableOptions) => {
        const { runTable } = await import('./table.ts')
        await runTable(inputs, options, streams, reporter)
      }),
}
