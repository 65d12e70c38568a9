import { Argument, Option } from 'commander'
import { chartFormatNames } from '../chart-formats.ts'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { withSelection } from '../with-selection.ts'
import type { ChartOptions } from './chart.ts'

export const chartCommand: CommandDefinition = {
  name: 'chart',
  define: (command, say, { streams, reporter }) =>
    withSelection(
      command
        .addArgument(new Argument('[type]', say('argument.type')))
        .addArgument(new Argument('[inputs...]', say('argument.inputs'))),
      say,
    )
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('vl'), chartFormatNames))
      .option('--out <folder>', say('option.out'))
      .action(async (type: string | undefined, inputs: readonly string[], options: ChartOptions) => {
        const { runChart } = await import('./chart.ts')
        await runChart(type ?? 'auto', inputs, options, streams, reporter)
      }),
}
