// Loaded before a program: tells on file descriptor 3, as it ends, the most memory that it held, in KB.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
