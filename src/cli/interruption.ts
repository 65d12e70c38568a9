const interruptions = ['SIGINT', 'SIGTERM'] as const
type Interruption = (typeof interruptions)[number]

/** How long a reader may take for what is being written, in milliseconds. */
const patience = 1000

/** Is fulfilled when Ctrl-C or SIGTERM comes; a second signal ends the process as ever. */
export function untilInterrupted(): Promise<undefined> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of interruptions) process.removeListener(signal, end)
      resolve(undefined)
    }
    for (const signal of interruptions) process.on(signal, end)
  })
}

let writings = 0
let isWatching = false
let ending: Interruption | undefined

/**
 * Lets a piece of output that its reader has not yet taken be finished before Ctrl-C or SIGTERM ends the process, so
 * that no row is cut; a reader that does not take it within a second, or a second signal, does not keep the process.
 * Gives a function to call when it is taken. At all other times a signal ends the process at once, workers and all.
 */
export function finishBeforeInterruption(): () => void {
  writings++
  // Once begun, watching goes on: a signal that comes just as the writing ends would be lost with its handler.
  if (!isWatching) for (const signal of interruptions) process.on(signal, endBySignal)
  isWatching = true
  return () => {
    writings--
    if (ending !== undefined && writings === 0) end(ending)
  }
}

function endBySignal(signal: Interruption): void {
  if (ending !== undefined || writings === 0) {
    end(signal)
    return
  }
  ending = signal
  setTimeout(end, patience, signal)
}

/** Ends the process as the signal would: a shell sees 130 or 143, and a script that is interrupted stops. */
function end(signal: Interruption): void {
  for (const known of interruptions) process.removeListener(known, endBySignal)
  process.kill(process.pid, signal)
}
