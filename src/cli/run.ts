import { CommanderError } from 'commander'
import { languageAsked } from './language.ts'
import { usageErrorOf } from './parse-error.ts'
import { createProgram } from './program.ts'
import { createReporter } from './reporter.ts'
import { quietly } from './streams.ts'
import type { Streams } from './streams.ts'
import { exitCodes, tellError } from './tell-error.ts'

/** Runs one command line and gives its exit code; nothing is thrown. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  quietly(streams.stdout)
  quietly(streams.stderr)
  const askedLanguage = languageAsked(args)
  const language = askedLanguage ?? 'vi'
  const reporter = createReporter(streams.stderr, language)
  const program = createProgram({ language, askedLanguage, streams, reporter })
  try {
    await program.parseAsync(args, { from: 'user' })
    return reporter.failed ? exitCodes.failed : exitCodes.done
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return args.length === 0 ? exitCodes.usage : exitCodes.done
    const command = program.commands.find((known) => args.includes(known.name()))
    return tellError(
      error instanceof CommanderError
        ? usageErrorOf(
            error,
            command ? `${command.name()} ` : '',
            program.commands.map((known) => known.name()),
          )
        : error,
      reporter,
      streams,
    )
  }
}

const isHelp = ({ code }: CommanderError) => /^commander\.(help|helpDisplayed|version)$/.test(code)
