import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { Help } from 'commander'
import type { Language } from '../core/lexicon/lexicon.ts'
import { hasMessage, message } from '../data/messages.ts'
import { choice } from './choice.ts'
import type { Surroundings } from './command.ts'
import { commandList } from './command-list.ts'
import { languages } from './language.ts'

/** Width of the help where no terminal says its own. */
const pageWidth = 100

/** The command line: commands, options, help and defaults, in the words of one language. */
export function createProgram(surroundings: Surroundings): Command {
  const {
    language,
    streams: { stdout, stderr },
  } = surroundings
  const say = (key: string) => message(language, `cli.${key}`)
  const describe = (command: Command, usage: string, example: string) =>
    command
      .usage(usage)
      .helpOption('-h, --help', say('option.help'))
      .addOption(choice(new Option('--lang <vi|en>', say('option.lang')).default('vi'), languages))
      .addHelpText('after', `\n${say('help.examples')}\n${example}`)

  const program = new Command('doichieu')
    .description(say('help.about'))
    .version(version(), '-V, --version', say('option.version'))
    .helpCommand('help [command]', say('command.help'))
    .configureHelp(wordingOf(language))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? pageWidth,
      getErrHelpWidth: () => stderr.columns ?? pageWidth,
      outputError: () => undefined,
    })
  describe(program, say('help.usage-program'), say('example.program')).addHelpText('after', `\n${say('help.more')}`)

  for (const { name, define } of commandList) {
    const sayOwn = (key: string) => message(language, `${name}.${key}`)
    const command = program.command(name).description(sayOwn('description'))
    define(describe(command, sayOwn('usage'), sayOwn('example')), sayOwn, surroundings)
  }

  return program
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Commander's own words of the help, in that language. */
function wordingOf(language: Language): Partial<Help> {
  const titles = new Map([
    ['Usage:', 'usage'],
    ['Arguments:', 'arguments'],
    ['Options:', 'options'],
    ['Commands:', 'commands'],
  ])
  return {
    styleTitle: (title) => message(language, `cli.help.${titles.get(title) ?? 'options'}`),
    argumentTerm: (argument) => {
      const own = `cli.help.term-${argument.name()}`
      return message(language, hasMessage(language, own) ? own : 'cli.help.file')
    },
    subcommandTerm: (command) => command.name(),
    argumentDescription: (argument) => argument.description,
    optionDescription: (option) => {
      const notes = [
        ...(option.argChoices
          ? [message(language, 'cli.help.choices', { choices: option.argChoices.join(', ') })]
          : []),
        ...(option.defaultValue === undefined
          ? []
          : [message(language, 'cli.help.default', { value: String(option.defaultValue) })]),
      ]
      return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`
    },
  }
}
