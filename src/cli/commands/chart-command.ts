import { Argument, Option } from 'commander'
import { themes } from '../../charts/palettes.ts'
import { chartFormatNames } from '../chart-formats.ts'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { withSelection } from '../with-selection.ts'
import { UsageError } from '../usage-error.ts'
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
      .addOption(choice(new Option('--theme <theme>', say('option.theme')), themes))
      .addOption(new Option('--width <pixels>', say('option.width')).argParser(readWidth))
      .option('--out <folder>', say('option.out'))
      .action(async (type: string | undefined, inputs: readonly string[], options: ChartOptions) => {
        const { runChart } = await import('./chart.ts')
        await runChart(type ?? 'auto', inputs, options, streams, reporter)
      }),
}

/** Narrower than a phone words would not fit; wider than this a chart is no chart. */
const [narrowest, widest] = [320, 1600]

function readWidth(typed: string): number {
  const width = Number(typed)
  if (Number.isInteger(width) && width >= narrowest && width <= widest) return width
  throw new UsageError('chart.command.width', { value: typed, narrowest, widest })
}
