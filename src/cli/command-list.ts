import type { CommandDefinition } from './command.ts'
import { auditCommand } from './commands/audit-command.ts'
import { buildCommand } from './commands/build-command.ts'
import { chartCommand } from './commands/chart-command.ts'
import { checkCommand } from './commands/check-command.ts'
import { explainCommand } from './commands/explain-command.ts'
import { exportCommand } from './commands/export-command.ts'
import { extractCommand } from './commands/extract-command.ts'
import { ingestCommand } from './commands/ingest-command.ts'
import { initCommand } from './commands/init-command.ts'
import { queryCommand } from './commands/query-command.ts'
import { segmentCommand } from './commands/segment-command.ts'
import { tableCommand } from './commands/table-command.ts'

/** The commands in the order of the help: from a text to what is made of many. */
export const commandList: readonly CommandDefinition[] = [
  segmentCommand,
  extractCommand,
  explainCommand,
  ingestCommand,
  queryCommand,
  tableCommand,
  chartCommand,
  exportCommand,
  checkCommand,
  auditCommand,
  initCommand,
  buildCommand,
]
