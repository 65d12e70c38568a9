import { Argument, Option } from 'commander'
import { measures } from '../../core/model/observation.ts'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import { tableFormatNames } from '../table-formats.ts'
import { UsageError } from '../usage-error.ts'
import type { TableOptions } from './table.ts'

export const tableCommand: CommandDefinition = {
  name: 'table',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[inputs...]', say('argument.inputs')))
      .option('--corpus <folder>', say('option.corpus'))
      .option('--db <FILE>', say('option.db'))
      .addOption(many(new Option('--indicator <id|name>', say('option.indicator'))))
      .addOption(many(new Option('--place <id|name>', say('option.place'))))
      .addOption(many(new Option('--period <period>', say('option.period'))))
      .addOption(many(new Option('--measure <measure>', `${say('option.measure')}: ${measures.join(', ')}`), measures))
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

/** An option that may be repeated, and whose value may be several with commas between. */
function many(option: Option, choices?: readonly string[]): Option {
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    const values = value.split(',').map((part) => part.trim())
    for (const one of values) {
      if (one === '') throw new UsageError('table.empty-value', { option: option.long ?? '' })
      if (choices !== undefined && !choices.includes(one)) {
        throw new UsageError('cli.usage.choice', { option: option.long ?? '', value: one, choices: choices.join(', ') })
      }
    }
    return [...(before ?? []), ...values]
  })
}
