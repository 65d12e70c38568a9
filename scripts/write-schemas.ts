// Writes the published JSON Schemas from the schemas in the code.
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { auditJsonSchema } from '../src/audit/audit-schema.ts'
import { checkJsonSchema } from '../src/check/check-schema.ts'
import { configJsonSchema } from '../src/config/config-schema.ts'
import { observationJsonSchema } from '../src/schema/observation-schema.ts'
import { tableJsonSchema } from '../src/schema/table-schema.ts'
import { writeFileWhole } from '../src/write/write-file.ts'

const schemas = {
  audit: auditJsonSchema(),
  check: checkJsonSchema(),
  config: configJsonSchema(),
  observation: observationJsonSchema(),
  table: tableJsonSchema(),
}

for (const [name, schema] of Object.entries(schemas)) {
  const file = fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url))
  const style = await resolveConfig(file)
  writeFileWhole(file, await format(JSON.stringify(schema), { ...style, filepath: file }))
}
