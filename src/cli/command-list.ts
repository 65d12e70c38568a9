import type { CommandDefinition } from './command.ts'
import { auditCommand } from './commands/audit-command.ts'
import { buildCommand } from './commands/build-command.ts'
import { checkCommand } from './commands/check-command.ts'
import { explainCommand } from './commands/explain-command.ts'
import { extractCommand } from './commands/extract-command.ts'

/** The commands in the order of the help: from a text to what is made of many. */
export const commandList: readonly CommandDefinition[] = [
  extractCommand,
  explainCommand,
  checkCommand,
  auditCommand,
  buildCommand,
]
