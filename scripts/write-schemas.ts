// Writes the published JSON Schemas from the schemas in the code.
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { observationJsonSchema } from '../src/schema/observation-schema.ts'
import { writeFileWhole } from '../src/write/write-file.ts'

const file = fileURLToPath(new URL('../schema/observation.schema.json', import.meta.url))
const style = await resolveConfig(file)
writeFileWhole(file, await format(JSON.stringify(observationJsonSchema()), { ...style, filepath: file }))
