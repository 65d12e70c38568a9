import { setImmediate as turn } from 'node:timers/promises'
import { endOf, valueOf } from './ended.ts'
import type { Ended } from './ended.ts'

/** How much goes into one batch. */
export interface BatchBounds {
  /** Most items. */
  readonly items: number
  /** Most weight; an item that is heavier goes alone. */
  readonly weight: number
}

/**
 * The items in batches, in their order. A batch takes what has come by the turn of the event loop after its first item,
 * and is never held back for an item that has not. Where the items fail, those before are given, then the error is thrown.
 */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  weigh: (item: T) => number,
  bounds: BatchBounds,
): AsyncGenerator<readonly T[], void> {
  const source = items[Symbol.asyncIterator]()
  let coming: Promise<Ended<IteratorResult<T>>> | undefined
  /** An item that has come and is in no batch yet. */
  let next: { readonly item: T; readonly weight: number } | undefined
  let end: Ended<unknown> | undefined
  try {
    for (;;) {
      const batch: T[] = []
      let room = bounds.weight
      let late: Promise<undefined> | undefined
      while (batch.length < bounds.items && room > 0) {
        if (!next) {
          coming ??= endOf(source.next())
          if (batch.length > 0) late ??= turn(undefined)
          const arrived: Ended<IteratorResult<T>> | undefined = await (late ? Promise.race([coming, late]) : coming)
          if (!arrived) break
          if ('error' in arrived || arrived.value.done === true) {
            end = arrived
            break
          }
          coming = undefined
          next = { item: arrived.value.value, weight: weigh(arrived.value.value) }
        }
        if (batch.length > 0 && next.weight > room) break
        batch.push(next.item)
        room -= next.weight
        next = undefined
      }
      if (batch.length > 0) yield batch
      else if (end) return void valueOf(end)
    }
  } finally {
    // Not waited for: a source that waits for its next item closes only after it.
    if (!end) void endOf(Promise.resolve(source.return?.()))
  }
}
