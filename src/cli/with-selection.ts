import { Option } from 'commander'
import type { Command } from 'commander'
import { measures } from '../core/model/observation.ts'
import { UsageError } from './usage-error.ts'

/** Adds the options by which a command takes texts and chooses among their figures; `say` gives a message of the command. */
export function withSelection(command: Command, say: (key: string) => string): Command {
  return command
    .option('--corpus <folder>', say('option.corpus'))
    .option('--db <FILE>', say('option.db'))
    .addOption(many(new Option('--indicator <id|name>', say('option.indicator'))))
    .addOption(many(new Option('--place <id|name>', say('option.place'))))
    .addOption(many(new Option('--period <period>', say('option.period'))))
    .addOption(many(new Option('--measure <measure>', `${say('option.measure')}: ${measures.join(', ')}`), measures))
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
