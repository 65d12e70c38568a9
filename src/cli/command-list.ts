import type { CommandDefinition } from './command.ts'
import { buildCommand } from './commands/build-command.ts'
import { initCommand } from './commands/init-command.ts'
import { explainCommand } from './commands/explain-command.ts'
import { extractCommand } from './commands/extract-command.ts'

/** The commands in the order of the help: from a text to what is made of many. */
export const commandList: readonly CommandDefinition[] = [extractCommand, explainCommand, initCommand, buildCommand]
