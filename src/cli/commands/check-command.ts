import { Argument, Option } from 'commander'
import { choice } from '../choice.ts'
import type { CommandDefinition } from '../command.ts'
import type { CheckOptions } from './check.ts'

/** Forms in which a check is printed. */
export const checkFormats = ['table', 'json', 'md', 'html'] as const

export const checkCommand: CommandDefinition = {
  name: 'check',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('<claim>', say('argument.claim')))
      .option('--against <FILE...>', say('option.against'))
      .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('table'), checkFormats))
      .option('--fail-on <VERDICT,...>', say('option.fail-on'))
      .option('--claimreview', say('option.claimreview'))
      .action(async (claim: string, options: CheckOptions) => {
        const { runCheck } = await import('./check.ts')
        await runCheck(claim, options, streams, reporter)
      }),
}
