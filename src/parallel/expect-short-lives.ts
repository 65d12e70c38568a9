import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 put new objects among the young ones always, in the threads that begin after this call. By default it learns
 * from the first objects that a piece of code makes where the next will be put. While word data are loaded all objects
 * stay, and what it then learns holds for good: in some threads, not in others, tens of kilobytes of what is made of
 * every text went among the old objects, which are looked through only once they have doubled and doubled again.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
