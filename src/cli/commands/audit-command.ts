import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import type { AuditOptions } from './audit.ts'

/** Forms in which an audit is printed. */
export const auditFormats = ['table', 'json', 'md', 'html'] as const

export const auditCommand: CommandDefinition = {
  name: 'audit',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[files...]', say('argument.files')))
      .option('--against <FILE...>', say('option.against'))
      .option('--alone', say('option.alone'))
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('table'), auditFormats))
      .option('--fail-on <CODE>', say('option.fail-on'))
      .action(async (files: readonly string[], options: AuditOptions) => {
        const { runAudit } = await import('./audit.ts')
        await runAudit(files, options, streams, reporter)
      }),
}
