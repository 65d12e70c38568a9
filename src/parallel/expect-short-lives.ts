import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 put new objects among the young ones always, in this thread and in those that it begins. By default it learns
 * from the first objects that a piece of code makes where the next will be put. While word data are loaded all objects
 * stay, and what it then learns holds for good: in some runs and threads, not in others, up to 100 KB of what is made of
 * every text went among the old objects, which are looked through only once they have doubled and doubled again.
 *
 * Gives a function that sets back to the default: compiled code that Node keeps for the next start is held to the flags.
 */
export function expectShortLives(): () => void {
  setFlagsFromString('--no-allocation-site-pretenuring')
  return () => {
    setFlagsFromString('--allocation-site-pretenuring')
  }
}
