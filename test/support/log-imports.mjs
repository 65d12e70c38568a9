// For `node --import`: names on standard error every package that an import asks for, as `imports: NAME`.
import { register } from 'node:module'

const hooks = `import { writeSync } from 'node:fs'
export async function resolve(specifier, context, next) {
  if (/^[@a-z]/.test(specifier) && !/^(?:node|file|data):/.test(specifier) && !context.parentURL?.includes('/node_modules/'))
    writeSync(2, 'imports: ' + specifier + '\\n')
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
