import { configSchema } from './config-schema.ts'
import type { Config } from './config-schema.ts'

/** Where an editor finds the shape of the configuration, once the package is installed. */
const schemaAddress = './node_modules/doichieu/schema/config.schema.json'

/** A configuration as it is written to a file. */
export function configFile(config: Config): string {
  return `${JSON.stringify({ $schema: schemaAddress, ...configSchema.parse(config) }, null, 2)}\n`
}
