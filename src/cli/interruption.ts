import type { Writable } from 'node:stream'

const interruptions = ['SIGINT', 'SIGTERM'] as const

/** How long a reader may take for what is being written, in milliseconds. */
const patience = 1000

const waiting = new Set<Writable>()
let isWatching = false

/**
 * Lets what a stream has not yet taken be written before Ctrl-C or SIGTERM ends the process, so that no row is cut; a
 * reader that does not take it within a second, or a second signal, does not keep the process. Call `done` when it is
 * taken. At all other times a signal ends the process at once, workers and all.
 */
export function finishBeforeInterruption(stream: Writable): { readonly done: () => void } {
  waiting.add(stream)
  // Once begun, watching goes on: a signal that comes just as the writing ends would be lost with its handler.
  if (!isWatching) for (const signal of interruptions) process.on(signal, endBySignal)
  isWatching = true
  return {
    done: () => {
      waiting.delete(stream)
    },
  }
}

let isEnding = false

/** Ends the process as the signal would: a shell sees 130 or 143, and a script that is interrupted stops. */
function endBySignal(signal: NodeJS.Signals): void {
  const end = () => {
    for (const known of interruptions) process.removeListener(known, endBySignal)
    process.kill(process.pid, signal)
  }
  if (isEnding || waiting.size === 0) {
    end()
    return
  }
  isEnding = true
  setTimeout(end, patience)
  for (const stream of waiting) stream.once('drain', end)
}
