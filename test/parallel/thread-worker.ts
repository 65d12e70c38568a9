import { threadId } from 'node:worker_threads'

/** Doubles a number and says in which thread; a negative one is refused. */
export function work(number: number): { doubled: number; thread: number } {
  if (number < 0) throw new RangeError(`negative: ${number}`)
  return { doubled: 2 * number, thread: threadId }
}
