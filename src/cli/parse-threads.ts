import { UsageError } from './usage-error.ts'

/** More threads than any machine has cores only cost memory. */
const mostThreads = 256

/** Reads the number of threads that a person asked for. */
export function parseThreads(value: string): number {
  const threads = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (threads < 1 || threads > mostThreads) throw new UsageError('extract.bad-threads', { value, most: mostThreads })
  return threads
}
