import { endOf, valueOf } from './ended.ts'
import type { Ended } from './ended.ts'

/**
 * Results of `work` in the order of the items, given as soon as they are there, also while items are still to come. At
 * most `window` items are taken ahead of the result that is waited for; where an item or a piece of work fails, the
 * results before it are given and then its error is thrown.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  window: number,
): AsyncGenerator<R, void> {
  const source = items[Symbol.asyncIterator]()
  const begun: Promise<Ended<R>>[] = []
  let coming: Promise<Ended<IteratorResult<T>>> | undefined
  let mayCome = true
  try {
    for (;;) {
      if (mayCome && begun.length < window) coming ??= endOf(source.next())
      const [oldest] = begun
      if (!coming && !oldest) return
      const arrived = await Promise.race([
        ...(coming ? [coming.then((item) => ({ item }))] : []),
        ...(oldest ? [oldest.then((result) => ({ result }))] : []),
      ])
      if ('result' in arrived) {
        void begun.shift()
        yield valueOf(arrived.result)
        continue
      }
      coming = undefined
      const { item } = arrived
      if ('error' in item) {
        mayCome = false
        begun.push(Promise.resolve(item))
      } else if (item.value.done === true) mayCome = false
      else begun.push(endOf(work(item.value.value)))
    }
  } finally {
    // Not waited for: a source that waits for its next item closes only after it.
    if (mayCome) void endOf(Promise.resolve(source.return?.()))
  }
}
