import type { Command } from 'commander'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Reporter } from './reporter.ts'
import type { Streams } from './streams.ts'

/** What a command runs in. */
export interface Surroundings {
  readonly language: Language
  /** The language that the command line names, if it does. */
  readonly askedLanguage: Language | undefined
  readonly streams: Streams
  readonly reporter: Reporter
}

/**
 * A command as the help shows it; its words are `messages/<name>.<language>.json` with at least `description`, `usage`
 * and `example`. What it does is imported when it is run, so that `--help` loads none of it.
 */
export interface CommandDefinition {
  readonly name: string
  /** Adds arguments, options and the action; `say` gives a message of the command. */
  readonly define: (command: Command, say: (key: string) => string, surroundings: Surroundings) => void
}
