import type { CommanderError } from 'commander'
import { UsageError } from './usage-error.ts'

/** Says in our own words what commander found wrong; `command` is the command's name with a space, or empty; `commands` are the names there are. */
export function usageErrorOf(error: CommanderError, command: string, commands: readonly string[]): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]
  switch (error.code) {
    case 'commander.unknownOption':
      if (similar !== undefined) return new UsageError('cli.usage.unknown-option-similar', { name, similar })
      return new UsageError('cli.usage.unknown-option', { name, command })
    case 'commander.unknownCommand':
      if (similar !== undefined) return new UsageError('cli.usage.unknown-command-similar', { name, similar })
      return new UsageError('cli.usage.unknown-command', { name, commands: commands.join(', ') })
    case 'commander.optionMissingArgument':
      return new UsageError('cli.usage.option-without-value', { name: name.replace(/^-., | <.*$/g, ''), command })
    case 'commander.missingArgument':
      return new UsageError('cli.usage.missing-argument', { command })
    case 'commander.excessArguments':
      return new UsageError('cli.usage.too-many-arguments', { command })
    default:
      return new UsageError('cli.usage.other', { detail: error.message })
  }
}
