import { readFileSync } from 'node:fs'
import { Argument, Command, Option } from 'commander'
import type { Help } from 'commander'
import type { Language } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import type { BuildOptions } from './commands/build.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ExtractOptions } from './commands/extract.ts'
import { languages } from './language.ts'
import type { Streams } from './streams.ts'
import { UsageError } from './usage-error.ts'

/** What the commands do; they are given so that parsing loads none of them. */
export interface Actions {
  readonly extract: (files: readonly string[], options: ExtractOptions) => Promise<void>
  readonly explain: (file: string, options: ExplainOptions) => Promise<void>
  readonly build: (options: BuildOptions) => Promise<void>
}

/** Width of the help where no terminal says its own. */
const pageWidth = 100

export const formats = ['jsonl', 'json', 'csv', 'table'] as const

/** The command line: commands, options, help and defaults, in the words of one language. */
export function createProgram(language: Language, { stdout, stderr }: Streams, actions: Actions): Command {
  const say = (key: string) => message(language, `cli.${key}`)
  const describe = (command: Command, name: string) =>
    command
      .usage(message(language, `cli.help.usage-${name}`))
      .helpOption('-h, --help', say('option.help'))
      .addOption(choice(new Option('--lang <vi|en>', say('option.lang')).default('vi'), languages))
      .addHelpText('after', `\n${say('help.examples')}\n${message(language, `cli.example.${name}`)}`)
  const subcommand = (name: string) =>
    describe(program.command(name).description(message(language, `cli.command.${name}`)), name)

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
  describe(program, 'program').addHelpText('after', `\n${say('help.more')}`)

  subcommand('extract')
    .addArgument(new Argument('[files...]', say('argument.extract-files')))
    .addOption(choice(new Option('-f, --format <format>', say('option.format')).default('jsonl'), formats))
    .option('--files-from <LIST|->', say('option.files-from'))
    .action(actions.extract)

  subcommand('explain')
    .addArgument(new Argument('<file>', say('argument.explain-file')))
    .addOption(new Option('--at <offset>', say('option.at')).argParser(parseOffset))
    .addOption(new Option('--quote <text>', say('option.quote')).argParser(parseQuote))
    .action(actions.explain)

  subcommand('build')
    .option('--corpus <folder>', say('option.corpus'), 'corpus')
    .option('--out <folder>', say('option.out'), 'reports')
    .action(actions.build)

  return program
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** An option that takes one of a few values. */
function choice(option: Option, choices: readonly string[]): Option {
  return option.choices(choices).argParser((value: string) => {
    if (choices.includes(value)) return value
    throw new UsageError('cli.usage.choice', { option: option.long ?? '', value, choices: choices.join(', ') })
  })
}

function parseOffset(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new UsageError('cli.usage.not-an-offset', { value })
  return Number(value)
}

function parseQuote(value: string): string {
  if (value.trim() === '') throw new UsageError('cli.usage.empty-quote')
  return value
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
    argumentTerm: () => message(language, 'cli.help.file'),
    subcommandTerm: (command) => `${command.name()} ${message(language, `cli.help.usage-${command.name()}`)}`,
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
