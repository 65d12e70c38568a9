import { Argument, Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { UsageError } from '../usage-error.ts'
import type { ExplainOptions } from './explain.ts'

export const explainCommand: CommandDefinition = {
  name: 'explain',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('<file>', say('argument.file')))
      .addOption(new Option('--at <offset>', say('option.at')).argParser(parseOffset))
      .addOption(new Option('--quote <text>', say('option.quote')).argParser(parseQuote))
      .action(async (file: string, options: ExplainOptions) => {
        const { runExplain } = await import('./explain.ts')
        await runExplain(file, options, streams, reporter)
      }),
}

function parseOffset(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new UsageError('cli.usage.not-an-offset', { value })
  return Number(value)
}

function parseQuote(value: string): string {
  if (value.trim() === '') throw new UsageError('cli.usage.empty-quote')
  return value
}
