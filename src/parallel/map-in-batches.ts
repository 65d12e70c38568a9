import { inBatches } from './in-batches.ts'
import type { BatchBounds } from './in-batches.ts'
import { mapInOrder } from './map-in-order.ts'
import type { BatchEnd } from './work-through.ts'

/** How items are worked on in batches. */
export interface BatchPlan<T, R> {
  readonly work: (batch: readonly T[]) => Promise<BatchEnd<R>>
  readonly weigh: (item: T) => number
  readonly bounds: BatchBounds
  /** Most batches in work at once, that of the result to be given next included. */
  readonly window: number
}

/**
 * Every item with its result, in the order of the items: what `mapInOrder` gives, but that items which have come
 * together are sent to the work together, since each time it is sent anything costs as much as a small item itself.
 */
export async function* mapInBatches<T, R>(
  items: AsyncIterable<T>,
  { work, weigh, bounds, window }: BatchPlan<T, R>,
): AsyncGenerator<{ readonly item: T; readonly result: R }, void> {
  const done = mapInOrder(inBatches(items, weigh, bounds), async (batch) => ({ batch, ...(await work(batch)) }), window)
  for await (const { batch, results, failure } of done) {
    for (const [k, item] of batch.slice(0, results.length).entries()) yield { item, result: results[k] as R }
    if (failure) throw failure.error
  }
}
