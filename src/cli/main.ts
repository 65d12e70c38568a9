#!/usr/bin/env node
import * as nodeModule from 'node:module'

// Node 22 and later keep what they compiled for the next start.
if ('enableCompileCache' in nodeModule) (nodeModule.enableCompileCache as () => void)()

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process)
